package id.jejaring.referral;

import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.person.spi.StoryEntry.Tone;
import id.jejaring.person.spi.StorySource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person was sent, and how they came back, told in the order it happened. */
@Component
class ReferralStory implements StorySource {
    private final ReferralQueries referrals;
    private final ProgressQueries progress;
    private final Guard guard;

    ReferralStory(ReferralQueries referrals, ProgressQueries progress, Guard guard) {
        this.referrals = referrals;
        this.progress = progress;
        this.guard = guard;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoryEntry> entries(RegionCode regency, Set<UUID> records) {
        Map<UUID, Referral> found = guard.only(referrals.ofPeople(regency, records)).stream()
                .filter(r -> Teller.told(r.sender()))
                .collect(Collectors.toMap(Referral::id, Function.identity()));
        return progress.of(regency, found.keySet()).stream()
                .flatMap(step -> Stream.ofNullable(found.get(step.referral())).map(r -> entry(step, r)))
                .toList();
    }

    private static StoryEntry entry(Progress step, Referral r) {
        StoryEntry entry = StoryEntry.of(
                        step.at(), "referral.story." + ReferralQueries.lower(step.state()), step.by(), r.to().name())
                .quoting(step.state() == ReferralState.SENT ? r.request().reason() : step.note())
                .linkingTo("/referrals/" + r.id());
        return step.state() == ReferralState.SENT ? entry.as(Tone.CHAPTER) : entry;
    }
}
