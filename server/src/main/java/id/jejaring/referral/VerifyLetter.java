package id.jejaring.referral;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a letter is genuine, for whoever holds it. */
@Component
public class VerifyLetter {
    private static final int LONGEST = 64;
    private final LinkQueries links;

    VerifyLetter(LinkQueries links) {
        this.links = links;
    }

    @Transactional(readOnly = true)
    public Optional<Genuine> verify(String token) {
        return token.length() > LONGEST ? Optional.empty() : links.genuine(token);
    }
}
