package id.jejaring.doors;

import id.jejaring.Caller;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo's posts, and two people the demo accounts of 62.01 must never see: one beyond their Puskesmas, one beyond their regency. */
final class Town {
    static final String PASSWORD = "jejaring-demo";
    static final List<String> ACCOUNTS = List.of(
            "kader",
            "bidan",
            "perawat",
            "dokter",
            "psikolog",
            "kapus",
            "sekdes",
            "camat",
            "tpkjm",
            "kadinkes",
            "piket",
            "dinsos",
            "rsud",
            "rsj",
            "admin",
            "auditor");
    /** Tables without a word in them: any change counts. */
    private static final List<String> NAMELESS =
            List.of("work.item", "care.handover", "screening.screening", "team.", "meeting.", "access.", "work.duty");

    final Canary beyond;
    final Canary far;
    final String neighbour;
    private final Maintenance maintenance;

    private static @Nullable Town built;
    private static @Nullable Maintenance builtOn;

    /** One town for all tests on the same database. */
    static synchronized Town of(int port, Seeder seeder, Maintenance maintenance) {
        if (built == null || builtOn != maintenance) {
            built = new Town(port, seeder, maintenance);
            builtOn = maintenance;
        }
        return built;
    }

    private Town(int port, Seeder seeder, Maintenance maintenance) {
        this.maintenance = maintenance;
        seeder.load(List.of("--regencies", "62.01,35.17", "--size", "0", "--seed", "7"), line -> {});
        List<String> near = row("""
                select r.code, a.login
                from access.position p
                join access.holding h on h.position_id = p.id and (h.valid_to is null or h.valid_to > now())
                join access.account a on a.id = h.account_id
                join region.catchment c on c.facility_id = p.facility_id
                join region.region r on r.village_no = c.village_no
                where p.role = 'NURSE' and p.regency_code = '62.01' and p.facility_id not in (
                    select p2.facility_id from access.position p2
                    join access.holding h2 on h2.position_id = p2.id join access.account a2 on a2.id = h2.account_id
                    where a2.login in ('perawat', 'bidan', 'dokter', 'psikolog', 'kapus') and p2.facility_id is not null)
                  and a.login not in ('perawat')
                order by a.login, r.code limit 1
                """);
        List<String> faraway = row("""
                select r.code, a.login
                from access.position p
                join access.holding h on h.position_id = p.id join access.account a on a.id = h.account_id
                join region.catchment c on c.facility_id = p.facility_id
                join region.region r on r.village_no = c.village_no
                where a.login = 'jombang.perawat' order by r.code limit 1
                """);
        neighbour = near.get(1);
        beyond = sing("Kanarisebelah", neighbour, near.get(0), port);
        far = sing("Kanarijauh", faraway.get(1), faraway.get(0), port);
        decree(far, port);
        meeting(far, port);
    }

    /** Of the canary's regency: a meeting, its day, its decision and its action have the id that stands for the canary. */
    private void meeting(Canary canary, int port) {
        Caller caller = new Caller(port).signedIn("jombang.tpkjm", PASSWORD);
        UUID id = canary.concern();
        String organiser = post("jombang.tpkjm");
        Map<String, Object> fields = MeetingForms.meeting(id, id, organiser);
        fields.put("title", canary.song() + "rapat");
        write(caller.form("/meetings", fields));
        write(caller.form(
                "/meetings/" + id + "/decisions", Map.of("decision", id, "words", canary.song() + "putusan")));
        Map<String, Object> action = new HashMap<>(Doors.action(id, post("jombang.kadinkes")));
        action.put("words", canary.song() + "tindakan");
        write(caller.form("/meetings/" + id + "/decisions/" + id + "/action", action));
    }

    private String post(String login) {
        return row("""
                select h.position_id::text from access.holding h join access.account a on a.id = h.account_id
                where a.login = '%s' and h.kind = 'definitive'
                """.formatted(login)).getFirst();
    }

    private static void write(Caller.Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError("the canary's meeting was refused: " + answer.body());
        }
    }

    /** Of the canary's regency, with the id that stands for the canary in every address. */
    private static void decree(Canary canary, int port) {
        Map<String, Object> fields = new HashMap<>(Doors.decree(canary.concern()));
        fields.put("number", canary.song() + "nomor");
        Caller.Answer answer = new Caller(port)
                .signedIn("jombang.tpkjm", PASSWORD)
                .form("/teams/" + canary.singer().regency() + "/decrees", fields);
        if (answer.status() != 303) {
            throw new AssertionError("the canary's decree was refused: " + answer.body());
        }
    }

    private Canary sing(String song, String nurse, String village, int port) {
        Caller caller = new Caller(port).signedIn(nurse, PASSWORD);
        List<String> held = row("""
                select h.regency_code, a.id, h.position_id, h.id, g.id, s.id
                from access.account a
                join access.holding h on h.account_regency = a.regency_code and h.account_id = a.id
                join access.position_grant g on g.regency_code = h.regency_code and g.position_id = h.position_id
                join access.session s on s.regency_code = a.regency_code and s.account_id = a.id and s.ended_at is null
                where a.login = '%s' order by s.created_at desc limit 1
                """.formatted(nurse));
        List<UUID> ids = held.stream().skip(1).map(UUID::fromString).toList();
        return Canary.sing(
                song,
                caller,
                village,
                new Canary.Singer(held.getFirst(), nurse, ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4)),
                this::task);
    }

    private UUID task(UUID concern) {
        return UUID.fromString(
                row("select id::text from work.item where subject_id = '%s' and done_at is null".formatted(concern))
                        .getFirst());
    }

    /**
     * A fingerprint of everything said about people and posts: it must be the same after every forbidden knock. What is late
     * climbs by itself, so how far does not count.
     */
    String state() {
        return String.join(
                        "\n",
                        List.of(
                                        "person.person",
                                        "person.merge",
                                        "person.consent",
                                        "care.concern",
                                        "care.triage",
                                        "care.handover",
                                        "care.episode",
                                        "care.closure",
                                        "care.assessment",
                                        "care.visit",
                                        "screening.screening",
                                        "team.decree",
                                        "team.member",
                                        "team.evidence",
                                        "team.request",
                                        "meeting.meeting",
                                        "meeting.day",
                                        "meeting.invitation",
                                        "meeting.attendance",
                                        "meeting.decision",
                                        "meeting.action",
                                        "meeting.step",
                                        "meeting.imported",
                                        "work.item",
                                        "work.duty",
                                        "access.assignment",
                                        "access.login",
                                        "access.account",
                                        "access.position",
                                        "access.holding",
                                        "access.position_grant")
                                .stream()
                                .map(table -> table + " "
                                        + row("""
                        select count(*)::text, coalesce(md5(string_agg((to_jsonb(t) - '{climbs_at,tier,climbed_to}'::text[])::text, '|' order by (to_jsonb(t) - '{climbs_at,tier,climbed_to}'::text[])::text)), '')
                        from %s t
                        where t::text ilike '%%kanari%%' or %s
                        """.formatted(
                                                        table, NAMELESS.stream().anyMatch(table::startsWith))))
                                .toList())
                + row("select string_agg(ended_why, '') from access.session where id in ('%s', '%s')"
                        .formatted(beyond.singer().session(), far.singer().session()));
    }

    void write(String sql) {
        try (var connection = maintenance.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> row(String sql) {
        try (var connection = maintenance.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> row = new ArrayList<>();
            if (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
            }
            return row;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
