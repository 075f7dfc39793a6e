package id.jejaring.agreement;

import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is covered by an agreement on a day: a service, at a place of care, for the people of a regency. */
@Component
public class Cover {
    private final AgreementQueries agreements;

    Cover(AgreementQueries agreements) {
        this.agreements = agreements;
    }

    /** The agreement that covers it, the one that lasts longest if several do. */
    @Transactional(readOnly = true)
    public Optional<Agreement> of(RegionCode regency, CareKind service, FacilityRef at, LocalDate day) {
        return on(regency, at, day).stream()
                .filter(agreement -> agreement.services().contains(service))
                .findFirst();
    }

    /** Every agreement with that place that holds on the day. */
    @Transactional(readOnly = true)
    public List<Agreement> on(RegionCode regency, FacilityRef at, LocalDate day) {
        return agreements.with(regency, at).stream()
                .filter(agreement -> agreement.holdsOn(day))
                .toList();
    }
}
