package id.jejaring.person.household;

import id.jejaring.sync.Phone;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class HouseholdPatchContractTest extends SyncContract {
    private final UUID household = UUID.randomUUID();

    static UUID household(Phone phone, UUID id, String village) {
        phone.pushOne(phone.seal(id, "household", HouseholdContractTest.body(village, "rumah panggung")));
        return id;
    }

    @Override
    protected void prepare() {
        household(phone, household, no(0));
    }

    @Override
    protected String type() {
        return "household-patch";
    }

    @Override
    protected List<String> tables() {
        return List.of("person.household");
    }

    private static String moved(UUID of, String home) {
        return "{\"of\":\"%s\",\"home\":{\"old\":\"rumah panggung\",\"new\":\"%s\"}}".formatted(of, home);
    }

    @Override
    protected String body() {
        return moved(household, "rumah batu");
    }

    @Override
    protected String otherBody() {
        return moved(household, "rumah kayu");
    }

    @Override
    protected String bodyElsewhere() {
        return moved(household(neighbour(), UUID.randomUUID(), no(20)), "rumah orang");
    }
}
