package id.jejaring.screening;

import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instrument.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody answered: option by item. What an instrument does not ask cannot be an answer to it. */
record Answers(Instrument instrument, Map<String, String> given) {
    Answers {
        given = Map.copyOf(given);
    }

    /** @param why unknown_item, unknown_option or not_asked */
    record Refusal(String item, String why) {}

    /** In the order of the items, unknown ones last. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (Item item : instrument.items()) {
            if (!given.containsKey(item.id())) {
                continue;
            }
            if (chosen(item).isEmpty()) {
                refusals.add(new Refusal(item.id(), "unknown_option"));
            } else if (!asked(item)) {
                refusals.add(new Refusal(item.id(), "not_asked"));
            }
        }
        given.keySet().stream()
                .filter(id -> instrument.item(id).isEmpty())
                .sorted()
                .forEach(id -> refusals.add(new Refusal(id, "unknown_item")));
        return refusals;
    }

    boolean asked(Item item) {
        return item.showIf() == null || holds(item.showIf(), Map.of());
    }

    Optional<Option> chosen(Item item) {
        String option = given.get(item.id());
        return instrument.optionsOf(item).stream()
                .filter(each -> each.id().equals(option))
                .findFirst();
    }

    /** An item that is not answered, or not asked, speaks neither for nor against. */
    boolean holds(Condition condition, Map<String, Integer> sums) {
        return switch (condition) {
            case Condition.AnyOf(var items, var of) -> count(items, of) > 0;
            case Condition.AllOf(var items, var of) -> count(items, of) == items.size();
            case Condition.CountOf(var items, var of, int least) -> count(items, of) >= least;
            case Condition.SumIs(var id, var least, var most) -> {
                Integer sum = sums.get(id);
                yield sum != null && (least == null || sum >= least) && (most == null || sum <= most);
            }
        };
    }

    private long count(List<String> items, List<String> of) {
        return items.stream()
                .filter(id -> of.contains(given.getOrDefault(id, "")))
                .count();
    }
}
