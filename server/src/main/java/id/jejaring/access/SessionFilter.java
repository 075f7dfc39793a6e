package id.jejaring.access;

import id.jejaring.platform.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the {@link Actor} behind the session cookie into the request. Static files need none. */
public class SessionFilter extends OncePerRequestFilter {
    public static final String COOKIE = "jejaring";
    private static final String ACTOR = Actor.class.getName();
    private static final String STALE = ACTOR + ".stale";
    private final Actors actors;

    SessionFilter(Actors actors) {
        this.actors = actors;
    }

    public static Optional<Actor> actor(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
    }

    /** The client came with a session, but it has ended. */
    public static boolean stale(HttpServletRequest request) {
        return request.getAttribute(STALE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/field/")
                || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie(request).ifPresent(value -> {
            Optional<Actor> actor = Scope.SIGN_IN.call(() -> actors.behind(value));
            actor.ifPresentOrElse(known -> request.setAttribute(ACTOR, known), () -> request.setAttribute(STALE, true));
        });
        chain.doFilter(request, response);
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
