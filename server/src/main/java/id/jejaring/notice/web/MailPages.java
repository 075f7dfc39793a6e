package id.jejaring.notice.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Door;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.notice.MailAddress;
import id.jejaring.notice.Outbox;
import id.jejaring.notice.OwnMail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Mail: where one wants it oneself, and whose did not arrive. */
@Controller
class MailPages {
    private final OwnMail own;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;

    MailPages(OwnMail own, Outbox outbox, Audit audit, TransactionTemplate transaction) {
        this.own = own;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/mail")
    ModelAndView show(Actor actor) {
        return page(Input.empty(), actor);
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/mail")
    ModelAndView ask(Input input, Actor actor) {
        input.only(Set.of("email"));
        String email = input.text("email", 254);
        return answered(
                input,
                actor,
                input.ok() ? own.ask(actor, email) : Optional.empty(),
                "/account/mail?done=notice.done.asked");
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/mail/code")
    ModelAndView confirm(Input input, Actor actor) {
        input.only(Set.of("code"));
        String code = input.text("code", 12);
        return answered(
                input,
                actor,
                input.ok() ? own.confirm(actor, code) : Optional.empty(),
                "/account/mail?done=notice.done.confirmed");
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/mail/remove")
    ModelAndView remove(Input input, Actor actor) {
        input.only(Set.of());
        own.remove(actor);
        return redirect("/account/mail?done=notice.done.removed");
    }

    @Door(Action.WATCH_MAIL)
    @GetMapping("/settings/mail")
    ModelAndView stuck(Actor actor) {
        return new ModelAndView(
                "notice/stuckMail", Map.of("mails", outbox.stuck(actor.regency()), "possible", own.possible()));
    }

    @Door(Action.WATCH_MAIL)
    @PostMapping("/settings/mail/{id}/again")
    ModelAndView again(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of());
        boolean again = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean found = outbox.again(actor.regency(), id);
            if (found) {
                audit.record(actor, Action.WATCH_MAIL, "mail", id, "tried again");
            }
            return found;
        }));
        if (!again) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return redirect("/settings/mail?done=notice.done.again");
    }

    private ModelAndView answered(Input input, Actor actor, Optional<FieldError> refusal, String done) {
        refusal.ifPresent(input::refuse);
        if (input.ok()) {
            return redirect(done);
        }
        ModelAndView again = page(input, actor);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Input input, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        MailAddress address = own.of(actor).orElse(null);
        model.put("input", input);
        model.put("address", address);
        model.put("possible", own.possible());
        return new ModelAndView("notice/ownMail", model);
    }

    private static ModelAndView redirect(String to) {
        ModelAndView done = new ModelAndView("redirect:" + to);
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }
}
