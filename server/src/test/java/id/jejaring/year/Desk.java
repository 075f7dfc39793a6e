package id.jejaring.year;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Action;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Rounds;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.year.Cast.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where work is looked at. The owner looks once; if that fails, the program has to bring the item to somebody else, who looks once, and so
 * on. At the top everybody who was told looks again twice a day.
 */
final class Desk {
    private static final Duration QUANTUM = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofHours(12);
    private static final Duration LONGEST_STEP = Duration.ofHours(20);
    private final Stage stage;
    private final WorkList work;
    private final Rounds climber;
    private final Map<String, Hand> hands = new HashMap<>();
    /** Those that are open, by what they are about. */
    private final Map<UUID, List<Task>> tasks = new HashMap<>();

    private final PriorityQueue<Due> climbing = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Set<UUID> deserted = new HashSet<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private Instant lastRound = Instant.MIN;
    private Duration longest = Duration.ZERO;
    private int escalations;

    private record Due(Instant at, Task task) {}

    private record Climbed(UUID item, @Nullable UUID post) {}

    Desk(Stage stage) {
        this.stage = stage;
        work = stage.bean(WorkList.class);
        climber = stage.beans.getBean("climbing", Rounds.class);
    }

    void hand(Hand hand) {
        hand.kinds().forEach(kind -> hands.put(kind, hand));
    }

    /** Work about these things may have begun or ended: what is new is looked at by its owner, what is gone is done. */
    void changed(UUID... subjects) {
        Collections.addAll(touched, subjects);
    }

    /** At the end of whatever happened. */
    void settle() {
        if (touched.isEmpty()) {
            return;
        }
        UUID[] subjects = touched.toArray(UUID[]::new);
        touched.clear();
        Set<UUID> open = stage.sql
                .sql("""
                select id, kind, subject_id, owner_id, opened_at, due_at, climbs_at from work.item
                where regency_code = :regency and subject_id = any(:subjects) and done_at is null
                """)
                .param("regency", Cast.REGENCY.value())
                .param("subjects", subjects)
                .query(this::row)
                .set();
        for (UUID subject : subjects) {
            List<Task> known = open(subject);
            known.stream().filter(task -> !open.contains(task.id)).toList().forEach(this::done);
        }
    }

    private UUID row(ResultSet row, int n) throws SQLException {
        UUID id = Rows.id(row, "id");
        UUID owner = Rows.id(row, "owner_id");
        UUID subject = Rows.id(row, "subject_id");
        Optional<Task> known =
                open(subject).stream().filter(task -> task.id.equals(id)).findFirst();
        if (known.isEmpty()) {
            begin(new Task(
                    id,
                    row.getString("kind"),
                    subject,
                    owner,
                    Rows.time(row, "opened_at"),
                    Rows.time(row, "due_at"),
                    Rows.timeOrNull(row, "climbs_at")));
        } else if (!known.get().owner.equals(owner)) {
            known.get().owner = owner;
            known.get().told.addFirst(owner);
            look(known.get(), owner, stage.chance.between(SOON, SOON.multipliedBy(8)));
        }
        return id;
    }

    private List<Task> open(UUID subject) {
        return tasks.getOrDefault(subject, List.of());
    }

    private void done(Task task) {
        task.done = true;
        open(task.subject).remove(task);
        Duration way = Duration.between(task.opened, stage.now());
        longest = way.compareTo(longest) > 0 ? way : longest;
    }

    private void begin(Task task) {
        tasks.computeIfAbsent(task.subject, each -> new ArrayList<>()).add(task);
        stage.ledger.count("task " + task.kind);
        Duration time = Duration.between(stage.now(), task.due);
        Duration least = time.isNegative() ? SOON : time;
        double from = hand(task).from();
        look(task, task.owner, stage.chance.within(least, from, stage.chance.percent(90) ? 0.95 : 1.4));
        climbs(task);
    }

    private Hand hand(Task task) {
        return Objects.requireNonNull(hands.get(task.kind), task.kind);
    }

    private void climbs(Task task) {
        if (task.climbsAt != null) {
            climbing.add(new Due(task.climbsAt, task));
        }
    }

    private void look(Task task, UUID post, Duration after) {
        stage.agenda.at(stage.now().plus(after), () -> look(task, stage.cast.seat(post)));
    }

    private void look(Task task, Seat seat) {
        if (task.done) {
            return;
        }
        Optional<WorkItem> seen =
                stage.as(seat, Action.READ_WORK, Optional.<WorkItem>empty(), actor -> work.find(Cast.REGENCY, task.id));
        if (seen.isEmpty()) {
            stage.ledger.count(
                    deserted.contains(seat.post())
                            ? "looked: post vacant"
                            : "looked: not shown " + task.kind + " " + seat.role());
            return;
        }
        changed(task.subject);
        if (seen.get().doneAt() != null) {
            return;
        }
        if (stage.fails(task.kind.toLowerCase(Locale.ROOT))) {
            hand(task).fail(task, seat);
            return;
        }
        if (!hand(task).act(task, seat)) {
            // By telephone: whoever was told and cannot do it reminds whose it is.
            stage.ledger.count("reminded by " + seat.role() + " of " + task.kind);
            look(task, task.owner, stage.chance.between(SOON, AGAIN));
        }
    }

