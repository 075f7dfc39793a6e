package id.jejaring.referral;

import id.jejaring.care.Episode;
import id.jejaring.care.spi.OtherHands;
import org.springframework.stereotype.Component;

/** As long as a referral is somebody's work, care itself need not plan: until it was withdrawn or the person is back. */
@Component
class ReferralHands implements OtherHands {
    private final ReferralQueries referrals;

    ReferralHands(ReferralQueries referrals) {
        this.referrals = referrals;
    }

    @Override
    public boolean hold(Episode episode) {
        return ReferralRules.somebodyHasIt(referrals.ofEpisode(episode.regency(), episode.id()));
    }
}
