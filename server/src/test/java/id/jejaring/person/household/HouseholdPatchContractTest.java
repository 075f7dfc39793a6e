package id.jejaring.person.household;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.sync.Phone;
import id.jejaring.sync.Phone.Got;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
        return List.of("person.household", "person.household_correction");
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

    @Test
    void two_phones_with_the_same_homes_in_opposite_order_are_both_taken() throws Exception {
        Phone other = colleague();
        List<UUID> homes = Stream.generate(() -> household(phone, UUID.randomUUID(), no(0)))
                .limit(12)
                .toList();
        List<Callable<List<Got>>> both =
                List.of(() -> phone.push(patches(phone, homes)), () -> other.push(patches(other, homes.reversed())));

        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow).flatMap(List::stream))
                    .extracting(Got::s)
                    .containsOnly("ok");
        }
    }

    private static List<String> patches(Phone of, List<UUID> homes) {
        return homes.stream()
                .map(home -> of.seal("household-patch", moved(home, "rumah bata")))
                .toList();
    }

    @Test
    void of_two_who_change_one_field_the_history_keeps_both() {
        phone.pushOne(phone.seal(type(), body()));
        phone.pushOne(phone.seal(type(), otherBody()));

        assertThat(staff.ask(String.class, "select home from person.household where id = ?", household))
                .isEqualTo("rumah kayu");
        assertThat(staff.ask(
                        String.class,
                        "select string_agg(was || ' > ' || became, ', ' order by at) from person.household_correction where household_id = ?",
                        household))
                .isEqualTo("rumah panggung > rumah batu, rumah batu > rumah kayu");
    }
}
