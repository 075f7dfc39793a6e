package id.jejaring.meeting.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.meeting.Invite;
import id.jejaring.meeting.Invitees;
import id.jejaring.meeting.Meetings;
import id.jejaring.meeting.Outcome;
import id.jejaring.meeting.Party;
import id.jejaring.meeting.RecordAttendance;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One day of a meeting: who is invited, who came, and the code by which the invited say so themselves. */
@Controller
@RequestMapping("/meetings/days/{id}")
class DayPages {
    private static final int SHORT = 120;
    private static final int REASON = 300;
    private final Meetings meetings;
    private final Invite invite;
    private final RecordAttendance attendance;
    private final Ids ids;

    DayPages(Meetings meetings, Invite invite, RecordAttendance attendance, Ids ids) {
        this.meetings = meetings;
        this.invite = invite;
        this.attendance = attendance;
        this.ids = ids;
    }

    enum Presence {
        ROOM,
        REMOTE
    }

    @Door(Action.READ_MEETINGS)
    @GetMapping
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return one(id, actor, "", Input.empty());
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/invitations")
    ModelAndView invite(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("group", "position", "office", "party"));
        Invite.Command command = new Invite.Command(
                id,
                input.optionalChoice("group", Invitees.class),
                input.optionalId("position"),
                MeetingForm.optional(input, "office", SHORT),
                input.optionalChoice("party", Party.class));
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, "invite", input));
        }
        return answer(invite.invite(command, actor), id, "invited", "invite", input, actor);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/attendance")
    ModelAndView attend(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("invitation", "deputy", "presence"));
        UUID invitation = input.id("invitation");
        String deputy = MeetingForm.optional(input, "deputy", SHORT);
        boolean remote = remote(input);
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, "attend", input));
        }
        return answer(attendance.byHand(id, invitation, deputy, remote, actor), id, "attended", "attend", input, actor);
    }

    @Door(Action.KEEP_MEETINGS)
    @PostMapping("/guests")
    ModelAndView guest(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("attendance", "guest", "reason", "presence"));
        UUID came = input.id("attendance");
        String guest = MeetingForm.words(input, "guest", SHORT);
        String reason = MeetingForm.words(input, "reason", REASON);
        boolean remote = remote(input);
        if (!input.ok()) {
            return Replies.invalid(one(id, actor, "guest", input));
        }
        return answer(attendance.guest(id, came, guest, reason, remote, actor), id, "attended", "guest", input, actor);
    }

    /** To be shown on the wall of the room and on the screen of the call. */
    @Door(Action.KEEP_MEETINGS)
    @GetMapping("/code")
    ModelAndView code(@PathVariable UUID id, Actor actor) {
        Meetings.Sheet sheet = meetings.day(id, actor).orElseThrow(Replies::missing);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/days/" + id + "/here")
                .queryParam("code", sheet.day().code())
                .toUriString();
        return new ModelAndView(
                "meeting/code", Map.of("sheet", sheet, "address", address, "picture", QrPicture.of(address)));
    }

    @Door(Action.ATTEND_MEETING)
    @GetMapping("/here")
    ModelAndView here(@PathVariable UUID id, Input input, Actor actor) {
        return here(id, actor, input.raw("code"), Input.empty());
    }

    @Door(Action.ATTEND_MEETING)
    @PostMapping("/here")
    ModelAndView confirm(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("code", "presence"));
        UUID code = input.id("code");
        boolean remote = remote(input);
        if (!input.ok()) {
            return Replies.invalid(here(id, actor, input.raw("code"), input));
        }
        return Replies.to(
                attendance.byCode(id, code, remote, actor),
                input,
                seen(id, "here"),
                () -> here(id, actor, code.toString(), input));
    }

    private static boolean remote(Input input) {
        return input.optionalChoice("presence", Presence.class) == Presence.REMOTE;
    }

    private static String seen(UUID id, String done) {
        return "/meetings/days/" + id + "?done=meeting.done." + done;
    }

    private ModelAndView answer(Outcome outcome, UUID id, String done, String form, Input input, Actor actor) {
        return Replies.to(outcome, input, seen(id, done), () -> one(id, actor, form, input));
    }

    private ModelAndView here(UUID id, Actor actor, String code, Input input) {
        Meetings.Sheet sheet = meetings.day(id, actor).orElseThrow(Replies::missing);
        return new ModelAndView("meeting/here", Map.of("sheet", sheet, "code", code, "input", input));
    }

    private ModelAndView one(UUID id, Actor actor, String form, Input typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("sheet", meetings.day(id, actor).orElseThrow(Replies::missing));
        model.put("keeps", actor.may(Action.KEEP_MEETINGS));
        model.put("candidates", meetings.candidates(actor.regency()));
        model.put("newGuest", ids.next());
        for (String each : Set.of("invite", "attend", "guest")) {
            model.put(each, each.equals(form) ? typed : Input.empty());
        }
        return new ModelAndView("meeting/day", model);
    }
}
