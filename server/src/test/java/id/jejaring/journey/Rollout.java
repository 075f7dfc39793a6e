package id.jejaring.journey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A server that can be made to serve the field app's next version, and to be too busy for records. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rollout extends OncePerRequestFilter {
    private volatile boolean released;
    private volatile boolean busy;

    /** The worker lists another page than before, and the page says so: all a browser knows of a new version. */
    void release(boolean next) {
        released = next;
    }

    void busy(boolean now) {
        busy = now;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (busy && path.startsWith("/api/v1/sync/")) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else if (released && path.equals("/field/sw.js")) {
            changed(request, response, chain, "(\"url\":\"index.html\",\"revision\":\")", "$1next");
        } else if (released && path.equals("/field/index.html")) {
            changed(request, response, chain, "<html ", "<html data-version=\"next\" ");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void changed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String what, String to)
            throws ServletException, IOException {
        var made = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Unconditional(request), made);
        String text = new String(made.getContentAsByteArray(), StandardCharsets.UTF_8);
        made.resetBuffer();
        made.getOutputStream().write(text.replaceFirst(what, to).getBytes(StandardCharsets.UTF_8));
        made.copyBodyToResponse();
    }

    /** Asked for whole, whatever the browser kept. */
    private static final class Unconditional extends HttpServletRequestWrapper {
        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.startsWith("If-") ? null : super.getHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return name.startsWith("If-") ? -1 : super.getDateHeader(name);
        }
    }
}
