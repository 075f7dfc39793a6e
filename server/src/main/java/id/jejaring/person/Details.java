package id.jejaring.person;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of somebody, and what may be put right.
 *
 * @param address as on the identity card
 * @param home where the person really is to be found
 * @param recognisedBy how to recognise somebody whose name nobody knows
 */
public record Details(
        @Nullable String name,
        Sex sex,
        Birth birth,
        @Nullable Nik nik,
        @Nullable Phone phone,
        @Nullable String address,
        @Nullable String home,
        @Nullable String recognisedBy,
        @Nullable LocalDate diedOn) {

    public boolean alive() {
        return diedOn == null;
    }

    public static Details of(@Nullable String name, Sex sex, Birth birth) {
        return new Details(name, sex, birth, null, null, null, null, null, null);
    }

    public Details withName(@Nullable String changed) {
        return new Details(changed, sex, birth, nik, phone, address, home, recognisedBy, diedOn);
    }

    public Details withBirth(Birth changed) {
        return new Details(name, sex, changed, nik, phone, address, home, recognisedBy, diedOn);
    }

    public Details withNik(@Nullable Nik changed) {
        return new Details(name, sex, birth, changed, phone, address, home, recognisedBy, diedOn);
    }

    public Details withPhone(@Nullable Phone changed) {
        return new Details(name, sex, birth, nik, changed, address, home, recognisedBy, diedOn);
    }

    public Details withRecognisedBy(@Nullable String changed) {
        return new Details(name, sex, birth, nik, phone, address, home, changed, diedOn);
    }

    // A record would print name and address into a log one day.
    @Override
    public String toString() {
        return "Details[withheld]";
    }
}
