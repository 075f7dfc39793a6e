package id.jejaring.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many of a group were invited to a day and how many came. */
public record Participation(Party party, int invited, int came) {
    static List<Participation> of(List<Invitation> invitations, List<Attendance> attended) {
        Set<UUID> there = attended.stream()
                .filter(each -> each.invitation() != null)
                .map(Attendance::invitation)
                .collect(Collectors.toSet());
        return Arrays.stream(Party.values())
                .map(party -> count(
                        party,
                        invitations.stream()
                                .filter(each -> each.party() == party)
                                .toList(),
                        there))
                .filter(group -> group.invited() > 0)
                .toList();
    }

    private static Participation count(Party party, List<Invitation> invited, Set<UUID> there) {
        int came =
                (int) invited.stream().filter(each -> there.contains(each.id())).count();
        return new Participation(party, invited.size(), came);
    }
}
