package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.care.Episode;
import id.jejaring.care.spi.CaseSource;
import id.jejaring.platform.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the page of an episode: where the person is, or that they can be referred. */
@Component
class ReferralAsides implements CaseSource {
    private final ReferralQueries referrals;
    private final Guard guard;

    ReferralAsides(ReferralQueries referrals, Guard guard) {
        this.referrals = referrals;
        this.guard = guard;
    }

    @Override
    public List<Aside> asides(Episode episode, Actor reader) {
        if (!reader.may(Action.READ_REFERRAL)) {
            return List.of();
        }
        List<Referral> all = guard.only(referrals.ofEpisode(episode.regency(), episode.id()));
        List<Aside> asides = new ArrayList<>();
        if (!all.isEmpty()) {
            Referral last = all.getLast();
            asides.add(new Aside(
                    Text.of(
                            "referral.where." + ReferralQueries.lower(last.state()),
                            last.to().name()),
                    Text.of("referral.open"),
                    "/referrals/" + last.id()));
        }
        boolean free = all.isEmpty() || Queue.of(all.getLast().state()) == Queue.ENDED;
        if (free && episode.open() && reader.may(Action.SEND_REFERRAL)) {
            asides.add(new Aside(null, Text.of("referral.send.begin"), "/episodes/" + episode.id() + "/referral"));
        }
        return asides;
    }
}
