package id.jejaring.access.web;

import id.jejaring.access.Role;
import id.jejaring.access.SessionFilter;
import id.jejaring.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session. A kader's phone keeps it; an office browser forgets it when it closes. */
final class SessionCookie {
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);
    private static final Duration KADER = Duration.ofDays(30);

    private SessionCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, SignIn.Outcome.SignedIn in) {
        send(request, response, in.cookie(), in.post().role() == Role.KADER ? KADER : UNTIL_CLOSED);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SessionFilter.COOKIE, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
