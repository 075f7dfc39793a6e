package id.jejaring.doors;

import id.jejaring.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Every door that takes fields, filled in by whoever may: accepted as it stands, so that a refusal is one of what was changed in it. */
final class Forms {
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private final Town town;
    private final int port;
    private final String village;
    private final Caller stranger;
    private final Caller nurse;
    private final Caller officer;
    private final Caller admin;
    private final List<Form> all = new ArrayList<>();
    private int made;

    /** @param taken whether it is accepted as it stands; a password that is never right is not */
    record Form(String door, Caller caller, boolean taken, Supplier<Filled> fresh) {
        boolean program() {
            return door.startsWith("/api/");
        }
    }

    record Filled(String path, Map<String, Object> fields) {}

    Forms(Town town, int port, String village) {
        this.town = town;
        this.port = port;
        this.village = village;
        stranger = new Caller(port);
        nurse = new Caller(port).signedIn("perawat", Town.PASSWORD);
        officer = new Caller(port).signedIn("piket", Town.PASSWORD);
        admin = new Caller(port).signedIn("admin", Town.PASSWORD);
        access();
        settings();
        people();
        concerns();
        episodes();
        all.addAll(new TeamForms(town, port).all());
        all.addAll(new ReferralForms(town, nurse, stranger, this::newEpisode).all());
        agreements();
        all.addAll(new MeetingForms(town, port).all());
    }

    List<Form> all() {
        return all;
    }

    private void access() {
        Map<String, Object> credentials = fields("login", "tidak.ada", "password", "bukan ini");
        put("/api/v1/session", stranger, false, () -> filled("/api/v1/session", credentials));
        put("/sign-in", stranger, false, () -> filled("/sign-in", with(credentials, "next", "/today")));
        put("/language", stranger, true, () -> filled("/language", fields("language", "en", "to", "/sign-in")));
        put(
                "/set-up",
                stranger,
                true,
                () -> filled("/set-up", fields("code", "abcd", "regency", "62.01", "name", "Uji")));
        String post = town.row("""
                select h.position_id::text from access.holding h join access.account a on a.id = h.account_id
                where a.login = 'perawat'
                """).getFirst();
        put("/account/post", nurse, true, () -> filled("/account/post", fields("post", post)));
        // Nobody has set up a mail server here; OwnMailTest has one.
        put("/account/mail", nurse, false, () -> filled("/account/mail", fields("email", "uji@contoh.go.id")));
        put("/account/mail/code", nurse, false, () -> filled("/account/mail/code", fields("code", "123456")));
        put(
                "/account/password",
                nurse,
                false,
                () -> filled(
                        "/account/password",
                        fields("before", "bukan ini", "after", "kuda laut terbang", "again", "kuda laut terbang")));
    }

    private void settings() {
        put("/settings/accounts", admin, true, () -> filled("/settings/accounts", account()));
        put(
                "/settings/accounts/{id}/disable",
                admin,
                true,
                () -> filled("/settings/accounts/" + newAccount() + "/disable", fields("why", "pindah tugas")));
        put("/settings/positions", admin, true, () -> filled("/settings/positions", position()));
        put(
                "/settings/positions/{id}/holders",
                admin,
                true,
                () -> filled(
                        newPosition() + "/holders",
                        fields(
                                "login", "camat", "kind", "deputy", "from", TODAY, "to", "", "basis", "SK 7", "replace",
                                "")));
        put(
                "/settings/positions/{id}/grants",
                admin,
                true,
                () -> filled(
                        newPosition() + "/grants",
                        fields(
                                "role",
                                "social_officer",
                                "region",
                                "62.01",
                                "facility",
                                "",
                                "field",
                                "",
                                "grant_from",
                                TODAY,
                                "grant_to",
                                "")));
        put("/settings/calendar", admin, true, () -> filled("/settings/calendar", holiday()));
        String onDuty = town.row("""
                select h.position_id::text from access.holding h join access.account a on a.id = h.account_id
                where a.login = 'piket'
                """).getFirst();
        put(
                "/duty",
                officer,
                true,
                () -> filled("/duty", fields("post", onDuty, "from", TODAY + "T08:00", "to", "2099-01-01T08:00")));
        put(
                "/regions/population",
                admin,
                true,
                () -> filled("/regions/population", fields("rows", "62.01,2024,300000,BPS")));
    }

