package id.jejaring.screening;

import id.jejaring.screening.Instrument.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A condition may name only what the instrument has. */
final class ConditionRules {
    private ConditionRules() {}

    static List<String> items(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf(var items, var of) -> items;
            case Condition.AllOf(var items, var of) -> items;
            case Condition.CountOf(var items, var of, int least) -> items;
            case Condition.SumIs sum -> List.of();
        };
    }

    static List<String> wrong(Condition condition, Instrument instrument) {
        return switch (condition) {
            case Condition.AnyOf(var items, var of) -> answers(items, of, instrument);
            case Condition.AllOf(var items, var of) -> answers(items, of, instrument);
            case Condition.CountOf(var items, var of, int least) -> {
                List<String> wrong = answers(items, of, instrument);
                if (least < 1 || least > items.size()) {
                    wrong.add("a count cannot reach " + least);
                }
                yield wrong;
            }
            case Condition.SumIs sum ->
                instrument.sums().stream().anyMatch(known -> known.id().equals(sum.sum()))
                        ? List.of()
                        : List.of("there is no sum " + sum.sum());
        };
    }

    private static List<String> answers(List<String> items, List<String> of, Instrument instrument) {
        List<String> wrong = new ArrayList<>();
        if (items.isEmpty() || of.isEmpty() || new HashSet<>(items).size() < items.size()) {
            wrong.add("a condition names nothing, or something twice");
        }
        for (String id : items) {
            Set<String> options = new HashSet<>();
            instrument.item(id).stream()
                    .flatMap(item -> instrument.optionsOf(item).stream())
                    .map(Option::id)
                    .forEach(options::add);
            if (!options.containsAll(of)) {
                wrong.add(id + " has no option of " + of);
            }
        }
        return wrong;
    }
}