    /** When something climbs next; the round is not run oftener than every ten minutes. */
    @Nullable
    Instant nextRound() {
        while (!climbing.isEmpty() && stale(climbing.peek())) {
            climbing.poll();
        }
        Due first = climbing.peek();
        if (first == null) {
            return null;
        }
        return lastRound.isBefore(first.at().minus(QUANTUM)) ? first.at() : lastRound.plus(QUANTUM);
    }

    private static boolean stale(Due due) {
        return due.task().done || !due.at().equals(due.task().climbsAt);
    }

    void round() {
        List<Task> late = new ArrayList<>();
        while (!climbing.isEmpty() && !climbing.peek().at().isAfter(stage.now())) {
            Due due = climbing.poll();
            if (!stale(due)) {
                late.add(due.task());
            }
        }
        if (!deserted.isEmpty()) {
            late.addAll(ownedBy(deserted));
        }
        climber.once();
        lastRound = stage.now();
        Map<UUID, Task> ids = new HashMap<>();
        late.forEach(task -> ids.put(task.id, task));
        told(ids);
        further(ids);
    }

    private List<Task> ownedBy(Set<UUID> posts) {
        return tasks.values().stream()
                .flatMap(List::stream)
                .filter(task -> posts.contains(task.owner))
                .toList();
    }

    private void told(Map<UUID, Task> late) {
        List<Climbed> climbs = stage.sql
                .sql("""
                select item_id, post_id from work.climb
                where regency_code = :regency and item_id = any(:items) and at = :now order by planned_at, id
                """)
                .param("regency", Cast.REGENCY.value())
                .param("items", late.keySet().toArray(UUID[]::new))
                .param("now", at(stage.now()))
                .query((row, n) -> new Climbed(Rows.id(row, "item_id"), Rows.idOrNull(row, "post_id")))
                .list();
        for (Climbed climb : climbs) {
            escalations++;
            Task task = Objects.requireNonNull(late.get(climb.item()));
            if (climb.post() != null) {
                task.told.add(climb.post());
                Duration step = Duration.between(task.opened, task.due).dividedBy(2);
                Duration most = step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step;
                look(task, climb.post(), stage.chance.within(most.compareTo(SOON) < 0 ? SOON : most, 0.1, 0.95));
            }
        }
    }

    private void further(Map<UUID, Task> late) {
        Map<UUID, Optional<Instant>> next = new HashMap<>();
        stage.sql
                .sql(
                        "select id, climbs_at from work.item where regency_code = :regency and id = any(:ids) and done_at is null")
                .param("regency", Cast.REGENCY.value())
                .param("ids", late.keySet().toArray(UUID[]::new))
                .query(row -> {
                    next.put(Rows.id(row, "id"), Optional.ofNullable(Rows.timeOrNull(row, "climbs_at")));
                });
        next.forEach((id, at) -> further(Objects.requireNonNull(late.get(id)), at.orElse(null)));
    }

    private void further(Task task, @Nullable Instant at) {
        task.climbsAt = at;
        climbs(task);
        if (at == null && !task.top) {
            task.top = true;
            stage.agenda.at(stage.now().plus(AGAIN), () -> again(task));
        }
    }

    private void again(Task task) {
        if (!task.done) {
            look(task, stage.cast.seat(stage.chance.of(task.told)));
            stage.agenda.at(stage.now().plus(AGAIN), () -> again(task));
        }
    }

    /** What the program opened by itself and the simulation did not see: it gets somebody who looks, too. */
    int overlooked() {
        Set<UUID> open = stage.sql
                .sql("select distinct subject_id from work.item where regency_code = :regency and done_at is null")
                .param("regency", Cast.REGENCY.value())
                .query(UUID.class)
                .set();
        Set<UUID> all = new HashSet<>(open);
        tasks.values().removeIf(List::isEmpty);
        int unseen =
                (int) open.stream().filter(subject -> open(subject).isEmpty()).count();
        all.addAll(tasks.keySet());
        changed(all.toArray(UUID[]::new));
        settle();
        return unseen;
    }

    /** Nobody holds the post any more: its work does not wait for its time. */
    void deserted(UUID post) {
        deserted.add(post);
        lastRound = Instant.MIN;
        round();
    }

    /** Whoever comes new to a post finds its work there. */
    void filled(UUID post) {
        deserted.remove(post);
        ownedBy(Set.of(post)).forEach(task -> look(task, post, stage.chance.between(SOON, AGAIN)));
    }

    int escalations() {
        return escalations;
    }

    Duration longest() {
        return longest;
    }
}