    private void people() {
        put("/people", nurse, true, () -> filled("/people", fields("q", "siti", "village", village)));
        put(
                "/api/v1/people/search",
                nurse,
                true,
                () -> filled("/api/v1/people/search", fields("phone", "081299990001")));
        put("/api/v1/people", nurse, true, () -> filled("/api/v1/people", person()));
        put(
                "/people/{id}/correction",
                nurse,
                true,
                () -> filled("/people/" + newPerson() + "/correction", correction()));
        put(
                "/people/duplicates/{one}/{other}",
                nurse,
                true,
                () -> filled("/people/duplicates/" + newPerson() + "/" + newPerson(), merge()));
        put("/people/{id}/merges/{merged}/undoing", nurse, true, () -> {
            UUID kept = newPerson();
            Map<String, Object> merge = merge();
            accepted(nurse.form("/people/duplicates/" + kept + "/" + newPerson(), merge));
            return filled("/people/" + kept + "/merges/" + merge.get("id") + "/undoing", fields("why", "dua orang"));
        });
    }

    private void concerns() {
        put("/concerns", nurse, true, () -> filled("/concerns", concern(UUID.randomUUID())));
        put("/api/v1/concerns", nurse, true, () -> filled("/api/v1/concerns", concern(UUID.randomUUID())));
        put(
                "/concerns/{id}/match",
                nurse,
                true,
                () -> filled("/concerns/" + newConcern() + "/match", fields("person", newPerson())));
        put("/concerns/{id}/person", nurse, true, () -> {
            Map<String, Object> person = person();
            List.of("village", "home", "birth_year", "died_on").forEach(person::remove);
            return filled("/concerns/" + newConcern() + "/person", person);
        });
        put("/concerns/{id}/triage", nurse, true, () -> filled("/concerns/" + newConcern() + "/triage", triage()));
        put("/concerns/{id}/answer", nurse, true, () -> {
            UUID concern = newConcern();
            accepted(nurse.form("/concerns/" + concern + "/triage", triage()));
            return filled(
                    "/concerns/" + concern + "/answer",
                    fields("answer", "no_care_needed", "reason", "salah alamat", "to", ""));
        });
    }

    private void episodes() {
        UUID episode = newEpisode();
        put(
                "/episodes/{id}/assessment",
                nurse,
                true,
                () -> filled("/episodes/" + episode + "/assessment", assessment()));
        put("/episodes/{id}/visits", nurse, true, () -> filled("/episodes/" + episode + "/visits", visit(episode)));
        put("/visits/{id}", nurse, true, () -> {
            Map<String, Object> visit = visit(episode);
            accepted(nurse.form("/episodes/" + episode + "/visits", visit));
            return filled("/visits/" + visit.get("id"), fields("outcome", "met", "note", "tenang"));
        });
        put("/episodes/{id}/closure", nurse, true, () -> {
            UUID closing = newEpisode();
            accepted(nurse.form("/episodes/" + closing + "/assessment", assessment()));
            return filled("/episodes/" + closing + "/closure", fields("reason", "recovered", "note", "pulih"));
        });
        put("/people/{id}/screenings/{instrument}", nurse, true, () -> {
            Map<String, Object> screening = Canary.screening(UUID.randomUUID());
            return filled("/people/" + newPerson() + "/screenings/gad-7", screening);
        });
    }

    private void agreements() {
        Caller secretary = new Caller(port).signedIn("tpkjm", Town.PASSWORD);
        put(
                "/agreements",
                secretary,
                true,
                () -> filled(
                        "/agreements",
                        fields(
                                "id",
                                UUID.randomUUID(),
                                "number",
                                "UJI/" + ++made,
                                "title",
                                "Rawat inap jiwa",
                                "offices",
                                "Dinas Sosial",
                                "partner",
                                "",
                                "partner_name",
                                "RS Uji",
                                "services",
                                List.of("inpatient"),
                                "valid_from",
                                TODAY,
                                "valid_to",
                                "2099-01-01",
                                "note",
                                "")));
    }

    private UUID newConcern() {
        UUID id = UUID.randomUUID();
        accepted(nurse.form("/concerns", concern(id)));
        return id;
    }

    private UUID newPerson() {
        Map<String, Object> person = person();
        accepted(nurse.json("/api/v1/people", person));
        return (UUID) person.get("id");
    }

