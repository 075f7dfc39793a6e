package id.jejaring.bench;

import id.jejaring.Jejaring;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.person.Found;
import id.jejaring.person.IndexedPeople;
import id.jejaring.person.PeopleSearch;
import id.jejaring.person.Person;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Search in one regency as the application's role under row security: by the program's own code, and by {@code ilike} with a
 * trigram index under the same row security, the way it is usually done.
 */
final class SearchBench {
    private static final RegionCode REGENCY = new RegionCode("62.01");
    private static final RegionCode DISTRICT = new RegionCode("62.01.02");
    private static final int ASKED = 400;
    private static final int ASKED_NAIVELY = 15;
    private static final int WARM_UP = 300;
    private static final int EVERY = 997;

    private final PeopleSearch search;
    private final Regions regions;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final List<Person> sample = new ArrayList<>();
    private final List<Timings> ours = new ArrayList<>();
    private final PrintStream out;

    private SearchBench(ConfigurableApplicationContext app, PrintStream out) {
        search = app.getBean(PeopleSearch.class);
        regions = app.getBean(Regions.class);
        sql = app.getBean(JdbcClient.class);
        transaction = app.getBean(TransactionTemplate.class);
        this.out = out;
    }

    static String run(List<String> options) throws IOException, SQLException {
        int people = Bench.number(options, "--people", 1_000_000);
        PrintStream out = options.contains("--json") ? System.err : System.out;
        Path data = Files.createTempDirectory("jejaring-bench");
        try (var app = SpringApplication.run(
                Jejaring.class, "--jejaring.data=" + data, "--server.port=0", "--server.address=127.0.0.1")) {
            return new SearchBench(app, out).measure(app, people);
        } finally {
            Folders.delete(data);
        }
    }

    private String measure(ConfigurableApplicationContext app, int people) throws IOException, SQLException {
        load(app, people);
        Scope wide = scope(Set.of(REGENCY.value()), Set.of());
        Set<Integer> villages =
                Arrays.stream(regions.villagesUnder(DISTRICT)).boxed().collect(Collectors.toSet());
        Scope nurse = scope(Set.of(), villages);
        List<Person> hers = sample.stream()
                .filter(person -> villages.contains(person.villageNo()))
                .toList();
        warmUp(wide);
        out.println(Timings.head());
        names("regency", wide, sample);
        names("nurse's villages", nurse, hers);
        numbers(wide);
        Timings byRegion = regions();
        Timings naive = naively(wide, sample);
        Timings naiveNurse = naively(nurse, hers);
        double p99 =
                ours.stream().mapToDouble(timings -> timings.at(0.99)).max().orElse(0);
        double ratio = naive.at(0.5) / ours.getFirst().at(0.5);
        return String.format(
                Locale.ROOT,
                "{\"p99Millis\":%.2f,\"people\":%d,\"ratio\":%.1f,\"regionP99Millis\":%.2f,\"naiveP50Millis\":%.1f,\"naiveNurseP50Millis\":%.1f}",
                p99,
                people,
                ratio,
                byRegion.at(0.99),
                naive.at(0.5),
                naiveNurse.at(0.5));
    }

    private void load(ConfigurableApplicationContext app, int people) throws IOException, SQLException {
        long start = System.nanoTime();
        ManyPeople many = new ManyPeople(REGENCY, regions.villagesUnder(REGENCY));
        int every = Math.max(1, Math.min(EVERY, people / 1_000));
        int[] count = {0};
        new Loader(app.getBean(IndexedPeople.class), app.getBean(Maintenance.class))
                .load(taker -> many.each(people, person -> {
                    taker.accept(person);
                    if (count[0]++ % every == 0) {
                        sample.add(person);
                    }
                }));
        out.printf(
                Locale.ROOT,
                "%,d people of %s loaded and indexed in %d s%n",
                people,
                REGENCY,
                (System.nanoTime() - start) / 1_000_000_000);
    }

