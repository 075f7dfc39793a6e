package id.jejaring.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    private final Messages messages;
    private final FrameSource frames;
    private final InstantSource clock;

    Pages(Messages messages, FrameSource frames, InstantSource clock) {
        this.messages = messages;
        this.frames = frames;
        this.clock = clock;
    }

    public Page of(HttpServletRequest request) {
        return new Page(
                messages,
                new Page.Request(
                        frames.language(request),
                        frames.zone(request),
                        clock.instant(),
                        request.getRequestURI(),
                        csrf(request),
                        frames.frame(request).orElse(null),
                        notice(request)));
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** A redirect after a taken form names its notice; only such keys are ever shown. */
    private @Nullable String notice(HttpServletRequest request) {
        String key = request.getParameter("done");
        return key != null && key.contains(".done.") && messages.has(key)
                ? messages.text(frames.language(request), key)
                : null;
    }
}
