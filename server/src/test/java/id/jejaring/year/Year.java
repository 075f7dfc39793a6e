package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Holdings;
import id.jejaring.access.Role;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.indicator.Value;
import id.jejaring.platform.Rounds;
import id.jejaring.platform.Scope;
import id.jejaring.work.WorkList;
import id.jejaring.year.Cast.Seat;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ListableBeanFactory;

/** Plays one year and counts at the end of every month what fell between. The program must stand on a {@link YearClock}. */
public final class Year implements AutoCloseable {
    private static final Duration LENGTH = Duration.ofDays(365);
    private static final int MONTHS = 12;
    /** About as many histories are read of a longer year, evenly spread. */
    private static final int MOST_READ = 2_000;

    private final Stage stage;
    private final Desk desk;
    private final Phones phones;
    private final Reports reports;
    private final Referring referring;
    private final Offices offices;
    private final Orphans orphans;
    private final int cases;
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final Map<String, Integer> fallen = new TreeMap<>();
    private final Set<Orphans.Fallen> seen = new HashSet<>();

    /** @param port where phones reach the program */
    public Year(ListableBeanFactory beans, int port, int cases, long seed, PrintStream out) throws SQLException {
        beans.getBeansOfType(Rounds.class).values().forEach(Rounds::stop);
        this.cases = cases;
        this.out = out;
        stage = new Stage(beans, seed);
        desk = new Desk(stage);
        phones = new Phones(stage, port);
        Care care = new Care(stage, desk, phones);
        referring = new Referring(stage, desk, care);
        care.refersBy(referring);
        reports = new Reports(stage, desk, care, phones);
        offices = new Offices(stage, desk);
        orphans = new Orphans(stage.sql);
        List.of(care, care.visits(), referring, offices).forEach(desk::hand);
    }

    /**
     * @param cases concerns the program has signed for
     * @param escalations steps that late items went up
     * @param medianHoursToFirstHandling the program's own number
     * @param reference the same from the simulation's ledger
     * @param unmet of the idle ones who came home from a hospital and were not met there
     * @param idle open cases that nobody has a clock for
     */
    public record Result(
            int cases,
            int orphans,
            int lost,
            int escalations,
            double medianHoursToFirstHandling,
            double reference,
            int histories,
            int unreadable,
            int idle,
            int unmet,
            double longestDays,
            Map<String, Integer> fallen,
            Map<String, Integer> counts) {
        public String json(long seed, double seconds) {
            return String.format(
                    Locale.ROOT,
                    "{\"cases\":%d,\"orphans\":%d,\"escalations\":%d,\"medianHoursToFirstHandling\":%.2f,\"referenceMedianHours\":%.2f,"
                            + "\"lost\":%d,\"historiesRead\":%d,\"historiesUnreadable\":%d,\"openCasesWithoutNextStep\":%d,"
                            + "\"ofTheseHomeFromHospitalNotMet\":%d,\"longestItemDays\":%.1f,\"seed\":%d,\"seconds\":%.0f}",
                    cases,
                    orphans,
                    escalations,
                    medianHoursToFirstHandling,
                    reference,
                    lost,
                    histories,
                    unreadable,
                    idle,
                    unmet,
                    longestDays,
                    seed,
                    seconds);
        }
    }

    public Result play() throws IOException {
        phones.handOut();
        reports.spread(cases, LENGTH);
        offices.plan(LENGTH);
        vacancies();
        for (int month = 1; month <= MONTHS; month++) {
            until(YearClock.BEGIN.plus(LENGTH.multipliedBy(month).dividedBy(MONTHS)));
            checkpoint(month);
        }
        return result();
    }

    private void until(Instant end) {
        boolean more = true;
        while (more) {
            Instant round = desk.nextRound();
            Instant event = Objects.requireNonNullElse(stage.agenda.upcoming(), Instant.MAX);
            if (round != null && round.isBefore(event) && round.isBefore(end)) {
                stage.clock.to(round);
                desk.round();
            } else {
                Agenda.Event next = stage.agenda.next(end);
                more = next != null;
                if (next != null) {
                    stage.clock.to(next.at());
                    next.what().run();
                    desk.settle();
                }
            }
        }
        stage.clock.to(end);
        desk.round();
    }

