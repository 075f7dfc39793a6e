package id.jejaring.person.household;

import id.jejaring.sync.Phone;
import java.util.UUID;

/** Somebody in a household, brought into the register by a phone. */
public final class Neighbours {
    private Neighbours() {}

    /** @param village its number */
    public static UUID person(Phone phone, UUID id, String village) {
        UUID household = HouseholdPatchContractTest.household(phone, UUID.randomUUID(), village);
        phone.pushOne(phone.seal(id, "person", PersonContractTest.body(village, household, "Dewi Uji")));
        return id;
    }
}
