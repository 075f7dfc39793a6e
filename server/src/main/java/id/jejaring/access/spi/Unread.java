package id.jejaring.access.spi;

import id.jejaring.access.Actor;

/** How much the post somebody acts in has not read yet; the frame of every page shows it. */
public interface Unread {
    int unread(Actor actor);
}
