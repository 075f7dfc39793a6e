package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.care.Sign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents stay true: their links lead somewhere, their commands exist, their code is the code. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<(?:dependency|path)>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    private record Block(Path document, String language, String about, String text) {}

    @Test
    void links_lead_somewhere() {
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Repository.text(document));
            while (links.find()) {
                String target = links.group(1);
                if (!target.matches("[a-z]+:.*") && !Files.exists(document.resolveSibling(target))) {
                    broken.add(Repository.name(document) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_readme_fits_on_two_screens() {
        assertThat(Repository.lines(Repository.ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void a_decision_is_told_on_one_page() {
        for (Path record : Repository.files(Repository.DOCS.resolve("adr"), ".md")) {
            List<String> lines = Repository.lines(record);
            assertThat(lines).as(Repository.name(record)).hasSizeLessThanOrEqualTo(60);
            assertThat(lines).as(Repository.name(record)).contains("## Context", "## Decision", "## Consequences");
        }
        assertThat(Repository.files(Repository.DOCS.resolve("adr"), ".md"))
                .extracting(record -> record.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{4}"));
    }

    /** A block that names a file (```java server/src/…/X.java) shows lines that stand in that file, in that order. */
    @Test
    void code_in_documents_is_the_code() {
        for (Block block : blocks()) {
            if (block.about() != null) {
                Path file = Repository.ROOT.resolve(block.about().strip());
                assertThat(file)
                        .as("shown in " + Repository.name(block.document()))
                        .exists();
                List<String> shown = block.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.equals("…"))
                        .toList();
                List<String> real =
                        Repository.lines(file).stream().map(String::strip).toList();
                assertThat(real).as(Repository.name(block.document())).containsSubsequence(shown);
            }
        }
    }

    @Test
    void commands_in_documents_exist() {
        String launcher = Repository.text(Repository.ROOT.resolve("jejaring"));
        for (Block block : blocks()) {
            Matcher command = Pattern.compile("\\./jejaring ([a-z]+)").matcher(block.text());
            while (command.find()) {
                assertThat(launcher)
                        .as(Repository.name(block.document()))
                        .containsPattern("(?m)^ +(?:\\w+ \\| )*" + command.group(1) + "(?: \\| [\\w-]+)*\\)");
            }
        }
    }

    @Test
    void variables_in_documents_exist() {
        String known = Stream.of("jejaring", "server/src/main/resources/application.yaml")
                .map(name -> Repository.text(Repository.ROOT.resolve(name)))
                .collect(Collectors.joining());
        for (Path document : documents()) {
            assertThat(Pattern.compile("JEJARING_[A-Z_]+")
                            .matcher(Repository.text(document))
                            .results())
                    .as(Repository.name(document))
                    .allMatch(variable -> known.contains(variable.group()));
        }
    }

    @Test
    void every_dependency_says_why_it_is_there() {
        String reasons = Repository.text(Repository.DOCS.resolve("adr/0008-dependencies.md"));
        Set<String> silent = new TreeSet<>();
        for (Path pom : Repository.files(Repository.ROOT, "pom.xml")) {
            Matcher dependency = DEPENDENCY.matcher(Repository.text(pom));
            while (dependency.find()) {
                if (!dependency.group(1).equals("id.jejaring") && !reasons.contains("`" + dependency.group(2) + "`")) {
                    silent.add(dependency.group(2));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void documents_that_the_code_names_exist() {
        Pattern name = Pattern.compile("\\bdocs/[\\w/-]+\\.md");
        Set<String> named = Stream.concat(
                        Repository.files(Repository.JAVA, ".java").stream(),
                        Repository.files(Repository.RESOURCES, ".sql").stream())
                .flatMap(file -> name.matcher(Repository.text(file)).results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).allMatch(document -> Files.exists(Repository.ROOT.resolve(document)));
    }

    @Test
    void tests_that_documents_name_exist() {
        Set<String> tests = Repository.files(Repository.TESTS, "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (Path document : documents()) {
            assertThat(Pattern.compile("\\b[A-Z]\\w+Test\\b")
                            .matcher(Repository.text(document))
                            .results())
                    .as(Repository.name(document))
                    .extracting(MatchResult::group)
                    .isSubsetOf(tests);
        }
    }

    @Test
    void the_signs_of_triage_stand_in_the_document_as_in_the_rules() {
        List<String> written = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (\\w+) \\|")
                .matcher(Repository.text(Repository.DOCS.resolve("reference-data.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(written)
                .containsExactlyElementsOf(Stream.of(Sign.values())
                        .map(sign -> sign + " " + sign.least().name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void nothing_tells_on_which_machine_it_was_written() {
        Pattern machine = Pattern.compile(
                "/(?:home|Users|root)/\\w|https?://(?:repo|registry|nexus|artifactory|npm)[.\\w-]*" + "|\"resolved\":");
        assertThat(Stream.of(".md", ".adoc", ".java", ".xml", ".json", ".yaml", ".properties", ".sql", ".jte", ".npmrc")
                        .flatMap(ending -> Repository.files(Repository.ROOT, ending).stream())
                        .filter(file -> !file.endsWith("DocsTest.java"))
                        .filter(file -> machine.matcher(Repository.text(file)).find())
                        .map(Repository::name))
                .isEmpty();
    }

    private static List<Path> documents() {
        return Repository.files(Repository.ROOT, ".md");
    }

    private static List<Block> blocks() {
        return documents().stream()
                .flatMap(document -> BLOCK.matcher(Repository.text(document))
                        .results()
                        .map(found -> new Block(document, found.group(1), found.group(2), found.group(3))))
                .toList();
    }
}
