package id.jejaring.care.spi;

import id.jejaring.access.Actor;
import id.jejaring.care.Episode;
import id.jejaring.platform.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that knows where the person of an episode is, or what else can be done for them. Asked within the reader's scope. */
public interface CaseSource {
    List<Aside> asides(Episode episode, Actor reader);

    /**
     * @param text one sentence; null where there is only something to do
     * @param act what can be done, and where
     */
    record Aside(@Nullable Text text, Text act, String href) {}
}
