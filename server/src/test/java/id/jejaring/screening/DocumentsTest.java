package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Role;
import id.jejaring.platform.Wording;
import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instruments.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents that ship: their texts are locked, for wrong copies circulate. */
class DocumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final List<Kept> ALL = INSTRUMENTS.current(TODAY).toList();

    /** Diagnoses and what sounds like one; a kader reads none of them. */
    private static final Pattern DIAGNOSIS = Pattern.compile(
            "(?i)gangguan|depresi|depress|ansietas|cemas|anxi|psiko[ts]|psycho[ts]|skizo|schizo|trauma|ptsd|napza|narkoba|alkohol|alcohol"
                    + "|drug|gila|waham|halusinasi|hallucin|delusion|diagnos|disorder|penyakit|sakit jiwa|odgj|odmk|severe|berat|ringan|sedang"
                    + "|symptom|gejala");

    private static final Map<String, String> LOCKED = Map.of(
            "gad-7 id", "38e83345ab5dd27b",
            "gad-7 en", "4003247f44fe4c70",
            "phq-9 id", "00c79e8353cd8306",
            "phq-9 en", "bf6d09a8e4dd2f95",
            "srq-20 id", "2c7f5c33c689078f",
            "srq-20 en", "53531683f770d05a",
            "srq-29 id", "bc7cd849983d050e");

    @Test
    void no_letter_of_a_question_changes() {
        Map<String, String> found = ALL.stream()
                .map(Kept::instrument)
                .flatMap(each -> each.languages().stream()
                        .map(language -> Map.entry(each.id() + " " + language, digest(each, language))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(found).isEqualTo(LOCKED);
    }

    private static String digest(Instrument instrument, String language) {
        Stream<Wording> asked = Stream.concat(
                Stream.of(instrument.window()),
                instrument.items().stream()
                        .flatMap(item -> Stream.concat(
                                Stream.of(item.text()),
                                instrument.optionsOf(item).stream().map(Instrument.Option::text))));
        String text = asked.map(words -> words.in(language)).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void item_three_of_the_srq_asks_for_bad_sleep() {
        for (String srq : List.of("srq-20", "srq-29")) {
            Item third = Vectors.instrument(srq).items().get(2);
            assertThat(third.text().id()).isEqualTo("Apakah tidur Anda tidak lelap/nyenyak?");
        }
        assertThat(Vectors.instrument("srq-20").items().get(2).text().en()).isEqualTo("Do you sleep badly?");
    }

    @Test
    void english_follows_the_order_of_the_indonesian_items() {
        List<Item> srq = Vectors.instrument("srq-20").items();
        assertThat(srq.get(4).text())
                .isEqualTo(new Wording(
                        "Apakah Anda merasa cemas, tegang, atau khawatir?", "Do you feel nervous, tense or worried?"));
        assertThat(srq.get(5).text()).isEqualTo(new Wording("Apakah tangan Anda gemetar?", "Do your hands shake?"));
    }

    @Test
    void srq_29_begins_as_srq_20_and_no_question_is_asked_twice() {
        assertThat(Vectors.instrument("srq-29").items().stream()
                        .limit(20)
                        .map(item -> item.text().id()))
                .isEqualTo(Vectors.instrument("srq-20").items().stream()
                        .map(item -> item.text().id())
                        .toList());
        for (Kept kept : ALL) {
            assertThat(kept.instrument().items().stream()
                            .map(item -> item.text().id()))
                    .doesNotHaveDuplicates();
        }
        assertThat(ALL).extracting(kept -> kept.instrument().items().size()).containsExactly(7, 9, 20, 29);
    }

    @Test
    void a_kader_and_a_midwife_use_the_srq_and_only_clinicians_phq_9_and_gad_7() {
        assertThat(usable(Role.KADER)).containsExactly("srq-20", "srq-29");
        assertThat(usable(Role.MIDWIFE)).containsExactly("srq-20", "srq-29");
        for (Role role : List.of(Role.NURSE, Role.DOCTOR, Role.PSYCHOLOGIST)) {
            assertThat(usable(role)).containsExactly("gad-7", "phq-9", "srq-20", "srq-29");
        }
        assertThat(usable(Role.CAMAT)).isEmpty();
    }

    private static List<String> usable(Role role) {
        return INSTRUMENTS.usable(role, TODAY).stream().map(Instrument::id).toList();
    }

    @Test
    void every_cut_off_flag_and_red_flag_says_where_it_comes_from_and_how_certain_that_is() {
        for (Instrument each : ALL.stream().map(Kept::instrument).toList()) {
            Stream<String> sources = Stream.of(
                            each.sums().stream().map(Instrument.Sum::source),
                            each.flags().stream().map(Instrument.Flag::source),
                            each.redFlags().stream().map(Instrument.RedFlag::source))
                    .flatMap(all -> all);
            assertThat(sources).as(each.key()).isNotEmpty().allMatch(source -> source.contains("Certainty: "));
            assertThat(each.licence()).isNotBlank();
        }
    }

    @Test
    void instruments_that_may_not_be_built_in_are_not() {
        assertThat(ALL).noneMatch(kept -> kept.instrument().id().matches("(sdq|whodas).*"));
    }

    @Test
    void a_kader_never_reads_a_diagnosis() {
        for (Kept kept : ALL) {
            Instrument each = kept.instrument();
            if (each.audience().contains(Role.KADER)) {
                each.sums()
                        .forEach(sum ->
                                sum.bands().forEach(band -> plain(band.label().to(false))));
                each.flags().forEach(flag -> plain(flag.label().to(false)));
                plain(each.title());
                plain(each.about());
            }
        }
    }

    private static void plain(Wording words) {
        for (String language : List.of("id", "en")) {
            assertThat(words.in(language)).doesNotContainPattern(DIAGNOSIS);
        }
    }

    /** Not only unread: it is not on her phone. What is asked is asked in the words of the instrument. */
    @Test
    void the_document_on_a_kaders_phone_holds_no_word_for_clinicians() {
        for (Kept kept : ALL) {
            Map<String, Object> document = InstrumentRows.document(kept, Role.KADER);
            assertThat(keys(document)).doesNotContain("clinician", "source");
            List<String> words = texts(document, Set.of("items", "licence", "audience"));
            if (kept.instrument().audience().contains(Role.KADER)) {
                assertThat(words).as(kept.instrument().key()).noneMatch(DIAGNOSIS.asPredicate());
            }
            assertThat(InstrumentRows.document(kept, Role.NURSE)).isEqualTo(kept.document());
        }
    }

    private static List<String> keys(Object part) {
        return switch (part) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(each ->
                                Stream.concat(Stream.of(each.getKey().toString()), keys(each.getValue()).stream()))
                        .toList();
            case List<?> list ->
                list.stream().flatMap(each -> keys(each).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static List<String> texts(Object part, Set<String> but) {
        return switch (part) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(each -> !but.contains(each.getKey().toString()))
                        .flatMap(each -> texts(each.getValue(), but).stream())
                        .toList();
            case List<?> list ->
                list.stream().flatMap(each -> texts(each, but).stream()).toList();
            case String text -> List.of(text.toLowerCase(Locale.ROOT));
            case null, default -> List.of();
        };
    }
}
