package id.jejaring.person.household;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.sync.Phone;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;
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
