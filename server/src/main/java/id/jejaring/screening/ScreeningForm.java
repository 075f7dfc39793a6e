package id.jejaring.screening;

import id.jejaring.kernel.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads answers as {@code answers.q17=yes}, from a form and from a phone alike. */
@Component
public class ScreeningForm {
    public static final String PREFIX = "answers.";
    private static final int LONGEST = 40;

    /** The given answers. A name that is no item of this instrument, nor one of the others, is refused. */
    public Map<String, String> answers(Input input, Instrument instrument, Set<String> others) {
        Set<String> items =
                instrument.items().stream().map(item -> PREFIX + item.id()).collect(Collectors.toSet());
        input.only(Stream.concat(items.stream(), others.stream()).collect(Collectors.toSet()));
        Map<String, String> answers = new LinkedHashMap<>();
        instrument.items().forEach(item -> {
            String option = input.optionalText(PREFIX + item.id(), LONGEST);
            if (option != null) {
                answers.put(item.id(), option);
            }
        });
        return answers;
    }

    /** Items that are asked and have no answer. */
    public List<String> unanswered(Instrument instrument, Map<String, String> answers) {
        Answers given = new Answers(instrument, answers);
        return instrument.items().stream()
                .filter(item -> given.asked(item) && !answers.containsKey(item.id()))
                .map(Instrument.Item::id)
                .toList();
    }

    /** Codes of the red flags among answers that are not taken yet. */
    public Set<String> redFlags(Instrument instrument, Input input) {
        return instrument.redFlags().stream()
                .filter(flag -> flag.options().contains(input.raw(PREFIX + flag.item())))
                .map(Instrument.RedFlag::code)
                .collect(Collectors.toSet());
    }
}