    private void checkpoint(int month) {
        int unseen = desk.overlooked();
        stage.beans.getBean("counting", Rounds.class).once();
        List<Orphans.Fallen> found = new ArrayList<>(orphans.at(stage.now()));
        int unowned = stage.<Integer>as(
                stage.cast.one(Role.TPKJM_SECRETARY),
                Action.READ_LATENESS,
                -1,
                actor -> stage.bean(WorkList.class).unowned());
        if (unowned != 0) {
            found.add(new Orphans.Fallen("the leaders' page says nobody is there for " + unowned, new UUID(0, month)));
        }
        found.stream().limit(3).forEach(each -> out.println("  " + each));
        found.stream().filter(seen::add).forEach(each -> fallen.merge(each.finding(), 1, Integer::sum));
        out.printf(
                Locale.ROOT,
                "%4d s  month %2d: %5d cases, %6d escalations, %d orphans, %d items opened unseen%n",
                (System.nanoTime() - begin) / 1_000_000_000,
                month,
                stage.ledger.cases().size(),
                desk.escalations(),
                found.size(),
                unseen);
    }

    /** Whoever treats people leaves for some days or weeks, somewhere, every week; the post stays. */
    private void vacancies() {
        List<Seat> leaving = new ArrayList<>();
        for (Role role :
                List.of(Role.MIDWIFE, Role.NURSE, Role.PUSKESMAS_HEAD, Role.CAMAT, Role.SOCIAL_OFFICER, Role.KADER)) {
            leaving.addAll(stage.cast.of(role));
        }
        for (int week = 1; week < 50; week++) {
            Seat seat = stage.chance.of(leaving);
            stage.agenda.at(YearClock.BEGIN.plus(Duration.ofDays(7L * week)), () -> leaves(seat));
        }
    }

    private void leaves(Seat seat) {
        Seat administrator = stage.cast.one(Role.ADMINISTRATOR);
        Holdings holdings = stage.bean(Holdings.class);
        boolean left = stage.<Boolean>as(
                administrator,
                Action.MANAGE_ACCESS,
                false,
                actor -> holdings.of(Cast.REGENCY, seat.post()).stream()
                        .filter(line -> !line.ended(stage.now()))
                        .anyMatch(line -> holdings.end(actor, seat.post(), line.id())));
        if (left) {
            stage.ledger.count("post fell vacant");
            desk.deserted(seat.post());
            stage.agenda.at(stage.now().plus(stage.chance.between(Duration.ofDays(2), Duration.ofDays(20))), () -> {
                stage.as(
                        administrator,
                        Action.MANAGE_ACCESS,
                        false,
                        actor -> holdings.appoint(
                                        actor,
                                        seat.post(),
                                        new Holdings.Appointment(
                                                seat.login(), HoldingKind.DEFINITIVE, stage.now(), null, "SK uji"))
                                .isEmpty());
                desk.filled(seat.post());
            });
        }
    }

    private Result result() {
        Histories histories = new Histories(stage);
        List<Ledger.Case> all = stage.ledger.cases();
        int every = Math.max(1, all.size() / MOST_READ);
        for (int n = 0; n < all.size(); n += every) {
            histories.read(all.get(n), referring.all());
        }
        offices.subjects().forEach(histories::office);
        int lost = orphans.lost(stage.ledger.cases());
        return new Result(
                stage.ledger.cases().size(),
                seen.size(),
                lost,
                desk.escalations(),
                median(),
                stage.ledger.medianHours(),
                histories.read(),
                histories.unreadable(),
                orphans.idle(),
                orphans.unmet(),
                desk.longest().toMinutes() / 1440.0,
                fallen,
                stage.ledger.counts());
    }

    /** As the regency reads it on its page of numbers. */
    private double median() {
        Indicator median =
                stage.bean(Indicators.class).find("wait_median", stage.today()).orElseThrow();
        Value value = Scope.NOTHING
                .widened(Cast.REGENCY.value())
                .call(() -> stage.bean(Numbers.class)
                        .value(
                                median,
                                Cast.REGENCY,
                                Months.yearUntil(stage.today().minusDays(1))));
        return Objects.requireNonNullElse(value.value(), 0.0) / 60;
    }

    /** What fell between until now. */
    int orphansNow() {
        return orphans.at(stage.now()).size();
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() throws SQLException {
        stage.close();
    }
}