    private void warmUp(Scope scope) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < WARM_UP; i++) {
            Question question = Question.values()[i % Question.values().length];
            String asked = question.about(sample.get(random.nextInt(sample.size())), random);
            scope.call(() -> search.byName(REGENCY, asked, null));
        }
    }

    private void names(String where, Scope scope, List<Person> people) {
        for (Question question : Question.values()) {
            SplittableRandom random = new SplittableRandom(question.ordinal());
            ask(question.said() + ", " + where, people, random, person -> {
                String asked = question.about(person, random);
                return scope.call(() -> search.byName(REGENCY, asked, null));
            });
        }
    }

    private void numbers(Scope scope) {
        SplittableRandom random = new SplittableRandom(11);
        List<Person> withNik =
                sample.stream().filter(p -> p.details().nik() != null).toList();
        ask(
                "NIK, regency",
                withNik,
                random,
                person -> scope.call(() -> search.byNik(
                        REGENCY, Objects.requireNonNull(person.details().nik()))));
        List<Person> withPhone =
                sample.stream().filter(p -> p.details().phone() != null).toList();
        ask(
                "telephone, regency",
                withPhone,
                random,
                person -> scope.call(() -> search.byPhone(
                        REGENCY, Objects.requireNonNull(person.details().phone()))));
    }

    private void ask(String what, List<Person> people, SplittableRandom random, Function<Person, Found> question) {
        int[] right = {0};
        Timings timings = timed(what, people, random, ASKED, person -> {
            long start = System.nanoTime();
            Found found = question.apply(person);
            double millis = (System.nanoTime() - start) / 1e6;
            right[0] += found.hits().stream().anyMatch(hit -> hit.id().equals(person.id())) ? 1 : 0;
            return millis;
        });
        Timings all = new Timings(timings.what(), timings.millis(), right[0]);
        ours.add(all);
        out.println(all.line());
    }

    private Timings naively(Scope scope, List<Person> people) {
        SplittableRandom random = new SplittableRandom(Question.FULL_NAME.ordinal());
        int[] right = {0};
        String where = scope.regencies().isEmpty() ? "nurse's villages" : "regency";
        Timings timings = timed("naive: full name, ilike, " + where, people, random, ASKED_NAIVELY, person -> {
            long start = System.nanoTime();
            List<UUID> found = scope.call(() -> ilike(Objects.requireNonNull(person.name())));
            right[0] += found.contains(person.id()) ? 1 : 0;
            return (System.nanoTime() - start) / 1e6;
        });
        out.println(new Timings(timings.what(), timings.millis(), right[0]).line());
        return timings;
    }

    private List<UUID> ilike(String name) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select id, name, village_no, birth_date from person.person
                where regency_code = :regency and name ilike :pattern limit 51
                """)
                .param("regency", REGENCY.value())
                .param("pattern", "%" + name + "%")
                .query((row, n) -> Rows.id(row, "id"))
                .list()));
    }

    private Timings regions() {
        List<Region> all = regions.villages(REGENCY);
        SplittableRandom random = new SplittableRandom(5);
        double[] millis = random.ints(ASKED, 0, all.size())
                .mapToDouble(at -> {
                    Region sought = all.get(at);
                    long start = System.nanoTime();
                    regions.search(sought.name(), 20);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        Timings timings = Timings.of("region by name, whole country", millis, ASKED);
        out.println(timings.line());
        return timings;
    }

    private static Timings timed(
            String what, List<Person> people, SplittableRandom random, int times, ToDoubleFunction<Person> question) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = question.applyAsDouble(people.get(random.nextInt(people.size())));
        }
        return Timings.of(what, millis, 0);
    }

    private static Scope scope(Set<String> regencies, Set<Integer> villages) {
        Set<String> within = Set.of(REGENCY.value());
        Set<String> none = Set.of();
        return new Scope(within, regencies, villages, Set.of(), Set.of(), none, none, none, new UUID(2, 2), false);
    }
}
