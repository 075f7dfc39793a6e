package id.jejaring.care;

import id.jejaring.person.household.Neighbours;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class VisitContractTest extends SyncContract {
    private final UUID person = UUID.randomUUID();

    @Override
    protected void prepare() {
        Neighbours.person(phone, person, no(0));
    }

    @Override
    protected String type() {
        return "visit";
    }

    @Override
    protected List<String> tables() {
        return List.of("care.contact");
    }

    private String seen(UUID whom, String village, String note) {
        return "{\"person\":\"%s\",\"village\":%s,\"outcome\":\"MET\",\"note\":\"%s\"}".formatted(whom, village, note);
    }

    @Override
    protected String body() {
        return seen(person, no(0), "Sudah mau makan.");
    }

    @Override
    protected String otherBody() {
        return seen(person, no(0), "Tidur seharian.");
    }

    @Override
    protected String bodyElsewhere() {
        return seen(Neighbours.person(neighbour(), UUID.randomUUID(), no(20)), no(20), "Di desa lain.");
    }
}
