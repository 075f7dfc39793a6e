package id.jejaring.referral;

import id.jejaring.access.Actor;
import id.jejaring.care.Step;
import id.jejaring.region.FacilityRef;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why somebody cannot be referred like that. Who pays is never a reason in an emergency. */
final class ReferralRules {
    private static final Set<ReferralState> UNDER_WAY = EnumSet.of(
            ReferralState.SENT,
            ReferralState.ACCEPTED,
            ReferralState.ARRIVED,
            ReferralState.ADMITTED,
            ReferralState.AWAITING_FAMILY,
            ReferralState.DISCHARGED);
    private static final Set<CoverKind> LOOKED_UP = EnumSet.of(CoverKind.JKN, CoverKind.LOCAL);
    /** A form takes a while to fill in. */
    private static final Duration FILLING = Duration.ofHours(1);

    private ReferralRules() {}

    static Optional<Step.Refused> refusal(
            SendReferral.Command command,
            Actor sender,
            List<Receivers.Receiver> offered,
            List<Referral> before,
            boolean covered,
            Instant now) {
        return Stream.of(
                        theSenderSpeaksForAPlace(sender),
                        nobodyIsSentTwiceAtOnce(before),
                        thePlaceTakesPeopleIn(command, sender, offered),
                        nobodyIsExpectedInThePast(command, now),
                        thereIsAnAgreement(command, covered),
                        somebodyLookedAtTheCard(command))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Step.Refused> theSenderSpeaksForAPlace(Actor sender) {
        return when(sendersPlace(sender).isEmpty(), "to", "referral.refused.no_place");
    }

    private static Optional<Step.Refused> nobodyIsSentTwiceAtOnce(List<Referral> before) {
        return when(
                before.stream().anyMatch(each -> UNDER_WAY.contains(each.state())), "to", "referral.refused.under_way");
    }

    /** Whether one of them is somebody's work: under way, or declined and to be sent elsewhere. */
    static boolean somebodyHasIt(List<Referral> all) {
        return all.stream().anyMatch(each -> UNDER_WAY.contains(each.state()))
                || declined(all).isPresent();
    }

    private static Optional<Step.Refused> thePlaceTakesPeopleIn(
            SendReferral.Command command, Actor sender, List<Receivers.Receiver> offered) {
        Optional<Receivers.Receiver> place = SendReferral.receiver(offered, command.to());
        if (place.isEmpty() || command.to().equals(sender.post().facility())) {
            return when(true, "to", "referral.refused.unknown_place");
        }
        Offer offer = place.get().offer();
        if (offer == null) {
            return Optional.empty();
        }
        String name = place.get().facility().name();
        return offer.closedWhy() != null
                ? refused("to", "referral.refused.closed", name, offer.closedWhy())
                : offer.services().contains(command.request().service())
                        ? Optional.empty()
                        : refused("service", "referral.refused.not_offered", name);
    }

    private static Optional<Step.Refused> nobodyIsExpectedInThePast(SendReferral.Command command, Instant now) {
        boolean past = command.request().expectedAt().isBefore(now.minus(FILLING));
        return when(past, "expected_at", "referral.refused.expected_before");
    }

    private static Optional<Step.Refused> thereIsAnAgreement(SendReferral.Command command, boolean covered) {
        return when(
                !emergency(command) && command.cover() == CoverKind.AGREEMENT && !covered,
                "cover",
                "referral.refused.no_agreement");
    }

    private static Optional<Step.Refused> somebodyLookedAtTheCard(SendReferral.Command command) {
        return when(
                !emergency(command) && LOOKED_UP.contains(command.cover()) && command.coverChecked() == null,
                "cover_checked",
                "referral.refused.who_checked");
    }

    private static boolean emergency(SendReferral.Command command) {
        return command.request().urgency() == Urgency.EMERGENCY;
    }

    /** Where the letter comes from. */
    static Optional<FacilityRef> sendersPlace(Actor sender) {
        UUID place = sender.post().facility();
        return place == null
                ? Optional.empty()
                : Optional.of(new FacilityRef(sender.post().body(), place));
    }

    /** The last one that was declined and that none has taken the place of yet. */
    static Optional<Referral> declined(List<Referral> before) {
        Set<UUID> replaced = before.stream()
                .flatMap(each -> Stream.ofNullable(each.previous()))
                .collect(Collectors.toSet());
        return before.stream()
                .filter(each -> each.state() == ReferralState.DECLINED && !replaced.contains(each.id()))
                .reduce((older, newer) -> newer);
    }

    static Referral.Request expectedNoEarlierThan(Referral.Request asked, Instant now) {
        return asked.expectedAt().isBefore(now)
                ? new Referral.Request(
                        asked.service(),
                        asked.urgency(),
                        asked.reason(),
                        asked.doneSoFar(),
                        asked.medicines(),
                        asked.escort(),
                        asked.transport(),
                        now)
                : asked;
    }

    private static Optional<Step.Refused> when(boolean wrong, String field, String key) {
        return wrong ? refused(field, key) : Optional.empty();
    }

    private static Optional<Step.Refused> refused(String field, String key, Object... arguments) {
        return Optional.of((Step.Refused) Step.refused(field, key, arguments));
    }
}
