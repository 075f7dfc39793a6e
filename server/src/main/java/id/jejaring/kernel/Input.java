package id.jejaring.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came in, field by field, from a form or from JSON alike. Every reading checks; what does not fit is collected, so that
 * the person sees all of it at once and nothing is half-written. A reading that failed answers a harmless value: ask {@link #ok} before using any.
 */
public final class Input {
    private static final String CONTROL = ".*[\\p{Cntrl}&&[^\\r\\n\\t]].*";
    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    public Input(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Input empty() {
        return new Input(Map.of());
    }

    /** As typed, for showing a form again. */
    public String raw(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> rawAll(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether it was sent at all, be it empty. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Optional<FieldError> error(String field) {
        return errors.stream().filter(e -> e.field().equals(field)).findFirst();
    }

    public void refuse(String field, String key, Object... arguments) {
        errors.add(FieldError.of(field, key, arguments));
    }

    /** What a rule further in would not take. */
    public void refuse(FieldError error) {
        errors.add(error);
    }

    /** Unknown names are a mistake of the sender that must not pass silently. */
    public void only(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(name, "platform.input.unknown"));
    }

    public String text(String field, int max) {
        String text = optionalText(field, max);
        if (text == null) {
            refuseOnce(field, "platform.input.missing");
            return "";
        }
        return text;
    }

    public @Nullable String optionalText(String field, int max) {
        String text = raw(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > max) {
            refuse(field, "platform.input.too_long", max);
        } else if (text.replace("\n", "").replace("\r", "").matches(CONTROL)) {
            refuse(field, "platform.input.control");
        }
        return text;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        E first = choices.getEnumConstants()[0];
        E chosen = optionalChoice(field, choices);
        if (chosen == null) {
            refuseOnce(field, "platform.input.missing");
            return first;
        }
        return chosen;
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> choices) {
        return convert(field, "platform.input.choice", text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)));
    }

    /** A local time is a time in the given zone; one with an offset is taken as it is. */
    public Instant moment(String field, ZoneId zone) {
        Instant moment = optionalMoment(field, zone);
        if (moment == null) {
            refuseOnce(field, "platform.input.missing");
            return Instant.EPOCH;
        }
        return moment;
    }

    public @Nullable Instant optionalMoment(String field, ZoneId zone) {
        return convert(field, "platform.input.moment", text -> plausible(parseMoment(text, zone)));
    }

    public @Nullable LocalDate optionalDay(String field) {
        return convert(field, "platform.input.day", text -> {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1850 || day.getYear() > 2200) {
                throw new DateTimeException("implausible");
            }
            return day;
        });
    }

    public LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null) {
            refuseOnce(field, "platform.input.missing");
            return LocalDate.EPOCH;
        }
        return day;
    }

    public @Nullable Integer optionalNumber(String field, int least, int most) {
        Integer number = convert(field, "platform.input.number", Integer::valueOf);
        if (number != null && (number < least || number > most)) {
            refuse(field, "platform.input.range", least, most);
            return null;
        }
        return number;
    }

    public @Nullable UUID optionalId(String field) {
        return convert(field, "platform.input.id", UUID::fromString);
    }

    public UUID id(String field) {
        UUID id = optionalId(field);
        if (id == null) {
            refuseOnce(field, "platform.input.missing");
            return new UUID(0, 0);
        }
        return id;
    }

    public <T> @Nullable T convert(String field, String key, Function<String, T> parse) {
        String text = raw(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            refuse(field, key);
            return null;
        }
    }

    private void refuseOnce(String field, String key) {
        if (error(field).isEmpty()) {
            refuse(field, key);
        }
    }

    private static Instant parseMoment(String text, ZoneId zone) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private static Instant plausible(Instant moment) {
        int year = moment.atOffset(java.time.ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 2200) {
            throw new DateTimeException("implausible");
        }
        return moment;
    }
}
