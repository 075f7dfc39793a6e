package id.jejaring.meeting.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.meeting.KeepDecision;
import id.jejaring.meeting.KeepMeeting;
import id.jejaring.meeting.Meeting;
import id.jejaring.meeting.MeetingDay;
import id.jejaring.meeting.Meetings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All meetings, a new one, and one with its days and what was decided. */
@Controller
@RequestMapping("/meetings")
class MeetingPages {
    private static final int LONG = 1_000;
    private final Meetings meetings;
    private final KeepMeeting keep;
    private final KeepDecision decisions;
    private final Ids ids;

    MeetingPages(Meetings meetings, KeepMeeting keep, KeepDecision decisions, Ids ids) {
        this.meetings = meetings;
        this.keep = keep;
        this.decisions = decisions;
        this.ids = ids;
    }

    /** What was typed into the form that was refused. */
    private record Typed(Input day, Input decision, Input follows) {
        static final Typed NOTHING = new Typed(Input.empty(), Input.empty(), Input.empty());
    }

    @Door(Action.READ_MEETINGS)
    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView(
                "meeting/meetings", Map.of("lines", meetings.all(actor), "keeps", actor.may(Action.KEEP_MEETINGS)));
    }

    @Door(Action.KEEP_MEETINGS)
    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        return form(Input.empty(), actor);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping
    ModelAndView call(Input input, Actor actor) {
        Set<String> fields = new HashSet<>(MeetingForm.MEETING);
        fields.addAll(MeetingForm.DAY);
        input.only(fields);
        Meeting meeting = MeetingForm.meeting(input, actor.regency());
        MeetingDay day = MeetingForm.day(input, actor.regency(), meeting.id(), ids.next());
        if (!input.ok()) {
            return Replies.invalid(form(input, actor));
        }
        return Replies.to(
                keep.call(meeting, day, actor),
                input,
                "/meetings/" + meeting.id() + "?done=meeting.done.called",
                () -> form(input, actor));
    }

    @Door(Action.READ_MEETINGS)
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return one(id, actor, Typed.NOTHING);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/{id}/days")
    ModelAndView day(@PathVariable UUID id, Input input, Actor actor) {
        input.only(MeetingForm.DAY);
        MeetingDay day = MeetingForm.day(input, actor.regency(), id, ids.next());
        Typed typed = new Typed(input, Input.empty(), Input.empty());
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, typed));
        }
        return Replies.to(keep.add(day, actor), input, seen(id, "day"), () -> one(id, actor, typed));
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/{id}/follows")
    ModelAndView follow(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("follows"));
        UUID follows = input.optionalId("follows");
        Typed typed = new Typed(Input.empty(), Input.empty(), input);
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, typed));
        }
        return Replies.to(keep.follow(id, follows, actor), input, seen(id, "follows"), () -> one(id, actor, typed));
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/{id}/decisions")
    ModelAndView decide(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("decision", "words"));
        UUID decision = input.id("decision");
        String words = MeetingForm.words(input, "words", LONG);
        Typed typed = new Typed(Input.empty(), input, Input.empty());
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, typed));
        }
        return Replies.to(
                decisions.decide(id, decision, words, actor), input, seen(id, "decided"), () -> one(id, actor, typed));
    }

    private static String seen(UUID id, String done) {
        return "/meetings/" + id + "?done=meeting.done." + done;
    }

    private ModelAndView form(Input input, Actor actor) {
        return new ModelAndView(
                "meeting/call",
                Map.of(
                        "input", input,
                        "earlier", meetings.all(actor),
                        "organisers", meetings.candidates(actor.regency()),
                        "own", actor.post().id(),
                        "newMeeting", ids.next(),
                        "newDay", ids.next()));
    }

    private ModelAndView one(UUID id, Actor actor, Typed typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", meetings.file(id, actor).orElseThrow(Replies::missing));
        model.put("keeps", actor.may(Action.KEEP_MEETINGS));
        model.put("others", meetings.all(actor));
        model.put("day", typed.day());
        model.put("decision", typed.decision());
        model.put("follows", typed.follows());
        model.put("newDay", ids.next());
        model.put("newDecision", ids.next());
        return new ModelAndView("meeting/meeting", model);
    }
}
