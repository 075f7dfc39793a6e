package id.jejaring.sync.spi;

import id.jejaring.access.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom somebody without signal can fetch or call, nearest first; told at every hello. */
public interface ContactSource {
    /** @param village number of the village it is for; null: everywhere */
    record Contact(
            @Nullable Integer village,
            String title,
            @Nullable String place,
            @Nullable String phone) {}

    List<Contact> contacts(Actor actor);
}
