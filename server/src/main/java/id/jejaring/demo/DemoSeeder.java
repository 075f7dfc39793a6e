package id.jejaring.demo;

import id.jejaring.access.Passwords;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.person.IndexedPeople;
import id.jejaring.person.Person;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.Settings;
import id.jejaring.platform.database.CannotStart;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demo, one transaction for each regency. Stopped halfway it goes on where it stopped; a database
 * somebody works in it does not touch.
 */
@Component
class DemoSeeder implements Seeder {
    private static final int AT_ONCE = 20_000;
    private final Maintenance maintenance;
    private final Regions regions;
    private final Passwords passwords;
    private final IndexedPeople index;
    private final InstantSource clock;
    private final Path accounts;

    DemoSeeder(
            Maintenance maintenance,
            Regions regions,
            Passwords passwords,
            IndexedPeople index,
            InstantSource clock,
            Settings settings) {
        this.maintenance = maintenance;
        this.regions = regions;
        this.passwords = passwords;
        this.index = index;
        this.clock = clock;
        this.accounts = settings.data().resolve("demo-accounts.json");
    }

    Path accounts() {
        return accounts;
    }

    @Override
    public boolean needed() {
        return !Files.exists(accounts);
    }

    @Override
    public void load(List<String> options, Consumer<String> progress) {
        refuseIfInUse();
        load(begun(DemoPlan.of(options, clock.instant())), progress);
    }

    /** As the first load began: what is stored refers to ids that seed and moment gave. */
    private DemoPlan begun(DemoPlan plan) {
        return maintenance.call(sql -> {
            sql.sql("insert into platform.demo (seed, moment) values (:seed, :moment) on conflict do nothing")
                    .param("seed", plan.seed())
                    .param("moment", Rows.at(plan.now()))
                    .update();
            return sql.sql("select seed, moment from platform.demo")
                    .query((row, n) -> plan.begun(row.getLong("seed"), Rows.time(row, "moment")))
                    .single();
        });
    }

    void load(DemoPlan plan, Consumer<String> progress) {
        String hash = passwords.hash(DemoLogin.PASSWORD);
        Names names = Names.load();
        Map<RegionCode, Province> provinces = new LinkedHashMap<>();
        List<DemoLogin> logins = new ArrayList<>();
        for (RegionCode regency : plan.regencies()) {
            Ground ground = Ground.of(regions, regency);
            Province province = provinces.computeIfAbsent(
                    regency.parent().orElseThrow(), code -> province(plan, ground, names, hash));
            Invention invention = Invention.of(plan, ground, province, names);
            if (!filled(regency)) {
                fill(invention, hash, progress);
            }
            DemoLogin.of(province, invention.staff())
                    .filter(login -> unknown(login, logins))
                    .forEach(logins::add);
        }
        if (!plan.registerOnly()) {
            DemoLogin.write(logins, accounts);
        }
    }

    private void fill(Invention invention, String hash, Consumer<String> progress) {
        Names names = Names.load();
        Texts texts = Texts.load();
        if (invention.plan().registerOnly()) {
            copy(List.of(invention.rows(hash)), null);
            register(invention, invention.people(names, texts), progress);
            return;
        }
        History history = History.of(invention, names, texts);
        Sheets people = new PeopleRows(index).of(history.crowd().all());
        Sheets homes = new HouseholdRows(invention.dice("households"))
                .of(history.crowd().all());
        copy(
                List.of(
                        invention.rows(hash),
                        people,
                        homes,
                        history.rows(),
                        TeamRows.of(invention),
                        MeetingRows.of(invention)),
                invention.ground().regency());
        progress.accept(told(invention.ground(), people, history.rows()));
    }

    /** However many: never more than some thousands in memory, each in its own transaction. */
    private void register(Invention invention, DemoPeople people, Consumer<String> progress) {
        PeopleRows rows = new PeopleRows(index);
        Iterator<Person> all =
                History.people(invention, people, invention.dice("register")).iterator();
        int size = invention.plan().peopleIn(invention.ground().regency());
        for (int done = 0; done < size; done += AT_ONCE) {
            List<Person> next = new ArrayList<>();
            for (int i = done; i < Math.min(size, done + AT_ONCE); i++) {
                next.add(all.next());
            }
            copy(List.of(rows.of(next)), null);
            progress.accept(invention.ground().regency() + " " + (done + next.size()) + " people");
        }
    }

    /** Whoever acts in a second post is told once, in the post that is theirs. */
    private static boolean unknown(DemoLogin login, List<DemoLogin> logins) {
        return logins.stream().noneMatch(known -> known.login().equals(login.login()));
    }

    private Province province(DemoPlan plan, Ground first, Names names, String hash) {
        RegionCode code = first.regency().parent().orElseThrow();
        Province province = Province.of(first, Invention.since(plan), names, Dice.of(plan.seed(), code + " province"));
        if (!filled(code)) {
            Sheets sheets = new Sheets();
            Dice dice = Dice.of(plan.seed(), code + " rows");
            new NetworkRows(sheets, dice).facility(province.hospital());
            new StaffRows(sheets, Invention.since(plan), hash, dice)
                    .write(
                            province,
                            plan.regencies().stream().filter(code::contains).toList());
            copy(List.of(sheets), null);
        }
        return province;
    }

    private static String told(Ground ground, Sheets people, Sheets history) {
        return "%s %s: %d people, %d concerns, %d episodes, %d visits"
                .formatted(
                        ground.regency(),
                        ground.name(),
                        people.rows("person.person"),
                        history.rows("care.concern"),
                        history.rows("care.episode"),
                        history.rows("care.visit"));
    }

    /** @param told the regency whose phones are told of it */
    private void copy(List<Sheets> all, @Nullable RegionCode told) {
        try (Connection connection = maintenance.connect()) {
            connection.setAutoCommit(false);
            for (Sheets sheets : all) {
                sheets.copy(connection);
            }
            if (told != null) {
                DemoFeed.tell(connection, told);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The demo cannot be loaded", failure);
        }
    }

    private boolean filled(RegionCode body) {
        return maintenance.call(sql -> sql.sql("select exists (select from access.account where regency_code = :body)")
                .param("body", body.value())
                .query(Boolean.class)
                .single());
    }

    private void refuseIfInUse() {
        boolean inUse =
                maintenance.call(sql -> sql.sql("""
                select exists (
                    select from access.account a
                    where not exists (
                        select from region.facility f where f.regency_code = a.regency_code and f.invented))
                """).query(Boolean.class).single());
        if (inUse) {
            throw new CannotStart("This database is in use. The demo loads only into an empty one.");
        }
    }
}
