package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Text;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import id.jejaring.work.DueBasis;
import id.jejaring.work.WorkItem;
import id.jejaring.work.spi.WorkSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the post that was asked which team it is to bring a decree of. */
@Component
class TeamWork implements WorkSource {
    static final String FORM = "FORM_TEAM";
    private final RequestQueries requests;
    private final TeamKinds kinds;
    private final Regions regions;

    TeamWork(RequestQueries requests, TeamKinds kinds, Regions regions) {
        this.requests = requests;
        this.kinds = kinds;
        this.regions = regions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FORM);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Described> describe(Collection<WorkItem> items) {
        Map<UUID, Described> described = new HashMap<>();
        items.stream().collect(Collectors.groupingBy(WorkItem::regency)).forEach((regency, here) -> {
            Map<UUID, UUID> itemOf = here.stream().collect(Collectors.toMap(WorkItem::subject, WorkItem::id));
            requests.byIds(regency, itemOf.keySet())
                    .forEach(request -> described.put(
                            itemOf.getOrDefault(request.id(), request.id()), described(regency, request)));
        });
        return described;
    }

    @Override
    public DueBasis basis(WorkItem item) {
        return DueBasis.AGREED;
    }

    private Described described(RegionCode regency, TeamRequest request) {
        String place = regions.find(request.region())
                .map(Region::name)
                .orElse(request.region().value());
        Object kind =
                kinds.find(request.kind(), regency).<Object>map(TeamKind::name).orElse(request.kind());
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of("team.tier." + (request.region().level() == 3 ? "district" : "village")));
        if (request.note() != null) {
            facts.add(Text.of("platform.words", request.note()));
        }
        return new Described(
                Text.of("team.work.form", kind, place),
                facts,
                "/teams/" + request.region() + "/team",
                Text.of("team.work.form.do"));
    }
}
