package id.jejaring.person;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of the register. Two records may turn out to be one person; then one is read as the other (see {@link MergePeople}).
 *
 * @param registered in the register of households, which a kader of the village may read
 * @param sealedNik there is a NIK, but sealed with a key this installation does not have; it is kept as it is
 */
public record Person(
        RegionCode regency,
        UUID id,
        int villageNo,
        Details details,
        Instant registeredAt,
        UUID registeredBy,
        boolean registered,
        boolean sealedNik)
        implements Placed {

    public Person(
            RegionCode regency,
            UUID id,
            int villageNo,
            Details details,
            Instant registeredAt,
            UUID registeredBy,
            boolean registered) {
        this(regency, id, villageNo, details, registeredAt, registeredBy, registered, false);
    }

    /** Known to a clinic, not from the register of households. */
    public Person(
            RegionCode regency, UUID id, int villageNo, Details details, Instant registeredAt, UUID registeredBy) {
        this(regency, id, villageNo, details, registeredAt, registeredBy, false);
    }

    Person with(Details corrected) {
        return new Person(regency, id, villageNo, corrected, registeredAt, registeredBy, registered, sealedNik);
    }

    public @Nullable String name() {
        return details.name();
    }

    public Sex sex() {
        return details.sex();
    }

    public Birth birth() {
        return details.birth();
    }

    public boolean alive() {
        return details.alive();
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, id, Set.of(), registered);
    }
}
