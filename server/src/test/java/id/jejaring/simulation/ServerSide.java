package id.jejaring.simulation;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.Caller;
import id.jejaring.access.Staff;
import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Snapshots;
import id.jejaring.screening.ToldNow;
import id.jejaring.simulation.Step.How;
import id.jejaring.sync.Phone;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to the server while phones are away: the hands of the office, of the administrator and of the operator. */
final class ServerSide {
    private static final String BEGINNING = "beginning";
    private static final String COPY = "copy";
    /** Phones keep their sealed records for fourteen days. */
    private static final Duration OLDEST_COPY = Duration.ofDays(10);

    private final ListableBeanFactory beans;
    private final Beginning world;
    private final Snapshots snapshots;
    private final SimulatedClock clock;
    private final int port;
    private List<Set<Integer>> reach = new ArrayList<>();
    private @Nullable Copied copied;
    private int restores;

    ServerSide(ListableBeanFactory beans, int port) throws SQLException {
        this.beans = beans;
        this.port = port;
        clock = beans.getBean(SimulatedClock.class);
        clock.begin();
        world = new Beginning(beans, port);
        ToldNow.instruments(beans);
        snapshots = new Snapshots(beans.getBean(Settings.class), beans.getBean(DataSource.class));
        snapshots.take(BEGINNING);
    }

    private record Copied(List<Set<Integer>> reach, Instant at) {}

    /** As on the first day. */
    void begin() throws SQLException {
        snapshots.back(BEGINNING);
        clock.begin();
        reach = new ArrayList<>(List.of(Beginning.reach(0), Beginning.reach(1), Beginning.reach(2)));
        copied = null;
        restores = 0;
    }

    Beginning world() {
        return world;
    }

    SimulatedClock clock() {
        return clock;
    }

    int port() {
        return port;
    }

    /** How often it was set back. */
    int restores() {
        return restores;
    }

    Set<Integer> reach(int account) {
        return reach.get(account);
    }

    Truth truth() {
        return Truth.read(world.staff());
    }

    void edit(int target, int value) {
        String was = world.staff()
                .list(
                        String.class,
                        "select coalesce(phone, '') from person.person where id = ?",
                        Beginning.person(target))
                .getFirst();
        Phone office = Phone.of(new Caller(port).signedIn(world.nurse().login(), Staff.PASSWORD), world.officeDevice());
        Phone.Got got = office.pushOne(office.seal(
                UUID.randomUUID(),
                "person-patch",
                1,
                clock.instant().toString(),
                null,
                null,
                "{\"of\":\"%s\",\"phone\":{\"old\":\"%s\",\"new\":\"%s\"}}"
                        .formatted(Beginning.person(target), was, World.phone(value))));
        if (!got.s().equals("ok")) {
            throw new IllegalStateException("the office may not correct a number: " + got);
        }
    }

    /** The program has no such door yet: what one has to write is written here, and phones are told as the program tells them. */
    void move(int target, int to) {
        UUID person = Beginning.person(target);
        int from = world.staff().ask(Integer.class, "select village_no from person.person where id = ?", person);
        int village = world.number(to);
        if (from == village) {
            return;
        }
        List<UUID> seen = world.staff().list(UUID.class, "select id from care.contact where person_id = ?", person);
        for (String table :
                List.of("person.person where id", "person.name_key where person_id", "care.contact where person_id")) {
            String[] parts = table.split(" ", 2);
            world.staff().sql("update " + parts[0] + " set village_no = ? " + parts[1] + " = ?", village, person);
        }
        world.staff()
                .sql(
                        "update person.member set village_no = ?, household_id = ? where person_id = ?",
                        village,
                        Beginning.household(to),
                        person);
        tell(Part.register(Beginning.REGENCY, from), Part.register(Beginning.REGENCY, village), person, seen);
    }

    private void tell(Part from, Part to, UUID person, List<UUID> seen) {
        Feed feed = beans.getBean(Feed.class);
        TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
        Scope.NOTHING.call(() -> {
            transaction.executeWithoutResult(status -> moved(feed, from, to, person, seen));
            return true;
        });
    }

    private static void moved(Feed feed, Part from, Part to, UUID person, List<UUID> seen) {
        feed.gone(from, "person", person, Feed.Why.MOVED, null);
        feed.changed(to, "person", person);
        for (UUID event : seen) {
            feed.gone(from, "event", event, Feed.Why.MOVED, null);
            feed.changed(to, "event", event);
        }
    }

    void take(int account, int village) {
        if (!reach.get(account).contains(village)) {
            return;
        }
        Set<Integer> less = new HashSet<>(reach.get(account));
        less.remove(village);
        reach.set(account, less);
        world.staff()
                .sql(
                        "update access.position_grant set valid_to = ? where position_id = ? and region_code = ? and valid_to is null",
                        at(clock.instant()),
                        world.kader(account).post(),
                        world.code(village));
    }

    void give(int account, int village) {
        if (reach.get(account).contains(village)) {
            return;
        }
        Set<Integer> more = new HashSet<>(reach.get(account));
        more.add(village);
        reach.set(account, more);
        world.grant(world.kader(account), village, clock.instant());
    }

    void backup() throws SQLException {
        snapshots.take(COPY);
        copied = new Copied(List.copyOf(reach), clock.instant());
    }

    /** @param raising as the program does after a restore; not doing it is a mistake that phones must notice */
    void restore(boolean raising) throws SQLException {
        if (copied == null || copied.at().plus(OLDEST_COPY).isBefore(clock.instant())) {
            return;
        }
        snapshots.back(COPY);
        reach = new ArrayList<>(Objects.requireNonNull(copied).reach());
        restores++;
        if (raising) {
            beans.getBeansOfType(AfterRestore.class).values().forEach(AfterRestore::restored);
        }
    }

    /** By an administrator, if the server knows it. */
    void wipe(UUID device, How how) {
        world.staff()
                .sql(
                        "update sync.device set wipe = ?, revoked_at = ?, revoked_by = ? where id = ?",
                        how.name().toLowerCase(Locale.ROOT),
                        at(clock.instant()),
                        world.nurse().post(),
                        device);
    }
}
