package id.jejaring.doors;

import id.jejaring.Caller;
import id.jejaring.access.Action;
import id.jejaring.access.Door;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the running program, and how to knock at it about somebody. */
final class Doors {
    /** Nobody knocks here, for the reason beside it. */
    static final Map<String, String> UNKNOCKED = Map.of(
            "GET /", "leads a stranger to the sign-in like a door that is shut; SignInTest",
            "GET /set-up", "leads to the sign-in once an account exists; SetUpTest",
            "POST /set-up", "leads to the sign-in once an account exists; SetUpTest",
            "POST /sign-in", "answers a stranger's wrong password like a door that is shut; SignInTest",
            "POST /api/v1/session", "answers a stranger's wrong password like a door that is shut; SignInTest",
            "POST /sign-out", "ends the session of whoever knocks; SignInTest",
            "DELETE /api/v1/session", "ends the session of whoever knocks; SignInTest");

    private Doors() {}

    static List<One> toKnockAt(RequestMappingHandlerMapping mapping) {
        return of(mapping).stream()
                .filter(door -> !UNKNOCKED.containsKey(door.toString()))
                .toList();
    }

    record One(RequestMethod method, String pattern, Action action) {
        boolean program() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<One> of(RequestMappingHandlerMapping mapping) {
        Map<String, One> doors = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Door door = handler.getMethodAnnotation(Door.class);
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (door != null) {
                        One one = new One(method, pattern, door.value());
                        doors.put(one.toString(), one);
                    }
                }
            }
        });
        return List.copyOf(doors.values());
    }

    static Caller.Answer knock(One door, Caller caller, Canary about) {
        String path = path(door, about);
        if (door.method() == RequestMethod.GET) {
            return caller.get(path + query(door, about), door.program() ? "application/json" : "text/html");
        }
        return door.program()
                ? caller.json(door.method().name(), path, body(door, about))
                : caller.form(path, fields(door, about));
    }

    private static String path(One door, Canary about) {
        String pattern = door.pattern();
        UUID id = pattern.contains("/episodes/{id}/again")
                ? about.closedEpisode()
                : pattern.contains("/episodes")
                        ? about.episode()
                        : pattern.contains("/visits")
                                ? about.visit()
                                : pattern.startsWith("/referrals") || pattern.startsWith("/family-searches")
                                        ? about.referral()
                                        : pattern.startsWith("/work/")
                                                ? about.task()
                                                : pattern.startsWith("/screenings")
                                                        ? about.screening()
                                                        : pattern.contains("/people")
                                                                ? about.person()
                                                                : about.concern();
        return pattern.replace("{id}", settings(door, about, id).toString())
                .replace("{holding}", about.singer().holding().toString())
                .replace("{grant}", about.singer().grant().toString())
                .replace("{session}", about.singer().session().toString())
                .replace("{other}", about.closedEpisode().toString())
                .replace("{instrument}", "gad-7")
                .replace("{day}", "2031-01-01")
                .replace("/numbers/{code}/people", "/numbers/open_episodes/people")
                .replace("/numbers/{code}", "/numbers/wait_median")
                .replace("{code}", pattern.contains("/teams") ? "35.17" : "62.01")
                .replace("{regency}", "62.01")
                .replaceAll("[{][^}]*[}]", id.toString());
    }

    private static UUID settings(One door, Canary about, UUID otherwise) {
        return door.pattern().startsWith("/settings/positions")
                ? about.singer().post()
                : door.pattern().startsWith("/settings/accounts")
                        ? about.singer().account()
                        : otherwise;
    }

    private static String query(One door, Canary about) {
        if (door.pattern().equals("/numbers/{code}/people")) {
            return "?place=" + about.village();
        }
        return door.pattern().contains("people")
                ? "?name=" + about.called() + "&q=" + about.called()
                : "?q=" + about.called();
    }

    private static String body(One door, Canary about) {
        if (door.pattern().endsWith("/decrees")) {
            return """
                    {"id":"%s","kind":"tpkjm","signatory":"Bupati","starts_on":"2026-01-01","state":"draft","number":"penyusup"}
                    """.formatted(UUID.randomUUID());
        }
        return door.pattern().contains("search")
                ? "{\"phone\":\"089900000777\"}"
                : "{\"id\":\"" + about.person() + "\",\"name\":\"Orang lain\"}";
    }

    /** Fields that would be taken if the caller were entitled, so that a refusal is one of right and not of form. */
    private static Map<String, Object> fields(One door, Canary about) {
        return switch (door.pattern()) {
            case "/concerns/{id}/triage" -> Map.of("level", "red");
            case "/concerns/{id}/answer" -> Map.of("answer", "accepted");
            case "/concerns/{id}/match" -> Map.of("person", about.person());
            case "/concerns/{id}/person" -> Map.of("id", UUID.randomUUID(), "name", "Orang Lain", "sex", "male");
            case "/episodes/{id}/assessment" -> Canary.assessment("penyusup");
            case "/episodes/{id}/visits" ->
                Canary.visit("penyusup", UUID.randomUUID(), UUID.randomUUID().toString());
            case "/episodes/{id}/closure" -> Map.of("reason", "recovered", "note", "penyusup");
            case "/people/{id}/screenings/{instrument}" -> Canary.screening(UUID.randomUUID());
            case "/episodes/{id}/referral" ->
                Canary.referral(
                        about.song(), UUID.randomUUID(), UUID.randomUUID().toString());
            case "/referrals/{id}/report" -> Map.of("state", "accepted", "informant", "penyusup");
            case "/referrals/{id}/discharge" ->
                Map.of(
                        "at",
                        LocalDate.now(ZoneOffset.UTC) + "T00:01",
                        "outcome",
                        "home",
                        "summary",
                        "penyusup",
                        "informant",
                        "penyusup");
            case "/referrals/{id}/family" ->
                Map.of("at", LocalDate.now(ZoneOffset.UTC) + "T00:01", "known", "penyusup", "informant", "penyusup");
            case "/referrals/{id}/return" ->
                Map.of(
                        "planned_on",
                        LocalDate.now(ZoneOffset.UTC).plusDays(2),
                        "purpose",
                        "penyusup",
                        "assignee",
                        about.singer().post());
            case "/family-searches/{id}" -> Map.of("result", "found", "result_note", "penyusup");
            case "/answer/{secret}" -> Map.of("state", "accepted", "informant", "penyusup");
            case "/visits/{id}" -> Map.of("outcome", "met", "note", "penyusup");
            case "/people/search" -> Map.of("phone", "089900000777", "name", about.called(), "q", about.called());
            case "/account/post" -> Map.of("post", about.singer().post());
            case "/duty" ->
                Map.of(
                        "post",
                        about.singer().post(),
                        "from",
                        LocalDate.now(ZoneOffset.UTC) + "T08:00",
                        "to",
                        LocalDate.now(ZoneOffset.UTC).plusDays(1) + "T08:00");
            case "/settings/calendar" ->
                Map.of("day", LocalDate.now(ZoneOffset.UTC), "name", "penyusup", "source", "penyusup");
            case "/settings/accounts" ->
                Map.of("name", "Penyusup", "login", about.singer().login());
            case "/settings/positions" ->
                Map.of(
                        "role",
                        "administrator",
                        "title",
                        "penyusup",
                        "region",
                        about.singer().regency());
            case "/settings/positions/{id}/holders" ->
                Map.of("login", about.singer().login(), "kind", "deputy", "from", LocalDate.now(ZoneOffset.UTC));
            case "/settings/positions/{id}/grants" ->
                Map.of(
                        "role",
                        "administrator",
                        "region",
                        about.singer().regency(),
                        "grant_from",
                        LocalDate.now(ZoneOffset.UTC));
            case "/teams/{code}/decrees" -> decree(UUID.randomUUID());
            case "/teams/{code}/decrees/{id}/members" ->
                Map.of("id", UUID.randomUUID(), "task", "chair", "office", "Kantor penyusup");
            case "/teams/{code}/evidence" ->
                Map.of("id", UUID.randomUUID(), "what", "plan", "year", "2026", "on_day", "2026-01-02");
            case "/teams/{code}/request" ->
                Map.of("due_on", LocalDate.now(ZoneOffset.UTC).plusDays(9));
            case "/meetings" -> {
                Map<String, Object> fields = MeetingForms.meeting(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID().toString());
                fields.put("title", "penyusup");
                yield fields;
            }
            case "/meetings/{id}/days" -> MeetingForms.day(UUID.randomUUID());
            case "/meetings/{id}/follows" -> Map.of("follows", "");
            case "/meetings/{id}/decisions" -> Map.of("decision", UUID.randomUUID(), "words", "penyusup");
            case "/meetings/{id}/decisions/{decision}/action" ->
                action(UUID.randomUUID(), about.singer().post().toString());
            case "/meetings/days/{id}/invitations" -> Map.of("office", "Kantor penyusup", "party", "office");
            case "/meetings/days/{id}/attendance" -> Map.of("invitation", about.concern(), "presence", "room");
            case "/meetings/days/{id}/guests" ->
                Map.of("attendance", UUID.randomUUID(), "guest", "penyusup", "reason", "penyusup");
            case "/meetings/days/{id}/here" -> Map.of("code", UUID.randomUUID(), "presence", "room");
            case "/meetings/actions/{id}/report" ->
                Map.of("step", UUID.randomUUID(), "report", "done", "words", "penyusup");
            case "/meetings/actions/{id}/verdict" ->
                Map.of("step", UUID.randomUUID(), "verdict", "verified", "words", "penyusup");
            case "/meetings/actions/{id}/postponement" ->
                Map.of("step", UUID.randomUUID(), "due_on", "2040-01-01", "reason", "penyusup");
            case "/meetings/totals" -> Map.of("rows", "35.17,2025-05,concerns_reported,41,penyusup");
            default -> Map.of("reason", "penyusup", "why", "penyusup");
        };
    }

    static Map<String, Object> action(UUID id, String owner) {
        return Map.of(
                "id",
                id,
                "words",
                "penyusup",
                "owner",
                owner,
                "region",
                "35.17",
                "working_days",
                "10",
                "indicator",
                "wait_median");
    }

    static Map<String, Object> decree(UUID id) {
        return Map.of(
                "id",
                id,
                "kind",
                "tpkjm",
                "number",
                "penyusup",
                "signatory",
                "Bupati",
                "starts_on",
                "2026-01-01",
                "state",
                "draft");
    }
}