    private UUID newEpisode() {
        UUID concern = newConcern();
        accepted(nurse.form("/concerns/" + concern + "/match", fields("person", newPerson())));
        accepted(nurse.form("/concerns/" + concern + "/triage", triage()));
        String place = accepted(nurse.form("/concerns/" + concern + "/answer", fields("answer", "accepted")))
                .location();
        return UUID.fromString(place.replaceAll(".*/|[?].*", ""));
    }

    private String newAccount() {
        Map<String, Object> account = account();
        accepted(admin.form("/settings/accounts", account));
        return town.row("select id::text from access.account where login = '" + account.get("login") + "'")
                .getFirst();
    }

    private String newPosition() {
        return accepted(admin.form("/settings/positions", position()))
                .location()
                .replaceAll("[?].*", "");
    }

    private Map<String, Object> account() {
        return fields("name", "Pegawai Uji", "login", "uji." + ++made);
    }

    private Map<String, Object> holiday() {
        return fields("day", LocalDate.parse("2030-01-01").plusDays(++made), "name", "Libur uji", "source", "Uji");
    }

    private static Map<String, Object> position() {
        return fields("role", "social_officer", "title", "Petugas Uji", "region", "62.01", "facility", "");
    }

    private Map<String, Object> person() {
        return fields(
                "id",
                UUID.randomUUID(),
                "village",
                village,
                "name",
                "Orang Uji " + ++made,
                "sex",
                "male",
                "birth_date",
                "",
                "birth_year",
                "",
                "age",
                "34",
                "nik",
                "",
                "phone",
                "",
                "address",
                "Jalan Uji 7",
                "home",
                "",
                "recognised_by",
                "",
                "died_on",
                "");
    }

    private Map<String, Object> correction() {
        Map<String, Object> fields = fields(
                "name",
                "Orang Lain",
                "was_name",
                "Orang Uji " + made,
                "sex",
                "male",
                "was_sex",
                "male",
                "address",
                "Jalan Uji 7",
                "was_address",
                "Jalan Uji 7",
                "age",
                "34",
                "was_age",
                "34");
        List.of("birth_date", "birth_year", "nik", "phone", "home", "recognised_by", "died_on")
                .forEach(field -> fields.put(field, ""));
        return fields;
    }

    private static Map<String, Object> merge() {
        return fields("id", UUID.randomUUID(), "decision", "first", "why", "orang yang sama");
    }

    private Map<String, Object> concern(UUID id) {
        return fields(
                "id",
                id,
                "village",
                village,
                "channel",
                "phone",
                "event_at",
                LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T08:00",
                "story",
                "Tidak tidur empat hari",
                "place",
                "pasar",
                "about_name",
                "Orang",
                "about_sex",
                "male",
                "about_age",
                "31",
                "about_phone",
                "",
                "reporter_name",
                "Tetangga",
                "reporter_phone",
                "");
    }

    private static Map<String, Object> triage() {
        return fields("level", "yellow", "signs", List.of("psychotic_calm"), "note", "tenang");
    }

    private static Map<String, Object> assessment() {
        return fields(
                "capacity",
                "has_capacity",
                "capacity_note",
                "",
                "decided_by",
                "spouse",
                "decider_name",
                "Suami",
                "scopes",
                List.of("care"),
                "method",
                "spoken",
                "findings",
                "cemas",
                "risk",
                "watch",
                "diagnosis",
                "",
                "plan",
                "kunjungan");
    }

    private Map<String, Object> visit(UUID episode) {
        String page = nurse.get("/episodes/" + episode).body();
        int option = page.indexOf("<option value=\"0", page.indexOf("name=\"assignee\""));
        return fields(
                "id",
                UUID.randomUUID(),
                "planned_on",
                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                "purpose",
                "antar obat",
                "assignee",
                page.substring(option + 15, option + 15 + 36));
    }

    private void put(String door, Caller caller, boolean taken, Supplier<Filled> fresh) {
        all.add(new Form(door, caller, taken, fresh));
    }

    static Filled filled(String path, Map<String, Object> fields) {
        return new Filled(path, fields);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    static Caller.Answer accepted(Caller.Answer answer) {
        if (answer.status() >= 400) {
            throw new AssertionError("refused as it stands: " + answer.status() + "\n" + answer.body());
        }
        return answer;
    }
}
