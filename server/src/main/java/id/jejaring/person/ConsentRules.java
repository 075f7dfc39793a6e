package id.jejaring.person;

import id.jejaring.kernel.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a recorded consent must not claim. Source: proposal of this program after UU 17/2023; wording to be confirmed by the regency's lawyer. */
final class ConsentRules {
    private ConsentRules() {}

    static List<FieldError> broken(Consent consent) {
        return Stream.of(
                        whoLacksCapacityDoesNotDecideAlone(consent),
                        whoDecidesForAnotherIsNamed(consent),
                        agreementHasAWay(consent),
                        nobodyYetAgreesToNothing(consent),
                        emergencySaysWhy(consent))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<FieldError> whoLacksCapacityDoesNotDecideAlone(Consent c) {
        return refuse(
                c.capacity() == Capacity.LACKS_CAPACITY && c.decidedBy() == Decider.SELF,
                "decided_by",
                "person.refused.self_without_capacity");
    }

    static Optional<FieldError> whoDecidesForAnotherIsNamed(Consent c) {
        boolean another = c.decidedBy() != Decider.SELF && c.decidedBy() != Decider.NOBODY_YET;
        return refuse(another && c.deciderName() == null, "decider_name", "person.refused.decider_unnamed");
    }

    static Optional<FieldError> agreementHasAWay(Consent c) {
        return refuse(
                !c.scopes().isEmpty() && c.method() == ConsentMethod.NONE,
                "method",
                "person.refused.consent_without_way");
    }

    static Optional<FieldError> nobodyYetAgreesToNothing(Consent c) {
        return refuse(
                c.decidedBy() == Decider.NOBODY_YET && !c.scopes().isEmpty(), "scopes", "person.refused.nobody_agreed");
    }

    static Optional<FieldError> emergencySaysWhy(Consent c) {
        return refuse(
                c.capacity() == Capacity.EMERGENCY && c.capacityNote() == null,
                "capacity_note",
                "person.refused.emergency_unexplained");
    }

    private static Optional<FieldError> refuse(boolean broken, String field, String key) {
        return broken ? Optional.of(FieldError.of(field, key)) : Optional.empty();
    }
}
