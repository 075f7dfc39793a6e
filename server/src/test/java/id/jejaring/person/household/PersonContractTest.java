package id.jejaring.person.household;

import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class PersonContractTest extends SyncContract {
    private final UUID household = UUID.randomUUID();

    static String body(String village, UUID household, String name) {
        return """
                {"village":"%s","household":"%s","relation":"head","name":"%s","sex":"female","born":"1990-07-01","precision":"day"}
                """.formatted(village, household, name);
    }

    @Override
    protected void prepare() {
        HouseholdPatchContractTest.household(phone, household, no(0));
    }

    @Override
    protected String type() {
        return "person";
    }

    @Override
    protected List<String> tables() {
        return List.of("person.person", "person.member", "person.name_key");
    }

    @Override
    protected String body() {
        return body(no(0), household, "Dewi Uji");
    }

    @Override
    protected String otherBody() {
        return body(no(0), household, "Ratna Uji");
    }

    @Override
    protected String bodyElsewhere() {
        UUID far = HouseholdPatchContractTest.household(neighbour(), UUID.randomUUID(), no(20));
        return body(no(20), far, "Wati Uji");
    }
}
