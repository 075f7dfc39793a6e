package id.jejaring.screening;

import id.jejaring.person.household.Neighbours;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ScreeningContractTest extends SyncContract {
    private final UUID person = UUID.randomUUID();

    @Override
    protected void prepare() {
        Neighbours.person(phone, person, no(0));
    }

    @Override
    protected String type() {
        return "screening";
    }

    @Override
    protected List<String> tables() {
        return List.of("screening.screening");
    }

    private static String answered(UUID whom, String village, int yes) {
        String answers = IntStream.rangeClosed(1, 20)
                .mapToObj(item -> "\"q%d\":\"%s\"".formatted(item, item <= yes ? "yes" : "no"))
                .collect(Collectors.joining(","));
        return """
                {"person":"%s","village":%s,"instrument":"srq-20","instrument_version":"1","answers":{%s}}
                """.formatted(whom, village, answers);
    }

    @Override
    protected String body() {
        return answered(person, no(0), 3);
    }

    @Override
    protected String otherBody() {
        return answered(person, no(0), 8);
    }

    @Override
    protected String bodyElsewhere() {
        return answered(Neighbours.person(neighbour(), UUID.randomUUID(), no(20)), no(20), 3);
    }
}
