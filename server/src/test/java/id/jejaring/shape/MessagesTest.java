package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a person reads comes from the catalogue, in both languages, and nothing lies in it unused. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9_-]+)+");
    private static final Map<String, String> INDONESIAN = catalogue("id");
    private static final Map<String, String> ENGLISH = catalogue("en");
    private static final Pattern PREFIX = Pattern.compile("[a-z]+\\.(?:[a-z0-9_.-]+[._])$");
    private static final Pattern CHOICES = Pattern.compile("(\\w+)\\.class, \"([a-z_.]+\\.)\"");

    /** Nothing is less urgent than green; whoever holds a post outright needs no word for it. */
    private static final Set<String> NEVER_SAID = Set.of(
            "care.refused.level_too_low.green",
            "access.holding.title.definitive",
            "referral.told.here",
            "referral.report.state.sent",
            "referral.report.state.withdrawn",
            "referral.report.state.awaiting_family",
            "referral.report.state.received");

    private static final Set<String> LITERALS = literals();
    private static final Set<String> MODULES =
            INDONESIAN.keySet().stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());

    @Test
    void both_languages_say_the_same_things() {
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(INDONESIAN.keySet());
    }

    @Test
    void both_languages_take_the_same_arguments() {
        assertThat(INDONESIAN.keySet())
                .filteredOn(key -> !arguments(INDONESIAN.get(key)).equals(arguments(ENGLISH.getOrDefault(key, ""))))
                .isEmpty();
    }

    @Test
    void an_apostrophe_is_written_twice_and_no_text_is_empty() {
        for (var language : List.of(INDONESIAN, ENGLISH)) {
            assertThat(language.entrySet())
                    .filteredOn(text -> text.getValue().isBlank()
                            || text.getValue().replace("''", "").contains("'"))
                    .isEmpty();
        }
    }

    @Test
    void a_key_begins_with_the_module_that_keeps_it() {
        for (Path file : Repository.files(Repository.RESOURCES, "messages_id.properties")) {
            String module = file.getParent().getFileName().toString();
            assertThat(read(file).keySet()).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void every_key_that_is_used_exists() {
        Set<String> tables = JavaFile.production().stream()
                .filter(file -> file.module().equals("demo") || file.path().endsWith("package-info.java"))
                .flatMap(file -> file.literals().stream())
                .map(JavaFile.Literal::text)
                .collect(Collectors.toSet());
        assertThat(LITERALS)
                .filteredOn(text -> !tables.contains(text))
                .filteredOn(text -> KEY.matcher(text).matches() && MODULES.contains(text.replaceAll("\\..*", "")))
                .filteredOn(key -> !isFile(key) && !INDONESIAN.containsKey(key))
                .isEmpty();
    }

    /** 'care.channel.' + a constant: where most constants of an enum have words, all of them must. */
    @Test
    void words_for_an_enum_are_complete() {
        Set<String> missing = new TreeSet<>();
        for (String prefix : prefixes()) {
            for (List<String> constants : JavaFile.enums().values()) {
                List<String> keys = keys(prefix, constants);
                long present = keys.stream().filter(INDONESIAN::containsKey).count();
                if (present >= 2 && present * 2 > keys.size() && !prefix.endsWith(".field.")) {
                    missing.addAll(keys);
                }
            }
        }
        JavaFile.templates().stream()
                .flatMap(file -> CHOICES.matcher(file.text()).results())
                .forEach(found ->
                        missing.addAll(keys(found.group(2), JavaFile.enums().getOrDefault(found.group(1), List.of()))));
        missing.removeAll(INDONESIAN.keySet());
        missing.removeAll(NEVER_SAID);
        assertThat(missing).isEmpty();
    }

    private static List<String> keys(String prefix, List<String> constants) {
        return constants.stream()
                .map(each -> prefix + each.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void no_text_lies_unused() {
        Set<String> endings = new HashSet<>(LITERALS);
        JavaFile.enums()
                .values()
                .forEach(constants -> constants.forEach(constant -> {
                    endings.add(constant.toLowerCase(Locale.ROOT));
                    endings.add(constant.toLowerCase(Locale.ROOT).replace('_', '-'));
                }));
        Set<String> prefixes = prefixes();
        assertThat(INDONESIAN.keySet())
                .filteredOn(key -> LITERALS.stream().noneMatch(text -> text.contains(key))
                        && prefixes.stream().noneMatch(prefix -> made(key, prefix, endings)))
                .isEmpty();
    }

    /** prefix + ending, or prefix + constant + ending. */
    private static boolean made(String key, String prefix, Set<String> endings) {
        if (!key.startsWith(prefix)) {
            return false;
        }
        String rest = key.substring(prefix.length());
        int dot = rest.lastIndexOf('.');
        return endings.contains(rest)
                || rest.matches("\\d")
                || dot > 0 && endings.contains(rest.substring(0, dot)) && LITERALS.contains(rest.substring(dot));
    }

    @Test
    void templates_hold_no_text_of_their_own() {
        Set<String> found = new TreeSet<>();
        for (JavaFile template : JavaFile.templates()) {
            String page = template.calls().stream()
                    .filter(call -> call.name().equals("writeContent"))
                    .map(JavaFile.Call::argument)
                    .collect(Collectors.joining());
            Stream.concat(
                            Stream.of(page.replaceAll("(?s)<pre.*?</pre>|<[^>]*>", "\n")
                                    .split("\n")),
                            Pattern.compile("(?:title|placeholder|aria-label|alt)=\"([^\"]*)\"")
                                    .matcher(page)
                                    .results()
                                    .map(attribute -> attribute.group(1)))
                    .map(text -> text.replaceAll("&\\w+;", "").strip())
                    .filter(text -> Pattern.compile("\\p{L}{2,}").matcher(text).find() && !NAMES.contains(text))
                    .forEach(text -> found.add(template.path().getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    /** The same in every language. */
    private static final Set<String> NAMES = Set.of(
            "Jejaring",
            "· Jejaring",
            "Bahasa Indonesia",
            "English",
            "ICD-10",
            "ODbL 1.0",
            "idn-area-data",
            "Puskesmas");

    @Test
    void every_problem_has_a_title_what_to_do_next_and_a_page() {
        for (Problem problem : Problem.values()) {
            String key = "platform.problem." + problem.slug();
            assertThat(INDONESIAN).containsKeys(key + ".title", key + ".next");
            Path page = Repository.DOCS.resolve("problems").resolve(problem.slug() + ".md");
            if (Repository.updating()) {
                Repository.write(page, page(problem, key));
            }
            assertThat(page).as("run with -Dupdate to write it").hasContent(page(problem, key));
        }
        assertThat(Repository.files(Repository.DOCS.resolve("problems"), ".md")).hasSameSizeAs(Problem.values());
    }

    private static String page(Problem problem, String key) {
        return """
                # %s (%d)

                **%s** %s

                *%s* %s

                `type` is `/problems/%s`, the shape is RFC 9457. [All problems](.)
                """.formatted(
                        problem.slug(),
                        problem.status(),
                        sentence(INDONESIAN.get(key + ".title")),
                        INDONESIAN.get(key + ".next"),
                        sentence(ENGLISH.get(key + ".title")),
                        ENGLISH.get(key + ".next"),
                        problem.slug())
                .replace("''", "'");
    }

    private static String sentence(String title) {
        return title.endsWith(".") ? title : title + ".";
    }

    private static boolean isFile(String text) {
        return Pattern.compile("\\.(id|en|css|js|csv|json|svg|properties|jte)$")
                .matcher(text)
                .find();
    }

    /** What a text begins with that goes on as a key: 'care.channel.', or '/account?done=access.done.'. */
    private static Set<String> prefixes() {
        return LITERALS.stream()
                .flatMap(text -> PREFIX.matcher(text).results().map(found -> found.group()))
                .filter(text -> MODULES.contains(text.replaceAll("\\..*", "")))
                .collect(Collectors.toSet());
    }

    private static Set<String> literals() {
        return Stream.concat(JavaFile.production().stream(), JavaFile.templates().stream())
                .flatMap(file -> file.literals().stream())
                .map(JavaFile.Literal::text)
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> catalogue(String language) {
        Map<String, String> all = new TreeMap<>();
        Repository.files(Repository.RESOURCES, "messages_" + language + ".properties")
                .forEach(file -> all.putAll(read(file)));
        return all;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }
}
