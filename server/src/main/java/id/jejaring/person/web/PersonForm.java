package id.jejaring.person.web;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.Birth;
import id.jejaring.person.BirthPrecision;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads details from a form or JSON, and lays them out again for one. */
final class PersonForm {
    private static final int FIRST_YEAR = 1880;
    private static final String SEALED = "•••• •••• •••• ••••";

    private PersonForm() {}

    static Details read(Input input, LocalDate today) {
        return read(input, today, nik(input));
    }

    static Details read(Input input, LocalDate today, @Nullable Nik nik) {
        return new Details(
                input.optionalText("name", 120),
                input.choice("sex", Sex.class),
                birth(input, today),
                nik,
                phone(input, "phone"),
                input.optionalText("address", 300),
                input.optionalText("home", 200),
                input.optionalText("recognised_by", 500),
                input.optionalDay("died_on"));
    }

    /** Exactly one way to say it: the day, the year, or an age as told or seen. */
    private static Birth birth(Input input, LocalDate today) {
        LocalDate day = input.optionalDay("birth_date");
        Integer year = input.optionalNumber("birth_year", FIRST_YEAR, today.getYear());
        Integer age = input.optionalNumber("age", 0, 125);
        if ((day != null ? 1 : 0) + (year != null ? 1 : 0) + (age != null ? 1 : 0) > 1) {
            input.refuse("birth_date", "person.refused.one_birth");
        }
        if (day != null) {
            return Birth.on(day);
        }
        if (year != null) {
            return Birth.inYear(year);
        }
        return age != null ? Birth.estimated(age, today) : Birth.UNKNOWN;
    }

    private static @Nullable Nik nik(Input input) {
        return input.convert(
                "nik", "person.refused.nik", text -> Nik.parse(text).orElseThrow(IllegalArgumentException::new));
    }

    private static @Nullable Phone phone(Input input, String field) {
        return input.convert(
                field, "person.refused.phone", text -> Phone.parse(text).orElseThrow(IllegalArgumentException::new));
    }

    /**
     * The register as the form wants it. Each field comes with what its reader saw; one that was changed meanwhile is refused,
     * one that was left alone keeps what the register says now.
     */
    static Details corrected(Input input, Person person, LocalDate today) {
        Map<String, String> now = fields(person, today);
        Set<String> changed = now.keySet().stream()
                .filter(field -> !input.raw(field).strip().equals(was(input, field)))
                .collect(Collectors.toSet());
        if (changed.stream().anyMatch(field -> !was(input, field).equals(now.get(field)))) {
            throw new Refused(Problem.ALREADY_CHANGED);
        }
        if (person.sealedNik() && changed.contains("nik")) {
            input.refuse("nik", "person.refused.nik_sealed");
        }
        Details old = person.details();
        Details typed = read(input, today, changed.contains("nik") ? nik(input) : old.nik());
        boolean otherBirth = Stream.of("birth_date", "birth_year", "age").anyMatch(changed::contains);
        return otherBirth ? typed : typed.withBirth(old.birth());
    }

    private static String was(Input input, String field) {
        return input.raw("was_" + field).strip();
    }

    /** The fields of a form as they stand in the register. A NIK is masked: its digits leave the server only when asked for. */
    static Map<String, String> fields(Person person, LocalDate today) {
        Details d = person.details();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", text(d.name()));
        fields.put("sex", d.sex().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("nik", Objects.requireNonNullElse(masked(person), ""));
        fields.put("phone", d.phone() == null ? "" : d.phone().number());
        fields.put("address", text(d.address()));
        fields.put("home", text(d.home()));
        fields.put("recognised_by", text(d.recognisedBy()));
        fields.put("died_on", d.diedOn() == null ? "" : d.diedOn().toString());
        fields.putAll(fields(d.birth(), today));
        return fields;
    }

    /** The last four digits, or none of one that cannot be opened here; null when there is no NIK. */
    static @Nullable String masked(Person person) {
        Nik nik = person.details().nik();
        return nik != null ? nik.masked() : person.sealedNik() ? SEALED : null;
    }

    private static Map<String, String> fields(Birth birth, LocalDate today) {
        LocalDate date = birth.date();
        OptionalInt age = birth.ageOn(today);
        BirthPrecision precision = birth.precision();
        return Map.of(
                "birth_date", date != null && precision == BirthPrecision.DAY ? date.toString() : "",
                "birth_year", date != null && precision == BirthPrecision.YEAR ? String.valueOf(date.getYear()) : "",
                "age", precision == BirthPrecision.ESTIMATED && age.isPresent() ? String.valueOf(age.getAsInt()) : "");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
