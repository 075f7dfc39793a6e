package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {
    @Test
    void who_can_decide_may_agree() {
        assertThat(ConsentRules.broken(consent(Capacity.HAS_CAPACITY, Decider.SELF, null, ConsentMethod.SPOKEN)))
                .isEmpty();
    }

    @Test
    void who_lacks_capacity_does_not_decide_alone() {
        assertThat(ConsentRules.whoLacksCapacityDoesNotDecideAlone(
                        consent(Capacity.LACKS_CAPACITY, Decider.SELF, null, ConsentMethod.SPOKEN)))
                .isPresent();
    }

    @Test
    void who_decides_for_another_is_named() {
        assertThat(ConsentRules.whoDecidesForAnotherIsNamed(
                        consent(Capacity.LACKS_CAPACITY, Decider.PARENT, null, ConsentMethod.WRITTEN)))
                .isPresent();
        assertThat(ConsentRules.broken(
                        consent(Capacity.LACKS_CAPACITY, Decider.PARENT, "Ibu Rusmini", ConsentMethod.WRITTEN)))
                .isEmpty();
    }

    @Test
    void an_agreement_was_given_in_some_way() {
        assertThat(ConsentRules.agreementHasAWay(
                        consent(Capacity.HAS_CAPACITY, Decider.SELF, null, ConsentMethod.NONE)))
                .isPresent();
    }

    @Test
    void where_nobody_has_decided_nothing_is_agreed() {
        assertThat(ConsentRules.nobodyYetAgreesToNothing(
                        consent(Capacity.LACKS_CAPACITY, Decider.NOBODY_YET, null, ConsentMethod.SPOKEN)))
                .isPresent();
    }

    @Test
    void an_emergency_says_why() {
        assertThat(ConsentRules.emergencySaysWhy(
                        consent(Capacity.EMERGENCY, Decider.OFFICIAL, "Petugas piket", ConsentMethod.SPOKEN)))
                .isPresent();
    }

    private static Consent consent(Capacity capacity, Decider decider, @Nullable String name, ConsentMethod method) {
        return new Consent(
                new RegionCode("62.01"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                capacity,
                null,
                decider,
                name,
                Set.of(ConsentScope.CARE),
                method,
                Instant.EPOCH,
                UUID.randomUUID(),
                null);
    }
}
