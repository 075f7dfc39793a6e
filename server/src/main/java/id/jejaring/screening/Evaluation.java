package id.jejaring.screening;

import id.jejaring.screening.Instrument.Band;
import id.jejaring.screening.Instrument.Flag;
import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instrument.Option;
import id.jejaring.screening.Instrument.RedFlag;
import id.jejaring.screening.Instrument.Subject;
import id.jejaring.screening.Instrument.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instrument makes of answers; field/src/core/instrument.ts makes the same, and field/vectors/instruments.json holds both to
 * it.
 *
 * @param visible items that are asked, given these answers
 * @param missing visible ones without an answer: then there is no sum and no band, but what is certain stands
 * @param suits the person is one the sums were made for; otherwise there are none either
 * @param bands code of the band of each sum
 * @param flags codes of what is positive
 * @param followUp somebody must look closer
 */
record Evaluation(
        List<String> visible,
        List<String> missing,
        boolean suits,
        Map<String, Integer> sums,
        Map<String, String> bands,
        List<String> flags,
        List<String> redFlags,
        boolean followUp) {

    static Evaluation of(Answers answers, Subject who) {
        if (!answers.refusals().isEmpty()) {
            throw new IllegalArgumentException("not answers to this instrument");
        }
        Instrument instrument = answers.instrument();
        List<Item> visible = instrument.items().stream().filter(answers::asked).toList();
        List<Item> missing =
                visible.stream().filter(item -> answers.chosen(item).isEmpty()).toList();
        boolean suits = instrument.suits().fits(who);
        Map<String, Integer> sums = missing.isEmpty() && suits ? sums(answers) : Map.of();
        Map<String, Band> bands = bands(instrument, sums);
        List<String> flags = flags(answers, sums);
        List<String> red = redFlags(answers);
        boolean reached = bands.values().stream().anyMatch(Band::followUp);
        return new Evaluation(
                visible.stream().map(Item::id).toList(),
                missing.stream().map(Item::id).toList(),
                suits,
                sums,
                codes(bands),
                flags,
                red,
                reached || !flags.isEmpty() || !red.isEmpty());
    }

    boolean complete() {
        return missing.isEmpty();
    }

    private static Map<String, Integer> sums(Answers answers) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (Sum sum : answers.instrument().sums()) {
            sums.put(
                    sum.id(),
                    sum.items().stream()
                            .flatMap(id -> answers.instrument().item(id).stream())
                            .flatMap(item -> answers.chosen(item).stream())
                            .mapToInt(Option::weight)
                            .sum());
        }
        return sums;
    }

    private static Map<String, Band> bands(Instrument instrument, Map<String, Integer> sums) {
        Map<String, Band> bands = new LinkedHashMap<>();
        sums.forEach((id, value) -> instrument.sums().stream()
                .filter(sum -> sum.id().equals(id))
                .flatMap(sum -> sum.bands().stream())
                .filter(band -> band.min() <= value && value <= band.max())
                .forEach(band -> bands.put(id, band)));
        return bands;
    }

    private static Map<String, String> codes(Map<String, Band> bands) {
        Map<String, String> codes = new LinkedHashMap<>();
        bands.forEach((sum, band) -> codes.put(sum, band.code()));
        return codes;
    }

    private static List<String> flags(Answers answers, Map<String, Integer> sums) {
        return answers.instrument().flags().stream()
                .filter(flag -> answers.holds(flag.when(), sums))
                .map(Flag::code)
                .toList();
    }

    private static List<String> redFlags(Answers answers) {
        return answers.instrument().redFlags().stream()
                .filter(flag -> flag.options().contains(answers.given().getOrDefault(flag.item(), "")))
                .map(RedFlag::code)
                .toList();
    }
}
