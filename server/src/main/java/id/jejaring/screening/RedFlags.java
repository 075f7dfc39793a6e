package id.jejaring.screening;

import id.jejaring.access.Actor;
import id.jejaring.screening.spi.RedFlagListener;
import id.jejaring.screening.spi.RedFlagRaised;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands a red flag to whoever makes it work. That nobody listens must not happen, so it is no outcome but a failure. */
@Component
class RedFlags {
    private final List<RedFlagListener> listeners;

    @Autowired
    RedFlags(ObjectProvider<RedFlagListener> listeners) {
        this(listeners.orderedStream().toList());
    }

    RedFlags(List<RedFlagListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    boolean owned(RedFlagRaised flag, Actor author) {
        if (listeners.isEmpty()) {
            throw new IllegalStateException("nobody listens to red flags");
        }
        return listeners.stream().allMatch(listener -> listener.raised(flag, author));
    }
}
