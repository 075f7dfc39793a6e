package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.AuditChain;
import id.jejaring.access.AuditTrail;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The audit for the auditor of a body. */
@Controller
@RequestMapping("/audit")
class AuditPages {
    private final AuditTrail trail;
    private final AuditChain chain;
    private final Regions regions;
    private final Semaphore oneWalk = new Semaphore(1);

    AuditPages(AuditTrail trail, AuditChain chain, Regions regions) {
        this.trail = trail;
        this.chain = chain;
        this.regions = regions;
    }

    @Door(Action.READ_AUDIT)
    @GetMapping
    ModelAndView list(Actor auditor, Input input) {
        String login = input.optionalText("login", 40);
        int from = Paging.from(input);
        AuditTrail.Filter filter = new AuditTrail.Filter(
                start(auditor, input.optionalDay("since"), 0),
                start(auditor, input.optionalDay("until"), 1),
                input.optionalChoice("action", Action.class),
                login == null ? "" : login,
                input.optionalId("subject"),
                from);
        AuditTrail.Found found = trail.search(auditor, filter);
        return new ModelAndView(
                "access/audit",
                Map.of(
                        "input",
                        input,
                        "found",
                        found,
                        "state",
                        trail.state(auditor.regency()),
                        "paging",
                        new Paging(
                                from,
                                AuditTrail.PAGE,
                                found.total(),
                                input,
                                "since",
                                "until",
                                "action",
                                "login",
                                "subject")));
    }

    /** One walk at a time: it reads every row. */
    @Door(Action.READ_AUDIT)
    @PostMapping("/verify")
    ModelAndView verify(Actor auditor) {
        if (!oneWalk.tryAcquire()) {
            throw new Refused(Problem.TOO_MANY_ATTEMPTS);
        }
        try {
            return new ModelAndView(
                    "access/chain",
                    Map.of("findings", chain.verify(auditor.regency()), "state", trail.state(auditor.regency())));
        } finally {
            oneWalk.release();
        }
    }

    /** What a witness outside keeps: each signed message as it was signed, its signature and its key. */
    @Door(Action.READ_AUDIT)
    @GetMapping("/heads")
    ResponseEntity<String> heads(Actor auditor) {
        List<AuditTrail.Head> heads = trail.heads(auditor.regency());
        String text = heads.stream()
                .map(head -> "jejaring-audit-head/1\n%s\n%s\n%d\n%s\nsignature %s\ned25519 %s\n"
                        .formatted(
                                auditor.regency(), head.day(), head.seq(), head.hash(), head.signature(), head.keyId()))
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(text);
    }

    private @Nullable Instant start(Actor auditor, @Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later)
                        .atStartOfDay(regions.zone(auditor.post().region()))
                        .toInstant();
    }
}
