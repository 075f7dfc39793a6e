package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One concept, one name: every public record and enum of the domain modules is explained in docs/glossary.md. Use cases are verbs and
 * explain themselves; what stays inside a package is nobody else's word.
 */
class GlossaryTest {
    private static final Set<String> MODULES = Set.of(
            "region",
            "access",
            "notice",
            "work",
            "indicator",
            "sync",
            "person",
            "team",
            "screening",
            "care",
            "agreement",
            "referral",
            "meeting");
    private static final Set<Tree.Kind> KINDS = Set.of(Tree.Kind.RECORD, Tree.Kind.ENUM);
    private static final Map<String, List<String>> ROWS =
            Repository.lines(Repository.DOCS.resolve("glossary.md")).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> List.of(line.substring(1).split("\\|")).stream()
                            .map(String::strip)
                            .toList())
                    .collect(Collectors.toMap(row -> row.getFirst().replace("`", ""), Function.identity(), (a, b) -> {
                        throw new AssertionError("explained twice: " + a.getFirst());
                    }));

    @Test
    void every_public_domain_type_is_explained_with_its_module() {
        Map<String, String> modules = new TreeMap<>();
        for (JavaFile file : JavaFile.production()) {
            file.types().stream()
                    .filter(type -> inside(file) && type.visible() && !type.nested() && KINDS.contains(type.kind()))
                    .forEach(type -> modules.put(type.name(), file.module()));
        }
        assertThat(ROWS.keySet()).containsAll(modules.keySet());
        assertThat(modules)
                .allSatisfy(
                        (name, module) -> assertThat(ROWS.get(name).getLast()).isEqualTo(module));
    }

    @Test
    void the_glossary_explains_no_type_that_is_gone() {
        Set<String> all = JavaFile.production().stream()
                .flatMap(file -> file.types().stream())
                .map(JavaFile.Type::name)
                .collect(Collectors.toSet());
        assertThat(all).containsAll(ROWS.keySet());
    }

    @Test
    void every_entry_has_its_six_columns_and_says_istilah_and_meaning() {
        assertThat(ROWS.values())
                .allMatch(row ->
                        row.size() == 6 && !row.get(1).isEmpty() && !row.get(2).isEmpty());
    }

    private static boolean inside(JavaFile file) {
        return MODULES.contains(file.module())
                && file.path().getParent().getFileName().toString().equals(file.module());
    }
}
