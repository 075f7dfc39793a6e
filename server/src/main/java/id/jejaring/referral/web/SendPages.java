package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.agreement.CareKind;
import id.jejaring.care.CareWords;
import id.jejaring.care.Cases;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.referral.CoverKind;
import id.jejaring.referral.Referral;
import id.jejaring.referral.SendReferral;
import id.jejaring.referral.Urgency;
import id.jejaring.region.Regions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form by which somebody in care is sent to a hospital. */
@Controller
class SendPages {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "to",
            "service",
            "urgency",
            "reason",
            "done_so_far",
            "medicines",
            "escort",
            "transport",
            "expected_at",
            "cover",
            "cover_checked");
    private final SendReferral send;
    private final Cases cases;
    private final CareWords words;
    private final Regions regions;
    private final Ids ids;

    SendPages(SendReferral send, Cases cases, CareWords words, Regions regions, Ids ids) {
        this.send = send;
        this.cases = cases;
        this.words = words;
        this.regions = regions;
        this.ids = ids;
    }

    @Door(Action.SEND_REFERRAL)
    @GetMapping("/episodes/{id}/referral")
    ModelAndView blank(@PathVariable UUID id, Actor actor) {
        return form(id, Input.empty(), ids.next(), actor);
    }

    @Door(Action.SEND_REFERRAL)
    @PostMapping("/episodes/{id}/referral")
    ModelAndView send(@PathVariable UUID id, Input input, Actor actor) {
        input.only(FIELDS);
        var command = new SendReferral.Command(
                input.id("id"),
                id,
                input.id("to"),
                request(input, actor),
                input.choice("cover", CoverKind.class),
                input.optionalText("cover_checked", 200));
        UUID referral = command.id();
        return Replies.checked(
                input,
                () -> Replies.reply(
                        send.send(actor.regency(), command, actor),
                        input,
                        "/referrals/" + referral + "?done=referral.done.sent",
                        again -> form(id, again, referral, actor)),
                again -> form(id, again, again.error("id").isEmpty() ? referral : ids.next(), actor));
    }

    private Referral.Request request(Input input, Actor actor) {
        return new Referral.Request(
                input.choice("service", CareKind.class),
                input.choice("urgency", Urgency.class),
                Replies.sentence(input, "reason", 2000),
                input.optionalText("done_so_far", 2000),
                input.optionalText("medicines", 1000),
                input.optionalText("escort", 200),
                input.optionalText("transport", 200),
                input.moment("expected_at", regions.zone(actor.post().region())));
    }

    private ModelAndView form(UUID episode, Input input, UUID id, Actor actor) {
        Cases.View view = cases.view(actor.regency(), episode, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        Map<String, Object> model = new HashMap<>(Map.of(
                "view", view, "input", input, "newId", id, "places", send.choices(actor.regency()), "words", words));
        send.declined(actor.regency(), episode).ifPresent(declined -> model.put("declined", declined));
        return new ModelAndView("referral/send", model);
    }
}
