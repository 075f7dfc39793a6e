package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.agreement.Agreement;
import id.jejaring.agreement.Cover;
import id.jejaring.care.Cases;
import id.jejaring.care.Episode;
import id.jejaring.care.NextStep;
import id.jejaring.care.Step;
import id.jejaring.kernel.RegionCode;
import id.jejaring.notice.Inbox;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sends somebody in care to a hospital, with a letter, an owner for the answer and a clock. */
@Component
public class SendReferral {
    static final String TOLD = "referral.notice.incoming";
    private final ReferralQueries referrals;
    private final ProgressQueries progress;
    private final ReferralItems items;
    private final Receivers receivers;
    private final Cases cases;
    private final NextStep next;
    private final Cover cover;
    private final Posts posts;
    private final Regions regions;
    private final Assignments assignments;
    private final Inbox inbox;
    private final Scopes scopes;
    private final Secrets secrets;
    private final Audit audit;
    private final InstantSource clock;

    SendReferral(
            ReferralQueries referrals,
            ProgressQueries progress,
            ReferralItems items,
            Receivers receivers,
            Cases cases,
            NextStep next,
            Cover cover,
            Posts posts,
            Regions regions,
            Assignments assignments,
            Inbox inbox,
            Scopes scopes,
            Secrets secrets,
            Audit audit,
            InstantSource clock) {
        this.referrals = referrals;
        this.progress = progress;
        this.items = items;
        this.receivers = receivers;
        this.cases = cases;
        this.next = next;
        this.cover = cover;
        this.posts = posts;
        this.regions = regions;
        this.assignments = assignments;
        this.inbox = inbox;
        this.scopes = scopes;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made by the sender, so that sending twice refers once */
    public record Command(
            UUID id,
            UUID episode,
            UUID to,
            Referral.Request request,
            CoverKind cover,
            @Nullable String coverChecked) {}

    @Transactional
    public Step send(RegionCode regency, Command command, Actor actor) {
        Optional<Episode> found = cases.lock(regency, command.episode());
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        if (!found.get().open()) {
            return new Step.AlreadyChanged();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(regency));
        List<Receivers.Receiver> offered = receivers.of(regency, today);
        List<Referral> before = referrals.ofEpisode(regency, command.episode());
        Optional<Agreement> agreement = agreement(regency, command, offered, today);
        return ReferralRules.refusal(command, actor, offered, before, agreement.isPresent(), clock.instant())
                .<Step>map(refusal -> refusal)
                .orElseGet(() -> write(found.get(), command, offered, before, agreement, actor));
    }

    private Optional<Agreement> agreement(
            RegionCode regency, Command command, List<Receivers.Receiver> offered, LocalDate today) {
        return command.cover() != CoverKind.AGREEMENT
                ? Optional.empty()
                : receiver(offered, command.to())
                        .flatMap(place -> cover.of(
                                regency,
                                command.request().service(),
                                place.facility().ref(),
                                today));
    }

    static Optional<Receivers.Receiver> receiver(List<Receivers.Receiver> offered, UUID to) {
        return offered.stream()
                .filter(each -> each.facility().ref().id().equals(to))
                .findFirst();
    }

    private Step write(
            Episode episode,
            Command command,
            List<Receivers.Receiver> offered,
            List<Referral> before,
            Optional<Agreement> agreement,
            Actor actor) {
        Instant now = clock.instant();
        FacilityRef to =
                receiver(offered, command.to()).orElseThrow().facility().ref();
        FacilityRef from = ReferralRules.sendersPlace(actor).orElseThrow();
        List<Post> intake = posts.atFacility(Role.HOSPITAL_INTAKE, to.id());
        int year = LocalDate.ofInstant(now, regions.zone(episode.regency())).getYear();
        Optional<Referral> declined = ReferralRules.declined(before);
        Referral referral = new Referral(
                episode.regency(),
                command.id(),
                episode.person(),
                episode.villageNo(),
                episode.id(),
                new Referral.Place(from, ""),
                actor.post().id(),
                new Referral.Place(to, ""),
                intake.stream()
                        .filter(post -> post.body().equals(episode.regency()))
                        .map(Post::id)
                        .findFirst()
                        .orElse(null),
                declined.map(Referral::id).orElse(null),
                ReferralRules.expectedNoEarlierThan(command.request(), now),
                new Referral.CoverCheck(
                        command.cover(),
                        command.coverChecked(),
                        agreement.map(Agreement::id).orElse(null)),
                now,
                "%03d/RUJ-JIWA/%d".formatted(referrals.nextNumber(from.regency(), from.id(), year), year),
                secrets.next(),
                ReferralState.SENT,
                now,
                null);
        if (!referrals.insert(referral)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the number is given back
            return new Step.AlreadyChanged();
        }
        sent(referral, declined, intake, actor);
        next.after(NextStep.Event.REFERRED, episode, now, actor.post().id());
        return new Step.Done(referral.id());
    }

    private void sent(Referral r, Optional<Referral> declined, List<Post> intake, Actor actor) {
        UUID by = actor.post().id();
        progress.insert(r, new Progress(r.id(), ReferralState.SENT, r.sentAt(), r.sentAt(), Told.HERE, by, null, null));
        declined.ifPresent(before -> items.close(before, by, ReferralState.SENT));
        items.open(r, ReferralState.SENT, r.sentAt());
        assignments.entrustFacility(r, r.person(), r.to().ref().id(), ReferralSteps.entrusted(r.id()));
        Instant due = items.answerDue(r);
        intake.forEach(post -> scopes.within(
                Scope.current().and(Scope.ofPost(post.id())),
                () -> inbox.tell(post.body(), post.id(), "referral:" + r.id(), TOLD, "/referrals/" + r.id(), due)));
        audit.record(actor, Action.SEND_REFERRAL, "referral", r.id());
    }

    /** What may be offered on the form: places open today, with what they said of themselves. */
    @Transactional(readOnly = true)
    public List<Choice> choices(RegionCode regency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(regency));
        return receivers.of(regency, today).stream()
                .map(each -> new Choice(
                        each.facility().ref(),
                        each.facility().name(),
                        each.facility().phone(),
                        each.offer(),
                        cover.on(regency, each.facility().ref(), today)))
                .toList();
    }

    /** @param covered agreements with that place that hold today */
    public record Choice(
            FacilityRef ref,
            String name,
            @Nullable String phone,
            @Nullable Offer offer,
            List<Agreement> covered) {}

    /** The one that was declined and waits to be sent elsewhere. */
    @Transactional(readOnly = true)
    public Optional<Referral> declined(RegionCode regency, UUID episode) {
        return ReferralRules.declined(referrals.ofEpisode(regency, episode));
    }
}
