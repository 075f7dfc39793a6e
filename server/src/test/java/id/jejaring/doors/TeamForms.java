package id.jejaring.doors;

import id.jejaring.Caller;
import id.jejaring.doors.Forms.Filled;
import id.jejaring.doors.Forms.Form;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The forms by which teams are kept, filled in by the TPKJM secretary. */
final class TeamForms {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private final Town town;
    private final Caller secretary;
    private final String village;
    private final String drafted;
    private final UUID draft = UUID.randomUUID();
    private int made;

    TeamForms(Town town, int port) {
        this.town = town;
        secretary = new Caller(port).signedIn("tpkjm", Town.PASSWORD);
        village = lacking();
        Map<String, Object> fields = new LinkedHashMap<>(Doors.decree(draft));
        drafted = lacking();
        if (secretary.form("/teams/" + drafted + "/decrees", fields).status() != 303) {
            throw new AssertionError("a draft is refused as it stands");
        }
    }

    List<Form> all() {
        return List.of(
                new Form(
                        "/teams/{code}/decrees",
                        secretary,
                        true,
                        () -> new Filled("/teams/" + village + "/decrees", decree())),
                new Form(
                        "/api/v1/teams/{code}/decrees",
                        secretary,
                        true,
                        () -> new Filled("/api/v1/teams/" + village + "/decrees", decree())),
                new Form(
                        "/teams/{code}/decrees/{id}/members",
                        secretary,
                        true,
                        () -> new Filled("/teams/" + drafted + "/decrees/" + draft + "/members", member())),
                new Form(
                        "/teams/{code}/evidence",
                        secretary,
                        true,
                        () -> new Filled("/teams/" + village + "/evidence", evidence())),
                new Form(
                        "/teams/{code}/request",
                        secretary,
                        true,
                        () -> new Filled("/teams/" + lacking() + "/request", request())));
    }

    /** Of a term long past that no other meets. */
    private Map<String, Object> decree() {
        LocalDate starts = LocalDate.parse("2000-01-01").plusDays(2L * ++made);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", UUID.randomUUID());
        fields.put("kind", "tpkjm");
        fields.put("number", "UJI/" + made);
        fields.put("decided_on", starts);
        fields.put("signatory", "Kepala Desa");
        fields.put("starts_on", starts);
        fields.put("ends_on", starts.plusDays(1));
        fields.put("funding", "dana_desa");
        fields.put("replaces", "");
        fields.put("state", "valid");
        return fields;
    }

    private Map<String, Object> member() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", UUID.randomUUID());
        fields.put("kind", "tpkjm");
        fields.put("task", "member");
        fields.put("position", "");
        fields.put("office", "Kantor Uji " + ++made);
        return fields;
    }

    private static Map<String, Object> evidence() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", UUID.randomUUID());
        fields.put("kind", "tpkjm");
        fields.put("what", "funds");
        fields.put("year", "2025");
        fields.put("on_day", "2025-03-04");
        fields.put("people", "7");
        fields.put("amount", "12.500.000");
        fields.put("source", "Dana Desa");
        return fields;
    }

    private static Map<String, Object> request() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "tpkjm");
        fields.put("due_on", TODAY.plusDays(14));
        fields.put("note", "sebelum rapat");
        return fields;
    }

    /** A village that nobody asked yet and where nothing is in force. */
    private String lacking() {
        return town.row("""
                select r.code from region.region r
                where r.level = 4 and r.code like '62.01.%'
                  and not exists (select from team.request q where q.region_code = r.code)
                  and not exists (select from team.decree d where d.region_code = r.code and (d.ends_on is null or d.ends_on >= current_date or d.valid_at is null))
                  and not exists (select from team.decree d where d.region_code = r.code and d.number like 'UJI/%')
                order by r.code desc limit 1
                """).getFirst();
    }
}
