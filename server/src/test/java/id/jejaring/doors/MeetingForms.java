package id.jejaring.doors;

import id.jejaring.Caller;
import id.jejaring.doors.Forms.Filled;
import id.jejaring.doors.Forms.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The forms by which meetings are kept, filled in by the TPKJM secretary; an action is reported by its owner, the camat. */
final class MeetingForms {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Pontianak"));
    private final Town town;
    private final Caller secretary;
    private final Caller camat;
    private final UUID meeting = UUID.randomUUID();
    private final UUID day = UUID.randomUUID();
    private final UUID decision = UUID.randomUUID();
    private int made;

    MeetingForms(Town town, int port) {
        this.town = town;
        secretary = new Caller(port).signedIn("tpkjm", Town.PASSWORD);
        camat = new Caller(port).signedIn("camat", Town.PASSWORD);
        taken(secretary.form("/meetings", meeting(meeting, day)));
        taken(secretary.form(
                "/meetings/" + meeting + "/decisions", fields("decision", decision, "words", "Latih kader")));
        taken(secretary.form("/meetings/days/" + day + "/invitations", fields("group", "camats")));
    }

    List<Form> all() {
        return List.of(
                by(secretary, "/meetings", () -> filled("/meetings", meeting(UUID.randomUUID(), UUID.randomUUID()))),
                by(
                        secretary,
                        "/meetings/{id}/days",
                        () -> filled("/meetings/" + meeting + "/days", day(UUID.randomUUID()))),
                by(
                        secretary,
                        "/meetings/{id}/follows",
                        () -> filled("/meetings/" + meeting + "/follows", fields("follows", ""))),
                by(
                        secretary,
                        "/meetings/{id}/decisions",
                        () -> filled(
                                "/meetings/" + meeting + "/decisions",
                                fields("decision", UUID.randomUUID(), "words", "Latih kader"))),
                by(
                        secretary,
                        "/meetings/{id}/decisions/{decision}/action",
                        () -> filled(actionPath(), action(UUID.randomUUID()))),
                by(secretary, "/meetings/days/{id}/invitations", () -> filled(dayPath("invitations"), invitation())),
                by(secretary, "/meetings/days/{id}/attendance", () -> filled(dayPath("attendance"), attendance())),
                by(secretary, "/meetings/days/{id}/guests", () -> filled(dayPath("guests"), guest())),
                by(
                        camat,
                        "/meetings/days/{id}/here",
                        () -> filled(dayPath("here"), fields("code", code(), "presence", "room"))),
                by(camat, "/meetings/actions/{id}/report", () -> filled(step(decided(), "report"), report("progress"))),
                by(secretary, "/meetings/actions/{id}/verdict", () -> filled(step(done(), "verdict"), verdict())),
                by(
                        secretary,
                        "/meetings/actions/{id}/postponement",
                        () -> filled(
                                step(decided(), "postponement"),
                                fields("step", UUID.randomUUID(), "due_on", TODAY.plusDays(200), "reason", "banjir"))),
                by(
                        secretary,
                        "/meetings/totals",
                        () -> filled("/meetings/totals", fields("rows", "62.01,2025-05,concerns_reported,41,Rekap"))));
    }

    /** @param day of it */
    static Map<String, Object> meeting(UUID id, UUID day, String organiser) {
        Map<String, Object> fields =
                fields("id", id, "title", "Rapat uji", "number", "7", "organiser", organiser, "follows", "");
        fields.putAll(day(day));
        return fields;
    }

    private Map<String, Object> meeting(UUID id, UUID day) {
        return meeting(id, day, post("tpkjm"));
    }

    static Map<String, Object> day(UUID id) {
        return fields(
                "day",
                id,
                "held_on",
                TODAY,
                "starts",
                "08:00",
                "ends",
                "15:00",
                "place",
                "Aula",
                "mode",
                "both",
                "opener",
                "Asisten I",
                "representing",
                "Sekretaris Daerah",
                "audience",
                "camat");
    }

    private Map<String, Object> action(UUID id) {
        return fields(
                "id",
                id,
                "words",
                "Latih kader",
                "owner",
                post("camat"),
                "region",
                "62.01.02",
                "working_days",
                "10",
                "due_on",
                "",
                "indicator",
                "wait_median");
    }

    private Map<String, Object> invitation() {
        return fields("group", "", "position", "", "office", "Kantor Uji " + ++made, "party", "office");
    }

    private Map<String, Object> attendance() {
        String invited = town.row("select id::text from meeting.invitation where day_id = '%s' limit 1".formatted(day))
                .getFirst();
        return fields("invitation", invited, "deputy", "Sekretaris Camat", "presence", "remote");
    }

    private static Map<String, Object> guest() {
        return fields(
                "attendance", UUID.randomUUID(), "guest", "Kapolsek", "reason", "diminta bicara", "presence", "room");
    }

    private static Map<String, Object> report(String report) {
        return fields("step", UUID.randomUUID(), "report", report, "words", "tiga kader dilatih");
    }

    private static Map<String, Object> verdict() {
        return fields("step", UUID.randomUUID(), "verdict", "verified", "words", "daftar hadir dilihat");
    }

    private UUID decided() {
        UUID id = UUID.randomUUID();
        taken(secretary.form(actionPath(), action(id)));
        return id;
    }

    private UUID done() {
        UUID id = decided();
        taken(camat.form(step(id, "report"), report("done")));
        return id;
    }

    private String code() {
        return town.row("select code::text from meeting.day where id = '%s'".formatted(day))
                .getFirst();
    }

    private String post(String login) {
        return town.row("""
                select h.position_id::text from access.holding h join access.account a on a.id = h.account_id
                where a.login = '%s' and h.kind = 'definitive'
                """.formatted(login)).getFirst();
    }

    private String actionPath() {
        return "/meetings/" + meeting + "/decisions/" + decision + "/action";
    }

    private String dayPath(String what) {
        return "/meetings/days/" + day + "/" + what;
    }

    private static String step(UUID action, String what) {
        return "/meetings/actions/" + action + "/" + what;
    }

    private static Form by(Caller caller, String door, Supplier<Filled> fresh) {
        return new Form(door, caller, true, fresh);
    }

    private static Filled filled(String path, Map<String, Object> fields) {
        return new Filled(path, fields);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static void taken(Caller.Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError("refused as it stands: " + answer.status() + "\n" + answer.body());
        }
    }
}
