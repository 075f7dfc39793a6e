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
public record Evaluation(
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
        List<String> missing = visible.stream()
                .filter(item -> answers.chosen(item).isEmpty())
                .map(Item::id)
                .toList();
        boolean suits = instrument.suits().fits(who);
        Map<String, Integer> sums = missing.isEmpty() && suits ? sums(answers) : Map.of();
        List<Flag> flags = instrument.flags().stream()
                .filter(flag -> answers.holds(flag.when(), sums))
                .toList();
        List<String> red = instrument.redFlags().stream()
                .filter(flag -> flag.options().contains(answers.given().getOrDefault(flag.item(), "")))
                .map(RedFlag::code)
                .toList();
        Map<String, String> bands = new LinkedHashMap<>();
        boolean follow = !flags.isEmpty() || !red.isEmpty();
        for (Sum sum : sums.isEmpty() ? List.<Sum>of() : instrument.sums()) {
            Band band = band(sum, sums.getOrDefault(sum.id(), 0));
            bands.put(sum.id(), band.code());
            follow |= band.followUp();
        }
        return new Evaluation(
                visible.stream().map(Item::id).toList(),
                missing,
                suits,
                sums,
                bands,
                flags.stream().map(Flag::code).toList(),
                red,
                follow);
    }

    public boolean complete() {
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

    private static Band band(Sum sum, int value) {
        return sum.bands().stream()
                .filter(band -> band.min() <= value && value <= band.max())
                .findFirst()
                .orElseThrow();
    }
}
