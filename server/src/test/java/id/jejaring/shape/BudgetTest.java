package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How large things may grow before somebody has to think again. Targets stand beside the gates; only gates fail. */
class BudgetTest {
    private static final List<String> FIGURES = new ArrayList<>();

    private record Length(int lines, String what) {}

    @AfterAll
    static void tell() {
        FIGURES.forEach(System.out::println);
    }

    @Test
    void files_stay_short() {
        List<Length> java = lengths(Repository.files(Repository.JAVA, ".java"));
        within("file lines, 90 %", percentile(java, 0.9), 130, 160);
        List<Length> written = Stream.of(".java", ".jte", ".js", ".css", ".sql")
                .flatMap(ending -> Repository.files(Repository.ROOT.resolve("server/src"), ending).stream())
                .map(file -> new Length(Repository.lines(file).size(), Repository.name(file)))
                .toList();
        longest("file lines, longest", written, 300, 500);
    }

    @Test
    void functions_stay_short() {
        List<Length> bodies = JavaFile.production().stream()
                .flatMap(file -> file.methods().stream()
                        .map(method -> new Length(method.lines(), file.at(method.line()) + " " + method.name())))
                .toList();
        within("function lines, 90 %", percentile(bodies, 0.9), 15, 18);
        long over = bodies.stream().filter(body -> body.lines() > 30).count();
        within("functions over 30 lines, per mille", (int) (1000 * over / bodies.size()), 10, 20);
        longest("function lines, longest", bodies, 45, 60);
    }

    @Test
    void comments_say_why_and_are_rare() {
        List<String> lines = Repository.files(Repository.JAVA, ".java").stream()
                .flatMap(file -> Repository.lines(file).stream())
                .toList();
        long comments = lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("//") || line.startsWith("/*") || line.startsWith("*"))
                .count();
        within("comment lines, %", (int) Math.round(100.0 * comments / lines.size()), 12, 15);
    }

    @Test
    void the_root_folder_fits_on_a_screen() {
        within("entries of the root folder", Repository.entries().size(), 12, 16);
    }

    @Test
    void the_office_needs_little_script_of_its_own() {
        int lines = lengths(Repository.files(Repository.RESOURCES.resolve("static"), ".js")).stream()
                .mapToInt(Length::lines)
                .sum();
        within("office JavaScript, lines", lines, 1_500, 3_000);
    }

    @Test
    void type_names_are_words_not_sentences() {
        List<Length> names = JavaFile.production().stream()
                .flatMap(file -> file.types().stream())
                .map(type -> new Length(type.name().length(), type.name()))
                .toList();
        within("type name, median", percentile(names, 0.5), 18, 18);
        within("type name, 90 %", percentile(names, 0.9), 28, 28);
        longest("type name, longest", names, 28, 40);
    }

    /** The target is 90; the gate is what the foundation has reached and only ever rises. */
    @Test
    void tests_grow_with_the_program() {
        double production = sum(Repository.files(Repository.JAVA, ".java"));
        double tests = sum(Repository.files(Repository.TESTS, ".java"));
        int share = (int) (100 * tests / production);
        FIGURES.add(figure("test lines per 100 of production", share, 90, 52, "", "at least "));
        assertThat(share).isGreaterThanOrEqualTo(52);
    }

    private static void within(String what, int value, int target, int gate) {
        FIGURES.add(figure(what, value, target, gate, "", "at most "));
        assertThat(value).as(what).isLessThanOrEqualTo(gate);
    }

    private static void longest(String what, List<Length> lengths, int target, int gate) {
        Length longest =
                lengths.stream().max(Comparator.comparingInt(Length::lines)).orElseThrow();
        FIGURES.add(figure(what, longest.lines(), target, gate, "  " + longest.what(), "at most "));
        assertThat(lengths).as(what).allMatch(length -> length.lines() <= gate);
    }

    private static String figure(String what, int value, int target, int gate, String note, String bound) {
        return "%-36s %5d   target %s%d, gate %d%s".formatted(what, value, bound, target, gate, note);
    }

    private static int percentile(List<Length> lengths, double share) {
        List<Integer> sorted = lengths.stream().map(Length::lines).sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    private static List<Length> lengths(List<Path> files) {
        return files.stream()
                .map(file -> new Length(Repository.lines(file).size(), Repository.name(file)))
                .toList();
    }

    private static int sum(List<Path> files) {
        return lengths(files).stream().mapToInt(Length::lines).sum();
    }
}
