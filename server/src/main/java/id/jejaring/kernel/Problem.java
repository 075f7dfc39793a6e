package id.jejaring.kernel;

import java.util.Locale;

/** Everything a client can be told went wrong (RFC 9457). Title and next step are in the message catalogue, a page each in docs/problems. */
public enum Problem {
    MALFORMED(400),
    NOT_SIGNED_IN(401),
    WRONG_CREDENTIALS(401),
    SESSION_ENDED(401),
    NOT_ALLOWED(403),
    FORGED_REQUEST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_CHANGED(409),
    ID_REUSED(409),
    LINK_EXPIRED(410),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    INVALID(422),
    NO_OWNER(422),
    OUTDATED_PROTOCOL(426),
    TOO_MANY_ATTEMPTS(429),
    BROKEN(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
