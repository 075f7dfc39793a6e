package id.jejaring.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work item as the simulation follows it. */
final class Task {
    final UUID id;
    final String kind;
    final UUID subject;
    final Instant opened;
    final Instant due;
    UUID owner;
    boolean done;
    boolean top;

    @Nullable
    Instant climbsAt;
    /** Who was told, the owner first. */
    final List<UUID> told = new ArrayList<>();

    Task(UUID id, String kind, UUID subject, UUID owner, Instant opened, Instant due, @Nullable Instant climbsAt) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.owner = owner;
        this.opened = opened;
        this.due = due;
        this.climbsAt = climbsAt;
        told.add(owner);
    }
}
