package id.jejaring.screening;

import id.jejaring.access.Role;
import id.jejaring.platform.Wording;
import id.jejaring.screening.Instrument.Band;
import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instrument.Option;
import id.jejaring.screening.Instrument.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a document must be besides well-formed: every name it uses exists, every sum has its band, every text its languages. */
final class InstrumentRules {
    private static final String FORMAT = "jejaring-instrument/1";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,29}");
    private static final Pattern VERSION = Pattern.compile("[0-9a-z][0-9a-z.-]{0,15}");
    private static final Set<String> SEXES = Set.of("female", "male");
    private final Instrument instrument;
    private final List<String> wrong = new ArrayList<>();

    private InstrumentRules(Instrument instrument) {
        this.instrument = instrument;
    }

    static List<String> wrong(Instrument instrument) {
        List<String> gaps = Gaps.in(instrument);
        if (!gaps.isEmpty()) {
            return gaps;
        }
        InstrumentRules rules = new InstrumentRules(instrument);
        rules.head();
        rules.names();
        rules.items();
        instrument.sums().forEach(rules::sum);
        rules.decisions();
        rules.languages();
        rules.readers();
        return rules.wrong;
    }

    private void must(boolean holds, String what) {
        if (!holds) {
            wrong.add(what);
        }
    }

    private void head() {
        must(instrument.format().equals(FORMAT), "format is not " + FORMAT);
        must(VERSION.matcher(instrument.version()).matches(), "version is no version");
        must(
                instrument.validTo() == null || instrument.validTo().isAfter(instrument.validFrom()),
                "validTo is not after validFrom");
        must(!instrument.audience().isEmpty(), "nobody may use it");
        String sex = instrument.suits().sex();
        must(sex == null || SEXES.contains(sex), "sex is neither female nor male");
        must(!instrument.items().isEmpty(), "nothing is asked");
    }

    private void names() {
        must(NAME.matcher(instrument.id()).matches(), "id is no name");
        distinct(instrument.items().stream().map(Item::id).toList(), "items");
        distinct(instrument.sums().stream().map(Sum::id).toList(), "sums");
        distinct(instrument.flags().stream().map(Instrument.Flag::code).toList(), "flags");
        distinct(instrument.redFlags().stream().map(Instrument.RedFlag::code).toList(), "red flags");
        instrument
                .options()
                .forEach((set, options) ->
                        distinct(options.stream().map(Option::id).toList(), "options of " + set));
    }

    private void distinct(List<String> names, String what) {
        must(new HashSet<>(names).size() == names.size(), what + " repeat a name");
        must(names.stream().allMatch(NAME.asMatchPredicate()), what + " have a name that is none");
    }

    private void items() {
        Set<String> earlier = new HashSet<>();
        for (Item item : instrument.items()) {
            List<Option> options = instrument.optionsOf(item);
            must(options.size() >= 2, item.id() + " has no options");
            must(options.stream().allMatch(o -> o.weight() >= 0 && o.weight() <= 100), item.id() + " weighs too much");
            if (item.showIf() != null) {
                must(!(item.showIf() instanceof Condition.SumIs), item.id() + " depends on a sum");
                must(earlier.containsAll(ConditionRules.items(item.showIf())), item.id() + " depends on a later item");
                wrong.addAll(ConditionRules.wrong(item.showIf(), instrument));
            }
            earlier.add(item.id());
        }
    }

    /** Bands follow each other without gap or overlap, from the smallest to the largest sum there can be. */
    private void sum(Sum sum) {
        List<Item> items =
                sum.items().stream().flatMap(id -> instrument.item(id).stream()).toList();
        must(items.size() == sum.items().size() && !items.isEmpty(), sum.id() + " adds unknown items");
        must(new HashSet<>(sum.items()).size() == items.size(), sum.id() + " adds an item twice");
        int next = items.stream()
                .filter(item -> item.showIf() == null)
                .mapToInt(item -> weights(item).min().orElse(0))
                .sum();
        for (Band band : sum.bands()) {
            must(band.min() == next && band.max() >= band.min(), sum.id() + " has a gap before " + band.code());
            next = band.max() + 1;
        }
        int most =
                items.stream().mapToInt(item -> weights(item).max().orElse(0)).sum();
        must(next == most + 1, sum.id() + " has sums without a band");
        distinct(sum.bands().stream().map(Band::code).toList(), "bands of " + sum.id());
    }

    private IntStream weights(Item item) {
        return instrument.optionsOf(item).stream().mapToInt(Option::weight);
    }

    private void decisions() {
        instrument.flags().forEach(flag -> wrong.addAll(ConditionRules.wrong(flag.when(), instrument)));
        instrument.redFlags().forEach(flag -> {
            must(!flag.options().isEmpty(), flag.code() + " is never raised");
            wrong.addAll(ConditionRules.wrong(new Condition.AnyOf(List.of(flag.item()), flag.options()), instrument));
        });
    }

    /** The questionnaire in each language it names, what we say ourselves in both. */
    private void languages() {
        boolean english = instrument.languages().contains("en");
        must(
                instrument.languages().equals(english ? List.of("id", "en") : List.of("id")),
                "languages are not id, or id and en");
        Stream<Wording> asked = Stream.concat(
                Stream.concat(
                        Stream.of(instrument.window()),
                        instrument.items().stream().map(Item::text)),
                instrument.options().values().stream()
                        .flatMap(Collection::stream)
                        .map(Option::text));
        must(asked.allMatch(words -> (words.en() != null) == english), "a question lacks a language");
        Stream<Wording> own = Stream.concat(
                Stream.of(instrument.title(), instrument.about()),
                labels().flatMap(label -> Stream.of(label.clinician(), label.to(false))));
        must(own.allMatch(words -> words.en() != null), "a label lacks English");
    }

    /** Words for a kader stand there exactly when a kader may ask. */
    private void readers() {
        boolean kader = instrument.audience().contains(Role.KADER);
        must(labels().allMatch(label -> (label.kader() != null) == kader), "a label lacks or betrays its reader");
        must(
                instrument.redFlags().stream()
                        .allMatch(flag -> (flag.say().kader() != null) == kader
                                && !flag.say().to(false).isEmpty()
                                && !flag.say().clinician().isEmpty()),
                "a red flag does not say what to do");
    }

    private Stream<Instrument.Label> labels() {
        return Stream.concat(
                instrument.sums().stream().flatMap(sum -> sum.bands().stream()).map(Band::label),
                instrument.flags().stream().map(Instrument.Flag::label));
    }
}
