package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Actors;
import id.jejaring.kernel.FieldError;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import id.jejaring.year.Cast.Seat;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What everybody in the simulation shares: the program, its clock, chance, the agenda and the ledger. */
final class Stage implements AutoCloseable {
    /** Everybody fails one time in five. */
    private static final int FAILING = 20;

    private static final UUID SESSION = new UUID(0, 25);
    final ListableBeanFactory beans;
    final YearClock clock;
    final Chance chance;
    final Agenda agenda = new Agenda();
    final Ledger ledger = new Ledger();
    final Regions regions;
    final Cast cast;
    final ZoneId zone;
    /** Sees every row: for building the regency and for looking behind the program. */
    final JdbcClient sql;

    private final Connection connection;
    private final Actors actors;
    private @Nullable Present looked;

    private record Present(Seat seat, Instant at, Actor actor) {}

    Stage(ListableBeanFactory beans, long seed) throws SQLException {
        this.beans = beans;
        clock = beans.getBean(YearClock.class);
        chance = new Chance(seed);
        regions = beans.getBean(Regions.class);
        actors = beans.getBean(Actors.class);
        connection = beans.getBean(Maintenance.class).connect();
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        zone = regions.zone(Cast.REGENCY);
        cast = new Cast(sql, regions, chance);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Whoever only looked is still the same when they act. */
    private @Nullable Actor actor(Seat seat, Action action) {
        Present before = looked;
        looked = null;
        if (before != null && before.seat().equals(seat) && before.at().equals(now())) {
            return before.actor();
        }
        Actor actor = author(seat);
        looked = action == Action.READ_WORK && actor != null ? new Present(seat, now(), actor) : null;
        return actor;
    }

    /** Present unless the post is vacant: as the program finds whoever brings a record. */
    private @Nullable Actor author(Seat seat) {
        return switch (actors.author(Cast.REGENCY, seat.account(), Cast.REGENCY, seat.post(), SESSION)) {
            case Actors.Author.Present(Actor actor) -> actor;
            case Actors.Author.NoAccount() -> null;
            case Actors.Author.NoPost() -> null;
        };
    }

    /** As a door does it: who may not is turned away, who may acts within the scope of that action. */
    <T> T as(Seat seat, Action action, T otherwise, Function<Actor, T> act) {
        Actor actor = actor(seat, action);
        if (actor == null || !actor.may(action)) {
            return otherwise;
        }
        return actor.scopeFor(action).call(() -> act.apply(actor));
    }

    boolean fails(String how) {
        boolean failed = chance.percent(FAILING);
        if (failed) {
            ledger.count("failed: " + how);
        }
        return failed;
    }

    /** What the program did not take, by its reason. */
    void refused(String what, List<FieldError> errors) {
        ledger.count("refused: " + what + " "
                + errors.stream().map(FieldError::key).sorted().toList());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
