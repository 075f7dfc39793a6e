package id.jejaring.doors;

import id.jejaring.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** One person's whole story, made through the doors themselves, with a word in every field that must not be seen elsewhere. */
record Canary(String word, UUID person, UUID concern, UUID episode, UUID closedEpisode, UUID visit, UUID screening) {

    static Canary sing(String word, Caller nurse, String village) {
        UUID concern = report(word, nurse, village);
        UUID person = UUID.randomUUID();
        expect(nurse.form("/concerns/" + concern + "/person", known(word, person)));
        UUID closed = accept(word, nurse, concern);
        assess(word, nurse, closed);
        expect(nurse.form("/episodes/" + closed + "/closure", Map.of("reason", "stable", "note", word + " penutupan")));
        UUID episode = last(expect(nurse.form("/episodes/" + closed + "/again", Map.of())));
        assess(word, nurse, episode);
        UUID visit = UUID.randomUUID();
        expect(nurse.form("/episodes/" + episode + "/visits", visit(word, visit, assignee(nurse, episode))));
        UUID open = report(word, nurse, village);
        expect(nurse.form("/concerns/" + open + "/match", Map.of("person", person)));
        UUID screening = UUID.randomUUID();
        expect(nurse.form("/people/" + person + "/screenings/gad-7", screening(screening)));
        return new Canary(word, person, open, episode, closed, visit, screening);
    }

    private static UUID report(String word, Caller nurse, String village) {
        UUID concern = UUID.randomUUID();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", concern);
        fields.put("village", village);
        fields.put("channel", "phone");
        fields.put("event_at", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T08:00");
        fields.put("story", word + " berdiri di tepi jalan sejak pagi");
        fields.put("about_name", word + " wati");
        fields.put("about_sex", "female");
        fields.put("about_age", "34");
        fields.put("place", "Gang " + word);
        fields.put("reporter_name", word + " pelapor");
        expect(nurse.form("/concerns", fields));
        return concern;
    }

    private static Map<String, Object> known(String word, UUID person) {
        return Map.of(
                "id",
                person,
                "name",
                word + " wati",
                "sex",
                "female",
                "age",
                "34",
                "phone",
                "0899 0000 0777",
                "address",
                "Jalan " + word + " 7",
                "recognised_by",
                "bekas luka " + word);
    }

    private static UUID accept(String word, Caller nurse, UUID concern) {
        expect(nurse.form(
                "/concerns/" + concern + "/triage",
                Map.of("level", "yellow", "signs", List.of("psychotic_calm"), "note", word + " triase")));
        return last(expect(nurse.form("/concerns/" + concern + "/answer", Map.of("answer", "accepted"))));
    }

    static Map<String, Object> assessment(String word) {
        return Map.of(
                "capacity",
                "has_capacity",
                "decided_by",
                "spouse",
                "decider_name",
                word + " suami",
                "scopes",
                List.of("care"),
                "method",
                "spoken",
                "findings",
                word + " temuan",
                "risk",
                "watch",
                "plan",
                word + " rencana");
    }

    static Map<String, Object> screening(UUID id) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("id", id, "version", "1"));
        IntStream.rangeClosed(1, 7).forEach(item -> fields.put("answers.q" + item, "daily"));
        return fields;
    }

    static Map<String, Object> visit(String word, UUID id, String assignee) {
        return Map.of(
                "id",
                id,
                "planned_on",
                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                "purpose",
                word + " antar obat",
                "assignee",
                assignee);
    }

    private static void assess(String word, Caller nurse, UUID episode) {
        expect(nurse.form("/episodes/" + episode + "/assessment", assessment(word)));
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
