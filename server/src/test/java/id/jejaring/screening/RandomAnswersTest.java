package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instrument.Option;
import id.jejaring.screening.Instrument.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both engines on answers nobody thought of. Run with -Dupdate to write the committed ones anew. */
class RandomAnswersTest {
    private static final String BEGIN = "  \"random\": [\n";
    private static final String END = "  ]\n}\n";
    private static final long SEED = 20_261_125L;
    private static final int COMMITTED = 500;
    private static final int MANY = 20_000;
    private static final String RUNNER = """
            import { readFileSync } from 'node:fs';
            import { evaluate, readInstrument, refusals } from './instrument.js';
            const instruments = new Map(JSON.parse(readFileSync('documents.json', 'utf-8')).map(readInstrument).map((i) => [i.id, i]));
            const line = (text) => {
              const one = JSON.parse(text);
              const instrument = instruments.get(one.instrument);
              const answers = {};
              instrument.items.forEach((item, n) => {
                const option = instrument.options[item.options][one.answers[n]];
                if (option) answers[item.id] = option.id;
              });
              return JSON.stringify(refusals(instrument, answers).length ? 'refused' : evaluate(instrument, answers, one.who));
            };
            console.log(readFileSync('answers.ndjson', 'utf-8').trimEnd().split('\\n').map(line).join('\\n'));
            """;

    private record Given(Answers answers, Subject who) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("instrument", answers.instrument().id());
            json.put("answers", Vectors.picks(answers));
            json.put("who", who);
            return json;
        }
    }

    /** From nearly empty to complete forms, mostly quiet or mostly alarming ones. */
    private static Stream<Given> given(long seed, boolean askedOnly) {
        Random chance = new Random(seed);
        List<Instrument> all = Vectors.instruments();
        return Stream.generate(() -> {
            Instrument instrument = all.get(chance.nextInt(all.size()));
            Map<String, String> answers = new LinkedHashMap<>();
            double answered = chance.nextInt(3) > 0 ? 1 : chance.nextDouble();
            double first = chance.nextDouble();
            for (Item item : instrument.items()) {
                List<Option> options = instrument.optionsOf(item);
                boolean asked = !askedOnly || new Answers(instrument, answers).asked(item);
                int pick = chance.nextDouble() < first ? 0 : chance.nextInt(options.size());
                if (asked && chance.nextDouble() < answered) {
                    answers.put(item.id(), options.get(pick).id());
                }
            }
            Integer age = chance.nextInt(4) == 0 ? null : chance.nextInt(90);
            String sex = List.of("female", "male", "").get(chance.nextInt(3));
            return new Given(new Answers(instrument, answers), new Subject(age, sex.isEmpty() ? null : sex));
        });
    }

    private static String committed(Given given) {
        Map<String, Object> line = given.json();
        line.put("expect", Vectors.told(Evaluation.of(given.answers(), given.who()), false));
        return "    " + Vectors.JSON.writeValueAsString(line);
    }

    @Test
    void the_committed_random_answers_are_still_true() throws IOException {
        String text = Vectors.text();
        String fresh = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + given(SEED, true)
                        .limit(COMMITTED)
                        .map(RandomAnswersTest::committed)
                        .collect(Collectors.joining(",\n"))
                + "\n" + END;
        if (System.getProperty("update") != null) {
            Files.writeString(Vectors.FILE, fresh);
        }
        assertThat(Vectors.text()).as("run with -Dupdate to write them").isEqualTo(fresh);
    }

    @Test
    void every_answer_is_either_refused_or_has_one_meaning() {
        given(SEED + 1, false).limit(MANY).forEach(given -> {
            Answers answers = given.answers();
            if (answers.refusals().isEmpty()) {
                Evaluation evaluation = Evaluation.of(answers, given.who());
                boolean total = evaluation.complete() && evaluation.suits();
                assertThat(evaluation.sums())
                        .hasSize(total ? answers.instrument().sums().size() : 0);
                assertThat(evaluation.bands().keySet())
                        .isEqualTo(evaluation.sums().keySet());
                assertThat(evaluation.redFlags().isEmpty() || evaluation.followUp())
                        .isTrue();
            }
        });
    }

    @Test
    void one_more_answer_never_takes_a_red_flag_back() {
        given(SEED + 2, true).limit(MANY).forEach(given -> {
            Answers answers = given.answers();
            List<String> red = Evaluation.of(answers, given.who()).redFlags();
            Map<String, String> more = new LinkedHashMap<>(answers.given());
            for (Item item : answers.instrument().items()) {
                Answers now = new Answers(answers.instrument(), more);
                if (now.asked(item)) {
                    more.putIfAbsent(
                            item.id(),
                            answers.instrument().optionsOf(item).getFirst().id());
                }
            }
            assertThat(Evaluation.of(new Answers(answers.instrument(), more), given.who())
                            .redFlags())
                    .containsAll(red);
        });
    }

    /** The very file the phone runs, in Node; only its types are taken off. Needs the tools of the field app. */
    @Test
    void the_phone_says_the_same_of_twenty_thousand_random_forms(@TempDir Path folder) throws Exception {
        Path compiler = Vectors.ROOT.resolve("field/node_modules/typescript/bin/tsc");
        assumeThat(compiler).as("npm ci in field has been run").exists();
        run(
                folder,
                "node",
                compiler.toString(),
                "--ignoreConfig",
                "--strict",
                "--outDir",
                ".",
                "--module",
                "esnext",
                "--target",
                "es2022",
                Vectors.ROOT.resolve("field/src/core/instrument.ts").toString());
        List<Given> all = given(SEED + 3, false).limit(MANY).toList();
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(folder.resolve("run.js"), RUNNER);
        Files.writeString(folder.resolve("documents.json"), Vectors.documents());
        Files.write(
                folder.resolve("answers.ndjson"),
                all.stream()
                        .map(each -> Vectors.JSON.writeValueAsString(each.json()))
                        .toList());
        List<String> phone = run(folder, "node", "run.js");
        assertThat(phone).hasSize(MANY);
        IntStream.range(0, MANY)
                .forEach(i -> assertThat(Vectors.JSON.readTree(phone.get(i)))
                        .as(all.get(i).toString())
                        .isEqualTo(Vectors.JSON.readTree(Vectors.JSON.writeValueAsString(server(all.get(i))))));
    }

    private static Object server(Given given) {
        if (!given.answers().refusals().isEmpty()) {
            return "refused";
        }
        return Evaluation.of(given.answers(), given.who());
    }

    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out);
    }
}
