package id.jejaring.person;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a search found.
 *
 * @param otherName the name of a merged record that was found, where it is written differently
 * @param merged that it is read as another record
 * @param hasNik that there is one; the number itself stays sealed
 */
public record Hit(
        RegionCode regency,
        UUID id,
        int villageNo,
        @Nullable String name,
        @Nullable String otherName,
        Sex sex,
        Birth birth,
        @Nullable String recognisedBy,
        boolean hasNik,
        boolean merged,
        @Nullable LocalDate diedOn)
        implements Placed {

    Hit alsoAs(@Nullable Hit other) {
        return other == null || other.name == null || other.name.equals(name)
                ? this
                : new Hit(regency, id, villageNo, name, other.name, sex, birth, recognisedBy, hasNik, merged, diedOn);
    }

    /** The name by which it was found. */
    String found() {
        return otherName != null ? otherName : name != null ? name : "";
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, id, Set.of());
    }

    @Override
    public String toString() {
        return "Hit[" + id + "]";
    }
}
