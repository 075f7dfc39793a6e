package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.care.Cases;
import id.jejaring.care.Concerns;
import id.jejaring.person.PersonFile;
import id.jejaring.person.ReadPerson;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.platform.Messages;
import id.jejaring.referral.Referrals;
import id.jejaring.work.Climb;
import id.jejaring.work.DueReasons;
import id.jejaring.work.ItemView;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.work.spi.WorkSource;
import id.jejaring.work.spi.WorkSource.Described;
import id.jejaring.year.Cast.Seat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads afterwards, as the duty officer does, the way of every item and the story of every case. */
final class Histories {
    private final Stage stage;
    private final WorkList work;
    private final Collection<WorkSource> sources;
    private final Posts posts;
    private final Seat reader;
    private int read;
    private int unreadable;

    Histories(Stage stage) {
        this.stage = stage;
        work = stage.bean(WorkList.class);
        sources = stage.beans.getBeansOfType(WorkSource.class).values();
        posts = stage.bean(Posts.class);
        reader = stage.cast.one(Role.DUTY_OFFICER);
    }

    void read(Ledger.Case one, Set<UUID> referrals) {
        boolean whole = concern(one) && items(one.id) && episode(one) && story(one);
        count(whole, one.id);
        referralsOf(one).stream().filter(referrals::contains).forEach(id -> count(referral(id) && items(id), id));
    }

    /** A team that was asked for or an action of a meeting, read by whoever asked and called. */
    void office(UUID subject) {
        count(items(subject, reader), subject);
    }

    private void count(boolean whole, UUID what) {
        read++;
        if (!whole) {
            unreadable++;
            stage.ledger.count("unreadable");
            if (unreadable < 10) {
                System.err.println("unreadable: " + what);
            }
        }
    }

    private boolean concern(Ledger.Case one) {
        return stage.as(
                        reader,
                        Action.READ_CONCERN,
                        Optional.<Concerns.View>empty(),
                        actor -> stage.bean(Concerns.class).view(Cast.REGENCY, one.id, actor, Action.READ_CONCERN))
                .filter(view -> !view.handovers().isEmpty()
                        && !view.title(view.concern().owner()).equals("–"))
                .filter(view -> view.concern().eventAt().equals(one.event))
                .filter(view -> (one.handled == null) == (view.concern().takenUpAt() == null))
                .isPresent();
    }

    private boolean items(UUID subject) {
        return items(subject, reader);
    }

    private boolean items(UUID subject, Seat by) {
        return stage.<Boolean>as(by, Action.READ_WORK, false, actor -> {
            List<WorkItem> items = work.about(Cast.REGENCY, subject);
            return !items.isEmpty() && items.stream().allMatch(this::readable);
        });
    }

    /** The page of one item: whose, about what, and in order how it climbed. */
    private boolean readable(WorkItem item) {
        List<Climb> climbs = work.climbs(Cast.REGENCY, List.of(item));
        WorkSource source = sources.stream()
                .filter(each -> each.kinds().contains(item.kind()))
                .findFirst()
                .orElseThrow();
        Described described = source.describe(List.of(item)).get(item.id());
        Set<UUID> named = Stream.concat(
                        Stream.of(item.owner()),
                        climbs.stream().map(Climb::post).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        ItemView view = new ItemView(
                item, stage.bean(DueReasons.class).of(item, source.basis(item)), described, climbs, posts.named(named));
        return described != null
                && !view.title(item.owner()).equals("–")
                && climbs.stream()
                        .noneMatch(climb ->
                                climb.post() != null && view.title(climb.post()).equals("–"))
                && inOrder(item, climbs);
    }

    private static boolean inOrder(WorkItem item, List<Climb> climbs) {
        Instant last = item.openedAt();
        for (Climb climb : climbs) {
            if (climb.at().isBefore(last) || climb.at().isBefore(climb.plannedAt())) {
                return false;
            }
            last = climb.at();
        }
        return item.doneAt() == null || !item.doneAt().isBefore(last);
    }

    private boolean episode(Ledger.Case one) {
        UUID episode = one.episode;
        return episode == null
                || stage.as(
                                reader,
                                Action.READ_CASE,
                                Optional.<Cases.View>empty(),
                                actor -> stage.bean(Cases.class).view(Cast.REGENCY, episode, actor))
                        .filter(view -> !view.title(view.episode().owner()).equals("–"))
                        .isPresent();
    }

    /** Every line a sentence of the catalogue, by somebody, with the report among them. */
    private boolean story(Ledger.Case one) {
        @Nullable UUID person = one.person;
        if (person == null) {
            return one.handled == null;
        }
        Messages messages = stage.bean(Messages.class);
        return stage.as(
                        reader,
                        Action.READ_PERSON,
                        Optional.<PersonFile>empty(),
                        actor -> stage.bean(ReadPerson.class).file(Cast.REGENCY, person, actor))
                .map(PersonFile::story)
                .filter(story -> story.stream().anyMatch(entry -> entry.at().equals(one.event)))
                .filter(story -> story.stream().map(StoryEntry::key).allMatch(messages::has))
                .isPresent();
    }

    private List<UUID> referralsOf(Ledger.Case one) {
        return one.episode == null
                ? List.of()
                : stage.sql
                        .sql("select id from referral.referral where episode_id = :episode order by sent_at")
                        .param("episode", one.episode)
                        .query(UUID.class)
                        .list();
    }

    private boolean referral(UUID id) {
        return stage.as(
                        reader,
                        Action.READ_REFERRAL,
                        Optional.<Referrals.View>empty(),
                        actor -> stage.bean(Referrals.class).view(id, actor, Action.READ_REFERRAL))
                .filter(view -> !view.steps().isEmpty()
                        && !view.title(view.referral().sender()).equals("–"))
                .isPresent();
    }

    int read() {
        return read;
    }

    int unreadable() {
        return unreadable;
    }
}
