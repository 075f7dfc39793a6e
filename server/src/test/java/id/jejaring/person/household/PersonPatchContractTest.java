package id.jejaring.person.household;

import id.jejaring.sync.Phone;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class PersonPatchContractTest extends SyncContract {
    private final UUID person = UUID.randomUUID();

    private static UUID person(Phone phone, UUID id, String village) {
        UUID household = HouseholdPatchContractTest.household(phone, UUID.randomUUID(), village);
        phone.pushOne(phone.seal(id, "person", PersonContractTest.body(village, household, "Dewi Uji")));
        return id;
    }

    @Override
    protected void prepare() {
        person(phone, person, village(0));
    }

    @Override
    protected String type() {
        return "person-patch";
    }

    @Override
    protected List<String> tables() {
        return List.of("person.person", "person.correction");
    }

    private static String rung(UUID of, String number) {
        return "{\"of\":\"%s\",\"phone\":{\"old\":null,\"new\":\"%s\"}}".formatted(of, number);
    }

    @Override
    protected String body() {
        return rung(person, "0812 3456 7891");
    }

    @Override
    protected String otherBody() {
        return rung(person, "0812 3456 7892");
    }

    @Override
    protected String bodyElsewhere() {
        return rung(person(neighbour(), UUID.randomUUID(), village(20)), "0812 3456 7893");
    }
}
