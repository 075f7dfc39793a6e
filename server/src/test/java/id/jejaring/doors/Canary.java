package id.jejaring.doors;

import id.jejaring.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One person's whole story, made through the doors themselves. Every field ends in a word of its own that must not be seen
 * elsewhere, each beginning with the same song; the person's other name is what strangers type into search boxes.
 *
 * @param task the work that its open concern is
 * @param singer the post, account, holding, grant and session by which it was written
 */
record Canary(
        String song,
        String village,
        UUID person,
        UUID concern,
        UUID episode,
        UUID closedEpisode,
        UUID visit,
        UUID referral,
        UUID screening,
        UUID task,
        Singer singer) {
    static final List<String> FIELDS = List.of(
            "nama",
            "kisah",
            "gang",
            "pelapor",
            "alamat",
            "luka",
            "triase",
            "penutupan",
            "suami",
            "temuan",
            "rencana",
            "antar",
            "rujukan");

    record Singer(String regency, String login, UUID account, UUID post, UUID holding, UUID grant, UUID session) {}

    /** Typed into a search box it finds the person, and may come back from there. */
    String called() {
        return "Wirasa" + song.substring("Kanari".length());
    }

    String word(String field) {
        return word(song, field);
    }

    private static String word(String song, String field) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(field);
        }
        return song + field;
    }

    private static String name(String song) {
        return word(song, "nama") + " Wirasa" + song.substring("Kanari".length());
    }

    static Canary sing(String song, Caller nurse, String village, Singer singer, UnaryOperator<UUID> task) {
        UUID concern = report(song, nurse, village);
        UUID person = UUID.randomUUID();
        expect(nurse.form("/concerns/" + concern + "/person", known(song, person)));
        UUID closed = accept(song, nurse, concern);
        assess(song, nurse, closed);
        expect(nurse.form(
                "/episodes/" + closed + "/closure", Map.of("reason", "stable", "note", word(song, "penutupan"))));
        UUID episode = last(expect(nurse.form("/episodes/" + closed + "/again", Map.of())));
        assess(song, nurse, episode);
        UUID visit = UUID.randomUUID();
        expect(nurse.form("/episodes/" + episode + "/visits", visit(song, visit, assignee(nurse, episode))));
        UUID referral = UUID.randomUUID();
        expect(nurse.form(
                "/episodes/" + episode + "/referral", referral(song, referral, place(nurse, episode, "Griya Pulih"))));
        UUID open = report(song, nurse, village);
        expect(nurse.form("/concerns/" + open + "/match", Map.of("person", person)));
        UUID screening = UUID.randomUUID();
        expect(nurse.form("/people/" + person + "/screenings/gad-7", screening(screening)));
        return new Canary(
                song, village, person, open, episode, closed, visit, referral, screening, task.apply(open), singer);
    }

    private static UUID report(String song, Caller nurse, String village) {
        UUID concern = UUID.randomUUID();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", concern);
        fields.put("village", village);
        fields.put("channel", "phone");
        fields.put("event_at", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T08:00");
        fields.put("story", "Berdiri di tepi jalan sejak pagi, " + word(song, "kisah"));
        fields.put("about_name", name(song));
        fields.put("about_sex", "female");
        fields.put("about_age", "34");
        fields.put("place", "Gang " + word(song, "gang"));
        fields.put("reporter_name", word(song, "pelapor"));
        expect(nurse.form("/concerns", fields));
        return concern;
    }

    private static Map<String, Object> known(String song, UUID person) {
        return Map.of(
                "id",
                person,
                "name",
                name(song),
                "sex",
                "female",
                "age",
                "34",
                "phone",
                "0899 0000 0777",
                "address",
                "Jalan 7 " + word(song, "alamat"),
                "recognised_by",
                "bekas luka " + word(song, "luka"));
    }

    private static UUID accept(String song, Caller nurse, UUID concern) {
        expect(nurse.form(
                "/concerns/" + concern + "/triage",
                Map.of("level", "yellow", "signs", List.of("psychotic_calm"), "note", word(song, "triase"))));
        return last(expect(nurse.form("/concerns/" + concern + "/answer", Map.of("answer", "accepted"))));
    }

    static Map<String, Object> assessment(String song) {
        return Map.of(
                "capacity",
                "has_capacity",
                "decided_by",
                "spouse",
                "decider_name",
                word(song, "suami"),
                "scopes",
                List.of("care"),
                "method",
                "spoken",
                "findings",
                word(song, "temuan"),
                "risk",
                "watch",
                "plan",
                word(song, "rencana"));
    }

    static Map<String, Object> screening(UUID id) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("id", id, "version", "1"));
        IntStream.rangeClosed(1, 7).forEach(item -> fields.put("answers.q" + item, "daily"));
        return fields;
    }

    static Map<String, Object> visit(String song, UUID id, String assignee) {
        return Map.of(
                "id",
                id,
                "planned_on",
                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                "purpose",
                word(song, "antar"),
                "assignee",
                assignee);
    }

    static Map<String, Object> referral(String song, UUID id, String place) {
        return Map.of(
                "id",
                id,
                "to",
                place,
                "service",
                "inpatient",
                "urgency",
                "soon",
                "reason",
                "Mohon rawat inap, " + word(song, "rujukan"),
                "expected_at",
                LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T08:00",
                "cover",
                "unknown");
    }

    /** As the form offers it. */
    static String place(Caller nurse, UUID episode, String name) {
        Matcher offered = Pattern.compile("name=\"to\" value=\"([^\"]+)\"[^>]*>\\s*<span><span[^>]*>" + name)
                .matcher(nurse.get("/episodes/" + episode + "/referral").body());
        if (!offered.find()) {
            throw new AssertionError(name + " is not offered");
        }
        return offered.group(1);
    }

    private static void assess(String song, Caller nurse, UUID episode) {
        expect(nurse.form("/episodes/" + episode + "/assessment", assessment(song)));
    }

    private static String assignee(Caller nurse, UUID episode) {
        String page = nurse.get("/episodes/" + episode).body();
        int select = page.indexOf("name=\"assignee\"");
        int option = page.indexOf("<option value=\"0", select);
        return page.substring(option + 15, option + 15 + 36);
    }

    private static UUID last(Caller.Answer answer) {
        String path = answer.location().replaceAll("[?].*", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Caller.Answer expect(Caller.Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError("the canary's own nurse was refused: " + answer.status() + "\n" + answer.body());
        }
        return answer;
    }
}
