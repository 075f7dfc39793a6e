package id.jejaring.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.JejaringTest;
import id.jejaring.doors.Forms.Filled;
import id.jejaring.doors.Forms.Form;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field of every form, filled in by whoever may, with what nobody expects in it. */
@JejaringTest
// A context, and so a database, of their own: the town stands in an empty one.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jejaring.test.town=doors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final List<String> HOSTILE = List.of(
            "'); drop table care.concern; --\">" + SCRIPT + "${7*7}#{7*7}{0,choice,1#x}%s%n\\ 😀\u202e﷽",
            "a\u0000\u001b[2J",
            "x".repeat(90_000));

    /** Doors whose whole request is their address. */
    private static final Set<String> WITHOUT_FIELDS = Set.of(
            "/sign-out",
            "/account/sessions/{session}/end",
            "/audit/verify",
            "/settings/positions/{id}/holders/{holding}/end",
            "/settings/positions/{id}/grants/{grant}/end",
            "/settings/accounts/{id}/enable",
            "/settings/accounts/{id}/end-sessions",
            "/settings/accounts/{id}/password",
            "/episodes/{id}/again",
            "/referrals/{id}/link",
            "/notices/seen",
            "/account/mail/remove",
            "/settings/mail/{id}/again",
            "/duty/{id}/end",
            "/settings/calendar/{day}/remove",
            "/teams/{code}/decrees/{id}/members/{member}/end",
            "/teams/{code}/evidence/{id}/withdrawal");

    /** Doors behind which only a phone has something to say: the tests of the exchange try them (BadPushTest, DeviceTest, ReviewTest). */
    private static final Set<String> OF_PHONES = Set.of(
            "/api/v1/devices",
            "/api/v1/devices/{id}/revoke",
            "/api/v1/sync/hello",
            "/api/v1/sync/pull",
            "/api/v1/sync/ack",
            "/api/v1/sync/push",
            "/api/v1/sync/rescue",
            "/devices/{id}/revoke",
            "/field-records/{id}/release",
            "/field-records/{id}/refuse");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Seeder seeder;

    @Autowired
    Maintenance maintenance;

    Town town;
    List<Form> forms = List.of();
    final Set<String> escaped = new TreeSet<>();

    @BeforeAll
    void forms_as_they_are_accepted() {
        town = Town.of(port, seeder, maintenance);
        String village = town.row("""
                select r.code from access.holding h join access.account a on a.id = h.account_id
                join access.position p on p.id = h.position_id
                join region.catchment c on c.facility_id = p.facility_id join region.region r on r.village_no = c.village_no
                where a.login = 'perawat' order by r.code limit 1
                """).getFirst();
        forms = new Forms(town, port, village).all();
    }

    @Test
    void every_door_that_takes_fields_is_tried() {
        List<String> doors = Doors.of(mapping).stream()
                .filter(door -> door.method() == RequestMethod.POST)
                .map(Doors.One::pattern)
                .filter(pattern -> !WITHOUT_FIELDS.contains(pattern) && !OF_PHONES.contains(pattern))
                .toList();
        assertThat(forms).extracting(Form::door).containsExactlyInAnyOrderElementsOf(doors);
    }

    @Test
    void each_form_is_taken_as_it_stands() {
        SoftAssertions all = new SoftAssertions();
        for (Form form : forms) {
            Filled filled = form.fresh().get();
            Caller.Answer answer = send(form, filled);
            all.assertThat(answer.status() < 400)
                    .as("%s %s: %d %s", form.door(), filled.fields(), answer.status(), answer.body())
                    .isEqualTo(form.taken());
        }
        all.assertAll();
    }

    @Test
    void no_field_breaks_anything_whatever_stands_in_it() {
        SoftAssertions all = new SoftAssertions();
        int tried = 0;
        for (Form form : forms) {
            Map<String, Object> usual = form.fresh().get().fields();
            for (String field : usual.keySet()) {
                for (Object value : values(usual.get(field))) {
                    attempt(all, form, field, value);
                    tried++;
                }
            }
        }
        System.out.println(tried + " hostile values in the fields of " + forms.size() + " doors; as text: " + escaped);
        all.assertAll();
        assertThat(escaped)
                .as("pages that show a script as text")
                .contains(
                        "/concerns",
                        "/concerns/{id}/answer",
                        "/episodes/{id}/assessment",
                        "/people/{id}/correction",
                        "/episodes/{id}/referral");
    }

    private static List<Object> values(Object usual) {
        String text = usual instanceof List<?> many ? many.getFirst().toString() : usual.toString();
        return Stream.concat(HOSTILE.stream(), Stream.<Object>of("  " + text + "  ", List.of(text, text)))
                .toList();
    }

    private void attempt(SoftAssertions all, Form form, String field, Object value) {
        Filled filled = form.fresh().get();
        Map<String, Object> fields = new LinkedHashMap<>(filled.fields());
        fields.put(field, value);
        String what = "%s, %s = %.60s".formatted(form.door(), field, value);
        String before = counts();
        Caller.Answer answer = send(form, new Filled(filled.path(), fields));
        harmless(all, form, what, answer);
        all.assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400) {
            all.assertThat(counts())
                    .as("%s is refused and changes nothing", what)
                    .isEqualTo(before);
        } else if (answer.location().startsWith("/")) {
            harmless(all, form, what + " is shown", form.caller().get(answer.location()));
        }
    }

    private void harmless(SoftAssertions all, Form form, String what, Caller.Answer answer) {
        if (!form.program()) {
            all.assertThat(answer.body()).as(what).doesNotContain(SCRIPT);
        }
        all.assertThat(answer.body())
                .as(what)
                .doesNotContain("49#49", "Exception", "\tat ", "org.postgresql", "SQLSTATE");
        if (answer.says("&lt;script&gt;alert(1)")) {
            escaped.add(form.door());
        }
    }

    private static Caller.Answer send(Form form, Filled filled) {
        return form.program()
                ? form.caller().json(filled.path(), filled.fields())
                : form.caller().form(filled.path(), filled.fields());
    }

    private String counts() {
        return town.row("""
                select concat_ws('/',
                    (select count(*) from person.person), (select count(*) from person.merge),
                    (select count(*) from person.consent), (select count(*) from care.concern),
                    (select count(*) from care.triage), (select count(*) from care.handover),
                    (select count(*) from care.episode), (select count(*) from care.assessment),
                    (select count(*) from care.visit), (select count(*) from care.closure),
                    (select count(*) from team.decree), (select count(*) from team.member),
                    (select count(*) from team.evidence), (select count(*) from team.request),
                    (select count(*) from referral.referral), (select count(*) from referral.progress),
                    (select count(*) from referral.discharge), (select count(*) from referral.family_search),
                    (select count(*) from agreement.agreement), (select sum(last) from referral.letter_counter),
                    (select count(*) from meeting.meeting), (select count(*) from meeting.day),
                    (select count(*) from meeting.invitation), (select count(*) from meeting.attendance),
                    (select count(*) from meeting.action), (select count(*) from meeting.step),
                    (select count(*) from meeting.imported),
                    (select count(*) from notice.address), (select count(*) from notice.mail),
                    (select count(*) from work.item), (select count(*) from access.account),
                    (select count(*) from access.position), (select count(*) from access.holding),
                    (select count(*) from access.position_grant), (select count(*) from region.population))
                """).getFirst();
    }
}
