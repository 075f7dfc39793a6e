package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A phone is enrolled, and taken back. */
class DeviceTest extends FieldTest {
    @Test
    void a_revoked_phone_keeps_nothing_and_still_sends() {
        assertThat(phone.pushOne(note(UUID.randomUUID(), "satu")).s()).isEqualTo("ok");
        Caller.Answer revoked =
                phone.caller.json("POST", "/api/v1/devices/" + phone.id + "/revoke", "{\"wipe\":\"after_push\"}");

        assertThat(revoked.status()).isEqualTo(204);
        JsonNode hello = phone.hello("v" + number(0) + "k");
        assertThat(hello.get("wipe").asString()).isEqualTo("after_push");
        assertThat(hello.get("partitions").size()).isZero();
        assertThat(PullTest.ids(phone.pull(Map.of()))).isEmpty();
        assertThat(phone.pushOne(note(UUID.randomUUID(), "sisa")).s()).isEqualTo("ok");
        assertThat(phone.caller
                        .json("POST", "/api/v1/devices", "{\"id\":\"" + phone.id + "\",\"label\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void only_its_holder_or_the_administrator_of_the_body_takes_a_phone_back() {
        Caller stranger =
                new Caller(port).signedIn(staff.hire(Role.NURSE, village(0)).login(), Staff.PASSWORD);
        Caller far = new Caller(port)
                .signedIn(staff.hire(Role.ADMINISTRATOR, "35.17").login(), Staff.PASSWORD);
        Caller admin = new Caller(port)
                .signedIn(staff.hire(Role.ADMINISTRATOR, "62.01").login(), Staff.PASSWORD);
        String path = "/api/v1/devices/" + phone.id + "/revoke";

        assertThat(stranger.json("POST", path, "{\"wipe\":\"now\"}").status()).isEqualTo(404);
        assertThat(far.json("POST", path, "{\"wipe\":\"now\"}").status()).isEqualTo(404);
        assertThat(admin.json("POST", path, "{\"wipe\":\"none\"}").status()).isEqualTo(422);
        assertThat(admin.json("POST", path, "{\"wipe\":\"now\"}").status()).isEqualTo(204);
        assertThat(phone.hello().get("wipe").asString()).isEqualTo("now");
    }

    @Test
    void that_a_phone_forgot_is_written_down() {
        String body =
                "{\"device\":\"%s\",\"forgotten\":[\"%s\"],\"wiped\":true}".formatted(phone.id, "v" + number(0) + "k");

        assertThat(phone.caller.json("POST", "/api/v1/sync/ack", body).status()).isEqualTo(204);

        assertThat(staff.ask(
                        Integer.class,
                        "select count(*) from access.audit where subject_id = ? and detail in ('wiped', 'forgot " + "v"
                                + number(0) + "k" + "')",
                        phone.id))
                .isEqualTo(2);
    }

    @Test
    void enrolling_again_gives_the_same_secret_and_nobody_elses() {
        assertThat(Phone.of(phone.caller, phone.id).welcome().get("secret"))
                .isEqualTo(phone.welcome().get("secret"));
        Caller other =
                new Caller(port).signedIn(staff.hire(Role.KADER, village(1)).login(), Staff.PASSWORD);

        assertThat(other.json("POST", "/api/v1/devices", "{\"id\":\"" + phone.id + "\",\"label\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_phone_learns_who_holds_it_and_where() {
        var me = phone.welcome().get("me");

        assertThat(me.get("role").asString()).isEqualTo("KADER");
        assertThat(me.get("zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(me.get("villages").get(0).get("code").asString()).isEqualTo(village(0));
        assertThat(phone.welcome().get("policy").get("leaseDays").asInt()).isEqualTo(45);
    }
}
