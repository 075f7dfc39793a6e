package id.jejaring.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's floor of 19 MiB and two passes. Two at a time at most, so that a storm of sign-ins can take neither
 * all memory nor both processors.
 */
@Component
public class Passwords {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    // The hash of a random text nobody kept, with the parameters above: making one at every start would cost the start.
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$KHtoGIwTfKiNxwgW9K4oSA$bhMFZtR04PsjS9aHCxdcub4DWsXjNahGDenkLjHpuPQ";
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";
    private final SecureRandom random = new SecureRandom();
    private final Semaphore two = new Semaphore(2);

    public String hash(String password) {
        two.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            two.release();
        }
    }

    /** Three groups of four, without letters that look alike: to be read out and typed once. */
    String oneTime() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "").append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return made.toString();
    }

    boolean matches(String password, String hash) {
        two.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            two.release();
        }
    }

    /** Takes as long as a real check, so that timing does not tell which logins exist. */
    boolean matchesNobody(String password) {
        return matches(password, NOBODY) && false;
    }
}
