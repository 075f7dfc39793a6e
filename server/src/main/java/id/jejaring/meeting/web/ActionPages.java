package id.jejaring.meeting.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.meeting.ActionCourses;
import id.jejaring.meeting.CarryOut;
import id.jejaring.meeting.DecideAction;
import id.jejaring.meeting.ImportTotals;
import id.jejaring.meeting.Meetings;
import id.jejaring.meeting.Outcome;
import id.jejaring.meeting.VerifyAction;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An action: how it comes of a decision, what its owner tells, and who looks whether it was done. */
@Controller
@RequestMapping("/meetings")
class ActionPages {
    private static final int LONG = 1_000;
    private static final int MOST_DAYS = 250;
    private final Meetings meetings;
    private final ActionCourses courses;
    private final DecideAction decide;
    private final CarryOut carryOut;
    private final VerifyAction verify;
    private final ImportTotals indicators;
    private final Regions regions;
    private final Ids ids;

    ActionPages(
            Meetings meetings,
            ActionCourses courses,
            DecideAction decide,
            CarryOut carryOut,
            VerifyAction verify,
            ImportTotals indicators,
            Regions regions,
            Ids ids) {
        this.meetings = meetings;
        this.courses = courses;
        this.decide = decide;
        this.carryOut = carryOut;
        this.verify = verify;
        this.indicators = indicators;
        this.regions = regions;
        this.ids = ids;
    }

    enum Report {
        PROGRESS,
        DONE
    }

    enum Verdict {
        VERIFIED,
        RETURNED
    }

    @Door(Action.KEEP_MEETINGS)
    @GetMapping("/{id}/decisions/{decision}/action")
    ModelAndView form(@PathVariable UUID id, @PathVariable UUID decision, Actor actor) {
        return form(id, decision, Input.empty(), actor);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/{id}/decisions/{decision}/action")
    ModelAndView decide(@PathVariable UUID id, @PathVariable UUID decision, Input input, Actor actor) {
        input.only(Set.of("id", "words", "owner", "region", "working_days", "due_on", "indicator"));
        RegionCode region = input.convert("region", "region.input.code", RegionCode::new);
        if (region == null && input.error("region").isEmpty()) {
            input.refuse("region", "platform.input.missing");
        }
        DecideAction.Command command = new DecideAction.Command(
                input.id("id"),
                id,
                decision,
                MeetingForm.words(input, "words", LONG),
                input.id("owner"),
                region == null ? actor.regency() : region,
                input.optionalNumber("working_days", 1, MOST_DAYS),
                input.optionalDay("due_on"),
                input.text("indicator", 40));
        if (!input.ok()) {
            return Replies.invalid(form(id, decision, input, actor));
        }
        return Replies.to(
                decide.decide(command, actor),
                input,
                seen(command.id(), "action"),
                () -> form(id, decision, input, actor));
    }

    @Door(Action.READ_MEETINGS)
    @GetMapping("/actions/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return one(id, actor, "", Input.empty());
    }

    @Door(Action.CARRY_OUT)
    @PostMapping("/actions/{id}/report")
    ModelAndView report(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("step", "report", "words"));
        UUID step = input.id("step");
        boolean done = input.choice("report", Report.class) == Report.DONE;
        String words = MeetingForm.words(input, "words", LONG);
        return input.ok()
                ? answer(carryOut.report(id, step, done, words, actor), id, "reported", "report", input, actor)
                : Replies.invalid(one(id, actor, "report", input));
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/actions/{id}/verdict")
    ModelAndView judge(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("step", "verdict", "words"));
        UUID step = input.id("step");
        boolean done = input.choice("verdict", Verdict.class) == Verdict.VERIFIED;
        String words = MeetingForm.words(input, "words", LONG);
        return input.ok()
                ? answer(verify.judge(id, step, done, words, actor), id, "judged", "verdict", input, actor)
                : Replies.invalid(one(id, actor, "verdict", input));
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/actions/{id}/postponement")
    ModelAndView postpone(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("step", "due_on", "reason"));
        UUID step = input.id("step");
        LocalDate dueOn = input.day("due_on");
        String why = MeetingForm.words(input, "reason", LONG);
        return input.ok()
                ? answer(verify.postpone(id, step, dueOn, why, actor), id, "postponed", "postpone", input, actor)
                : Replies.invalid(one(id, actor, "postpone", input));
    }

    private static String seen(UUID id, String done) {
        return "/meetings/actions/" + id + "?done=meeting.done." + done;
    }

    private ModelAndView answer(Outcome outcome, UUID id, String done, String form, Input input, Actor actor) {
        return Replies.to(outcome, input, seen(id, done), () -> one(id, actor, form, input));
    }

    private ModelAndView form(UUID id, UUID decision, Input input, Actor actor) {
        Meetings.File file = meetings.file(id, actor).orElseThrow(Replies::missing);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put(
                "agreed",
                file.decisions().stream()
                        .map(Meetings.Agreed::decision)
                        .filter(each -> each.id().equals(decision))
                        .findFirst()
                        .orElseThrow(Replies::missing));
        model.put("owners", meetings.owners(actor.regency()));
        model.put("regency", regions.find(actor.regency()).orElseThrow());
        model.put("districts", regions.children(actor.regency()));
        model.put("indicators", indicators.indicators(actor));
        model.put("input", input);
        model.put("newAction", ids.next());
        return new ModelAndView("meeting/decide", model);
    }

    private ModelAndView one(UUID id, Actor actor, String form, Input typed) {
        ActionCourses.File file = courses.file(id, actor).orElseThrow(Replies::missing);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("place", regions.name(file.course().action().region()));
        model.put("owns", file.course().action().owner().equals(actor.post().id()));
        model.put("keeps", actor.may(Action.KEEP_MEETINGS));
        model.put("newStep", ids.next());
        for (String each : Set.of("report", "verdict", "postpone")) {
            model.put(each, each.equals(form) ? typed : Input.empty());
        }
        return new ModelAndView("meeting/action", model);
    }
}
