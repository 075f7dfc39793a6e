package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Regions;
import id.jejaring.work.Work;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A concern that comes from a phone: reported by itself, or raised by what somebody saw or answered. */
@Component
class FieldConcern {
    private final ReportConcern report;
    private final ConcernQueries concerns;
    private final Regions regions;
    private final Work work;
    private final Audit audit;
    private final Scopes scopes;

    FieldConcern(
            ReportConcern report, ConcernQueries concerns, Regions regions, Work work, Audit audit, Scopes scopes) {
        this.report = report;
        this.concerns = concerns;
        this.regions = regions;
        this.work = work;
        this.audit = audit;
        this.scopes = scopes;
    }

    /**
     * @param id of the record it comes from, by which whoever sent that follows it
     * @param person whom the sender knows from the register; null when nobody was chosen there
     */
    record Raised(
            UUID id,
            int villageNo,
            Instant eventAt,
            String story,
            Concern.About about,
            @Nullable String place,
            @Nullable UUID person,
            Set<Sign> signs) {}

    /** Whatever brought it up, reporting reaches as far as reporting may. */
    @Transactional(propagation = Propagation.MANDATORY)
    ReportConcern.Outcome raise(Raised raised, Actor author) {
        return scopes.within(author.scopeFor(Action.REPORT_CONCERN), () -> report(raised, author));
    }

    private ReportConcern.Outcome report(Raised raised, Actor author) {
        RegionCode village = regions.codeOf(raised.villageNo()).orElseThrow();
        ReportConcern.Outcome outcome = report.report(
                new ReportConcern.Command(
                        raised.id(),
                        village,
                        raised.villageNo(),
                        author.post().role() == Role.KADER ? Channel.KADER : Channel.WALK_IN,
                        raised.eventAt(),
                        raised.story(),
                        raised.about(),
                        raised.place(),
                        new Concern.Reporter(null, null)),
                author);
        if (outcome instanceof ReportConcern.Outcome.Reported(Concern concern, var owner)) {
            concerns.saw(concern, raised.signs());
            if (raised.person() != null) {
                concerns.match(concern, raised.person());
                work.about(concern.regency(), concern.id(), raised.person());
                audit.record(author, Action.REPORT_CONCERN, "person", raised.person(), "matched");
            }
        }
        return outcome;
    }
}
