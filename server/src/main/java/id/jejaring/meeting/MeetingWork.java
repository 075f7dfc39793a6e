package id.jejaring.meeting;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Text;
import id.jejaring.region.Regions;
import id.jejaring.work.DueBasis;
import id.jejaring.work.WorkItem;
import id.jejaring.work.spi.WorkSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an owner which action of a meeting waits, and its verifier which is said to be done. */
@Component
class MeetingWork implements WorkSource {
    private final ActionQueries actions;
    private final Regions regions;

    MeetingWork(ActionQueries actions, Regions regions) {
        this.actions = actions;
        this.regions = regions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ActionWork.CARRY_OUT, ActionWork.VERIFY);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Described> describe(Collection<WorkItem> items) {
        Map<UUID, Described> described = new HashMap<>();
        items.stream().collect(Collectors.groupingBy(WorkItem::regency)).forEach((regency, here) -> {
            Map<UUID, MeetingAction> known = known(regency, here);
            here.forEach(item -> {
                MeetingAction action = known.get(item.subject());
                if (action != null) {
                    described.put(item.id(), described(item, action));
                }
            });
        });
        return described;
    }

    @Override
    public DueBasis basis(WorkItem item) {
        if (!item.kind().equals(ActionWork.CARRY_OUT)) {
            return DueBasis.EVENT;
        }
        return item.workingDays() == null ? DueBasis.AGREED : DueBasis.MEETING;
    }

    private Map<UUID, MeetingAction> known(RegionCode regency, List<WorkItem> items) {
        Set<UUID> ids = items.stream().map(WorkItem::subject).collect(Collectors.toSet());
        return actions.byIds(regency, ids).stream().collect(Collectors.toMap(MeetingAction::id, Function.identity()));
    }

    private Described described(WorkItem item, MeetingAction action) {
        String what = item.kind().equals(ActionWork.CARRY_OUT) ? "carry_out" : "verify";
        return new Described(
                Text.of("meeting.work." + what, action.words()),
                List.of(Text.of("platform.words", regions.name(action.region()))),
                "/meetings/actions/" + action.id(),
                Text.of("meeting.work." + what + ".do"));
    }
}
