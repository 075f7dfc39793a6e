package id.jejaring.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;

/** Tells the page shell who is signed in; the access module knows. */
public interface FrameSource {
    Optional<Frame> frame(HttpServletRequest request);

    String language(HttpServletRequest request);

    ZoneId zone(HttpServletRequest request);
}
