package id.jejaring.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before signing in. Only a page of ours: an address from outside must never lead outside. */
public final class NextPath {
    private static final String HOME = "/today";
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~%?&=+,:;@-]{0,500}");

    private NextPath() {}

    /** The path if it is ours and a page to return to; otherwise today's work. */
    public static String safe(@Nullable String path) {
        return path != null && OURS.matcher(path).matches() && !path.matches("/|/(sign-in|sign-out|set-up|api)\\b.*")
                ? path
                : HOME;
    }

    static String signInFor(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = safe(request.getRequestURI() + (query == null ? "" : "?" + query));
        return wanted.equals(HOME) ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
