package id.jejaring.person.household;

import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class PersonPatchContractTest extends SyncContract {
    private final UUID person = UUID.randomUUID();

    @Override
    protected void prepare() {
        Neighbours.person(phone, person, no(0));
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
        return rung(Neighbours.person(neighbour(), UUID.randomUUID(), no(20)), "0812 3456 7893");
    }
}
