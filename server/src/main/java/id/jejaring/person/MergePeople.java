package id.jejaring.person;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Duplicate.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A human says that two records are one person, or that they are not. Nothing is rewritten, so it can be taken back. */
@Component
public class MergePeople {
    private final People people;
    private final MergeQueries merges;
    private final Duplicates duplicates;
    private final PersonFeed feed;
    private final Audit audit;
    private final InstantSource clock;

    MergePeople(
            People people,
            MergeQueries merges,
            Duplicates duplicates,
            PersonFeed feed,
            Audit audit,
            InstantSource clock) {
        this.people = people;
        this.merges = merges;
        this.duplicates = duplicates;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made by whoever decides, so that deciding twice merges once */
    public record Command(RegionCode regency, UUID id, UUID kept, UUID merged, String why, UUID by) {}

    public sealed interface Outcome {}

    public record Merged(Merge merge) implements Outcome {}

    public record PersonUnknown() implements Outcome {}

    public record SameRecord() implements Outcome {}

    /** One of them has been merged already: only records that stand for themselves can be merged. */
    public record AlreadyMerged() implements Outcome {}

    public record IdReused() implements Outcome {}

    @Transactional
    public Outcome merge(Command command, Actor actor) {
        Outcome outcome = merge(command);
        if (outcome instanceof Merged(Merge merge)) {
            audit.record(actor, Action.MERGE_PEOPLE, "person", merge.merged(), "merged");
        }
        return outcome;
    }

    private Outcome merge(Command command) {
        if (command.kept().equals(command.merged())) {
            return new SameRecord();
        }
        Optional<Merge> before = merges.find(command.regency(), command.id());
        if (before.isPresent()) {
            return sentBefore(before.get(), command);
        }
        return lockBoth(command.regency(), command.kept(), command.merged())
                .map(both -> standing(command) ? new Merged(write(command, both)) : new AlreadyMerged())
                .orElseGet(PersonUnknown::new);
    }

    /** @return false if one of them is unknown here */
    @Transactional
    public boolean declareDistinct(RegionCode regency, UUID one, UUID other, Actor actor) {
        Optional<Both> both = one.equals(other) ? Optional.empty() : lockBoth(regency, one, other);
        UUID by = actor.post().id();
        both.ifPresent(two -> {
            duplicates.decide(two.kept(), two.merged(), Decision.DISTINCT, clock.instant(), by);
            audit.record(actor, Action.MERGE_PEOPLE, "person", one, "distinct");
        });
        return both.isPresent();
    }

    public sealed interface Undoing {}

    public record Unmerged(Merge merge) implements Undoing {}

    /** Not there, or one of the two records is beyond the reach of who is asking. */
    public record NoSuchMerge() implements Undoing {}

    public record AlreadyUndone() implements Undoing {}

    @Transactional
    public Undoing unmerge(RegionCode regency, UUID merge, String why, Actor actor) {
        UUID by = actor.post().id();
        Optional<Merge> found = merges.find(regency, merge);
        Optional<Both> both = found.flatMap(known -> lockBoth(regency, known.kept(), known.merged()));
        if (both.isEmpty()) {
            return new NoSuchMerge();
        }
        Instant now = clock.instant();
        if (!merges.undo(regency, merge, new Merge.Undoing(now, by, why))) {
            return new AlreadyUndone();
        }
        duplicates.decide(both.get().kept(), both.get().merged(), Decision.DISTINCT, now, by);
        feed.changed(both.get().merged());
        audit.record(actor, Action.MERGE_PEOPLE, "person", both.get().merged().id(), "unmerged");
        return new Unmerged(merges.find(regency, merge).orElseThrow());
    }

    private static Outcome sentBefore(Merge before, Command command) {
        boolean same = before.kept().equals(command.kept()) && before.merged().equals(command.merged());
        return same ? new Merged(before) : new IdReused();
    }

    private record Both(Person kept, Person merged) {}

    // Always in the same order, so that two who merge the same two the other way round wait instead of making a circle.
    private Optional<Both> lockBoth(RegionCode regency, UUID kept, UUID merged) {
        people.lock(regency, Duplicate.first(kept, merged));
        people.lock(regency, Duplicate.second(kept, merged));
        Optional<Person> one = people.find(regency, kept);
        Optional<Person> other = people.find(regency, merged);
        return one.flatMap(a -> other.map(b -> new Both(a, b)));
    }

    private boolean standing(Command command) {
        return !merges.merged(command.regency(), command.kept()) && !merges.merged(command.regency(), command.merged());
    }

    private Merge write(Command command, Both both) {
        Instant now = clock.instant();
        Merge merge = new Merge(
                command.regency(),
                command.id(),
                command.kept(),
                command.merged(),
                command.why(),
                now,
                command.by(),
                null);
        merges.insert(merge, both.kept().villageNo(), both.merged().villageNo());
        duplicates.decide(both.kept(), both.merged(), Decision.MERGED, now, command.by());
        feed.merged(both.kept(), both.merged());
        return merge;
    }
}
