package id.jejaring.person.household;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.person.Birth;
import id.jejaring.person.BirthPrecision;
import id.jejaring.person.Details;
import id.jejaring.person.Sex;
import id.jejaring.person.household.Household.Place;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a phone says of people and households. */
@Component
class FieldForm {
    private final Regions regions;

    FieldForm(Regions regions) {
        this.regions = regions;
    }

    /** Number of a village of the author's regency; 0 when it is refused. */
    int village(Input input, Actor author) {
        Integer number = input.optionalNumber("village", 1, Integer.MAX_VALUE);
        boolean here = number != null
                && regions.codeOf(number).filter(author.regency()::contains).isPresent();
        if (!here && input.error("village").isEmpty()) {
            input.refuse("village", "person.refused.village");
        }
        return here && number != null ? number : 0;
    }

    Place place(Input input, String suffix) {
        String rt = input.optionalText("rt" + suffix, 7);
        if (rt != null && !rt.matches("[0-9]{1,3}(/[0-9]{1,3})?")) {
            input.refuse("rt", "person.refused.rt");
        }
        return new Place(input.optionalText("home" + suffix, 200), rt, phone(input, "phone" + suffix));
    }

    Details details(Input input) {
        return new Details(
                input.optionalText("name", 120),
                input.choice("sex", Sex.class),
                birth(input, ""),
                nik(input, "nik"),
                phone(input, "phone"),
                null,
                input.optionalText("home", 200),
                input.optionalText("known", 500),
                null);
    }

    static Birth birth(Input input, String suffix) {
        LocalDate born = input.optionalDay("born" + suffix);
        BirthPrecision precision = input.optionalChoice("precision" + suffix, BirthPrecision.class);
        if (born == null || precision == null || precision == BirthPrecision.UNKNOWN) {
            return Birth.UNKNOWN;
        }
        return new Birth(born, precision);
    }

    static @Nullable Nik nik(Input input, String field) {
        return input.convert(
                field, "person.refused.nik", text -> Nik.parse(text).orElseThrow(IllegalArgumentException::new));
    }

    static @Nullable Phone phone(Input input, String field) {
        return input.convert(
                field, "person.refused.phone", text -> Phone.parse(text).orElseThrow(IllegalArgumentException::new));
    }
}
