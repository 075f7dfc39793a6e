package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** SQL is written, read and tested as SQL; a module touches its own tables and what its upper neighbours publish. */
class SqlTest {
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(select|insert into|update|delete from|with|merge into|call|truncate)\\s.*");
    private static final Set<String> SCHEMAS = Set.of(
            "platform",
            "region",
            "access",
            "notice",
            "work",
            "indicator",
            "sync",
            "person",
            "team",
            "meeting",
            "screening",
            "care",
            "agreement",
            "referral");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![.\\w:'])(" + String.join("|", SCHEMAS) + ")\\.(\\w+)");
    private static final Pattern TABLE = Pattern.compile(
            "(?<!distinct )\\b(?:from|join|insert into|update|delete from|truncate) +(?!lateral|unnest|only|set |skip|select|pg_)"
                    + "([a-z_]+)\\b(?![.(])");

    /** The demo fills every module's tables, as restoring a copy does; the database package works on the catalogue. */
    private static final Set<String> WRITES_EVERYWHERE = Set.of("demo", "platform");

    private static final Set<String> TEMPORARY = Set.of("incoming");

    private record Statement(JavaFile file, int line, String text) {
        String at() {
            return file.at(line);
        }

        /** Without what is quoted and without the names of parameters. */
        String bare() {
            return text.replaceAll("'[^']*'", "''")
                    .replaceAll("\"[^\"]*\"", "\"\"")
                    .replaceAll("(?<!:):\\w+", ":p")
                    .replaceAll("--.*", "");
        }
    }

    @Test
    void sql_is_written_in_lower_case() {
        assertThat(wrong(statement -> !statement.bare().equals(statement.bare().toLowerCase(Locale.ROOT))))
                .isEmpty();
    }

    @Test
    void a_statement_names_its_columns() {
        Predicate<String> every =
                Pattern.compile("select\\s+\\*|\\b[a-z]+\\.\\*").asPredicate();
        assertThat(wrong(statement -> every.test(statement.bare()))).isEmpty();
        assertThat(migrations()).noneMatch(file -> every.test(Repository.text(file)));
    }

    @Test
    void values_reach_a_statement_only_as_named_parameters() {
        Predicate<String> placed =
                Pattern.compile("[ (=]\\?[ ),\n]|%s|%d|\\{\\d}").asPredicate();
        assertThat(wrong(statement -> placed.test(statement.bare())))
                .filteredOn(found -> !found.contains("/platform/database/"))
                .isEmpty();
        assertThat(outsideDatabase().flatMap(SqlTest::pieces))
                .as("SQL put together from pieces")
                .isEmpty();
    }

    private static Stream<String> pieces(JavaFile file) {
        Stream<String> glued = file.literals().stream()
                .filter(literal -> literal.glued() && isSql(literal.text()))
                .map(literal -> file.at(literal.line()));
        Stream<String> formatted = file.calls().stream()
                .filter(call -> isSql(call.on()) || call.name().equals("sql") && built(call.argumentKind()))
                .map(call -> file.at(call.line()));
        return Stream.concat(glued, formatted);
    }

    private static boolean built(Tree.Kind argument) {
        return !Set.of(Tree.Kind.STRING_LITERAL, Tree.Kind.IDENTIFIER, Tree.Kind.MEMBER_SELECT)
                .contains(argument);
    }

    @Test
    void a_statement_longer_than_forty_lines_becomes_a_view() {
        assertThat(wrong(statement -> statement.text().lines().count() > 40)).isEmpty();
    }

    @Test
    void every_table_is_named_with_its_schema() {
        for (Statement statement : statements()) {
            String text = statement.bare().replaceAll("\\s+", " ");
            Set<String> named =
                    matches("([a-z_]+)(?: \\([a-z_, ]+\\))? as (?:materialized |not materialized )?\\(", text);
            Set<String> bare = TABLE.matcher(text.replaceAll(
                            "for (no key )?update( skip locked)?|do update|extract\\([^)]*\\)|is (not )?distinct from",
                            ""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(table -> !named.contains(table) && !TEMPORARY.contains(table))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(bare).as("tables without schema at " + statement.at()).isEmpty();
        }
    }

    @Test
    void a_module_reads_its_own_tables_and_published_views_above_it() {
        for (Statement statement : statements()) {
            String module = statement.file().module();
            if (!WRITES_EVERYWHERE.contains(module) && !module.isEmpty()) {
                assertThat(QUALIFIED.matcher(statement.bare()).results().filter(table -> !mayRead(module, table)))
                        .as("foreign tables at " + statement.at())
                        .extracting(MatchResult::group)
                        .isEmpty();
            }
        }
    }

    @Test
    void migrations_follow_the_arrows_of_the_modules() {
        for (Path file : migrations()) {
            String module = file.getFileName()
                    .toString()
                    .replaceAll("V\\d+__|\\.sql", "")
                    .replaceAll("_.*", "");
            String text = Repository.text(file).replaceAll("--.*", "");
            if (!SCHEMAS.contains(module)) {
                continue;
            }
            Set<String> foreignKeys = matches("references +(\\w+)\\.", text);
            assertThat(foreignKeys)
                    .as("schemas that %s refers to", Repository.name(file))
                    .allMatch(schema -> schema.equals(module) || above(module).contains(schema));
            assertThat(Pattern.compile("(?:from|join) +(\\w+)\\.(\\w+)")
                            .matcher(text)
                            .results())
                    .as("what the views and functions of %s read", Repository.name(file))
                    .filteredOn(table -> !mayRead(module, table))
                    .extracting(MatchResult::group)
                    .isEmpty();
        }
    }

    private static boolean mayRead(String module, MatchResult table) {
        return table.group(1).equals(module)
                || table.group(2).startsWith("pub_") && above(module).contains(table.group(1));
    }

    private static Set<String> above(String module) {
        try {
            var declared =
                    Class.forName("id.jejaring." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Stream.of(declared.allowedDependencies())
                    .map(arrow -> arrow.replaceAll(" *::.*", ""))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> wrong(Predicate<Statement> rule) {
        return statements().stream()
                .filter(rule)
                .map(each -> each.at() + "\n" + each.text())
                .toList();
    }

    private static boolean isSql(String text) {
        return STATEMENT.matcher(text).matches();
    }

    private static List<Statement> statements() {
        return JavaFile.production().stream()
                .flatMap(file -> file.literals().stream()
                        .filter(literal -> isSql(literal.text()))
                        .map(literal -> new Statement(file, literal.line(), literal.text())))
                .toList();
    }

    /** Statements about roles, tables and copies take no parameters; only the database package and the demo write such. */
    private static Stream<JavaFile> outsideDatabase() {
        return JavaFile.production().stream()
                .filter(file -> !file.path().toString().contains("/platform/database/")
                        && !file.path().endsWith("demo/Sheet.java"));
    }

    private static List<Path> migrations() {
        return Repository.files(Repository.RESOURCES.resolve("db/migration"), ".sql");
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
