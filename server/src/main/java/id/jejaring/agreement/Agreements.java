package id.jejaring.agreement;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Facilities;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of agreements: what stands in it, and a new one. */
@Component
public class Agreements {
    private final AgreementQueries queries;
    private final Facilities facilities;
    private final Regions regions;
    private final Audit audit;
    private final InstantSource clock;

    Agreements(AgreementQueries queries, Facilities facilities, Regions regions, Audit audit, InstantSource clock) {
        this.queries = queries;
        this.facilities = facilities;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    public record Line(Agreement agreement, Agreement.Standing standing) {}

    /** @param partner a place of care in the directory, or null with a written name */
    public record Draft(
            UUID id,
            String number,
            String title,
            String offices,
            @Nullable UUID partner,
            @Nullable String partnerName,
            Set<CareKind> services,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String note) {}

    public sealed interface Outcome {
        record Kept(UUID id) implements Outcome {}

        record Refused(FieldError error) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public List<Line> list(RegionCode regency) {
        LocalDate today = today(regency);
        int days = queries.renewalDays(today);
        return queries.all(regency).stream()
                .map(agreement -> new Line(agreement, agreement.standing(today, days)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Line> find(RegionCode regency, UUID id) {
        LocalDate today = today(regency);
        return queries.find(regency, id)
                .map(agreement -> new Line(agreement, agreement.standing(today, queries.renewalDays(today))));
    }

    /** With whom one may be made that is in the directory. */
    @Transactional(readOnly = true)
    public List<Facility> partners(RegionCode regency) {
        return facilities.hospitals(regency, today(regency));
    }

    @Transactional
    public Outcome keep(Draft draft, Actor actor) {
        if (draft.validTo().isBefore(draft.validFrom())) {
            return refused("valid_to", "agreement.refused.ends_before");
        }
        FacilityRef partner = null;
        if (draft.partner() != null) {
            Optional<Facility> found = partners(actor.regency()).stream()
                    .filter(facility -> facility.ref().id().equals(draft.partner()))
                    .findFirst();
            if (found.isEmpty()) {
                return refused("partner", "agreement.refused.unknown_partner");
            }
            partner = found.get().ref();
        }
        if ((partner == null) == (draft.partnerName() == null)) {
            return refused("partner", "agreement.refused.one_partner");
        }
        Agreement agreement = new Agreement(
                actor.regency(),
                draft.id(),
                draft.number(),
                draft.title(),
                draft.offices(),
                partner,
                draft.partnerName() == null ? "" : draft.partnerName(),
                draft.services(),
                draft.validFrom(),
                draft.validTo(),
                draft.note());
        if (!queries.insert(agreement, clock.instant(), actor.post().id())) {
            return refused("number", "agreement.refused.number_taken");
        }
        audit.record(actor, Action.KEEP_AGREEMENTS, "agreement", draft.id());
        return new Outcome.Kept(draft.id());
    }

    private LocalDate today(RegionCode regency) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(regency));
    }

    private static Outcome refused(String field, String key) {
        return new Outcome.Refused(FieldError.of(field, key));
    }
}
