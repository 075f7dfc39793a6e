package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.care.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the receiving place says: yes or no, arrived, admitted, waiting for family, discharged; itself or on the telephone. */
@Component
public class AnswerReferral {
    private static final Set<ReferralState> SAID =
            EnumSet.of(ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.ARRIVED, ReferralState.ADMITTED);
    private final ReferralSteps steps;
    private final ProgressQueries progress;
    private final FamilyQueries families;
    private final ReferralItems items;
    private final Posts posts;

    AnswerReferral(
            ReferralSteps steps, ProgressQueries progress, FamilyQueries families, ReferralItems items, Posts posts) {
        this.steps = steps;
        this.progress = progress;
        this.families = families;
        this.items = items;
        this.posts = posts;
    }

    /**
     * @param at when it happened; null for now
     * @param informant who said so, when it was not the place itself
     */
    public record Report(
            ReferralState state,
            @Nullable Instant at,
            @Nullable String informant,
            @Nullable String note) {}

    /** What is handed back; the moment is that of the report. */
    public record Handback(
            Discharge.Ending outcome,
            String summary,
            @Nullable String medicines,
            @Nullable LocalDate nextControl) {}

    @Transactional
    public Step report(UUID id, Report report, Actor actor) {
        return steps.lock(actor, id)
                .map(found ->
                        report(found, report, Teller.of(actor, found, report.informant()), Action.ANSWER_REFERRAL))
                .orElseGet(Step.NotFound::new);
    }

    Step report(Referral r, Report report, Teller by, Action action) {
        if (!SAID.contains(report.state())) {
            return new Step.AlreadyChanged();
        }
        if (report.state() == ReferralState.DECLINED && report.note() == null) {
            return Step.refused("note", "referral.refused.why_declined");
        }
        return taken(r, report, by, action);
    }

    private Step taken(Referral r, Report report, Teller by, Action action) {
        return steps.take(r, new ReferralSteps.Taken(report.state(), report.at(), report.note()), by, action)
                .orElseGet(() -> new Step.Done(r.id()));
    }

    /**
     * Ready to go home, nobody to go to: the social office searches with what is written down for it.
     *
     * @param known who they are and where they may come from; nothing of the illness
     */
    @Transactional
    public Step awaitFamily(UUID id, Report report, String known, Actor actor) {
        Optional<Referral> found = steps.lock(actor, id);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Referral r = found.get();
        Step step = taken(r, report, Teller.of(actor, r, report.informant()), Action.ANSWER_REFERRAL);
        if (step instanceof Step.Done) {
            UUID searcher = posts.held(Set.of(Role.SOCIAL_OFFICER), r.regency()).stream()
                    .findFirst()
                    .map(post -> post.id())
                    .orElse(r.sender());
            Instant since = since(r, ReferralState.AWAITING_FAMILY);
            families.insert(
                    new FamilySearch(r.regency(), r.id(), r.person(), r.villageNo(), searcher, known, since, null));
            items.search(r, searcher, since);
        }
        return step;
    }

    @Transactional
    public Step discharge(UUID id, Report report, Handback handback, Actor actor) {
        return steps.lock(actor, id)
                .map(found -> discharge(
                        found, report, handback, Teller.of(actor, found, report.informant()), Action.ANSWER_REFERRAL))
                .orElseGet(Step.NotFound::new);
    }

    Step discharge(Referral r, Report report, Handback handback, Teller by, Action action) {
        Step step = taken(r, report, by, action);
        if (step instanceof Step.Done) {
            progress.insert(
                    r,
                    new Discharge(
                            handback.outcome(),
                            since(r, ReferralState.DISCHARGED),
                            handback.summary(),
                            handback.medicines(),
                            handback.nextControl()));
            families.end(
                    r.regency(),
                    r.id(),
                    new FamilySearch.Ended(
                            FamilySearch.Result.DISCHARGED, null, since(r, ReferralState.DISCHARGED), by.post()));
        }
        return step;
    }

    private Instant since(Referral r, ReferralState state) {
        return progress.of(r.regency(), Set.of(r.id())).stream()
                .filter(step -> step.state() == state)
                .map(Progress::at)
                .findFirst()
                .orElseThrow();
    }
}
