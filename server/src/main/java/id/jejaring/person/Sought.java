package id.jejaring.person;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who has to be recognised: everything but the place may be missing.
 *
 * @param looks what was said about the person, compared word by word with how people are recognised
 */
public record Sought(
        RegionCode regency,
        int villageNo,
        @Nullable String name,
        Sex sex,
        @Nullable Integer age,
        @Nullable Phone phone,
        @Nullable Nik nik,
        @Nullable String looks) {

    // Name, number and story must not reach a log through a record's own printing.
    @Override
    public String toString() {
        return "Sought[in " + regency + "]";
    }
}
