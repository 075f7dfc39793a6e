package id.jejaring.work;

import id.jejaring.access.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step of a {@link Ladder}: who is told there, and how far they stand from the village. */
public enum Tier {
    PUSTU(Set.of(Role.MIDWIFE), Footing.SERVING),
    PUSKESMAS(Set.of(Role.NURSE), Footing.SERVING),
    HEAD(Set.of(Role.PUSKESMAS_HEAD), Footing.SERVING),
    DUTY(Set.of(Role.DUTY_OFFICER), Footing.IN_REGENCY),
    DISTRICT(Set.of(Role.CAMAT), Footing.IN_DISTRICT),
    REGENCY(Set.of(Role.TPKJM_SECRETARY), Footing.IN_REGENCY);

    private final Set<Role> roles;
    private final Footing footing;

    Tier(Set<Role> roles, Footing footing) {
        this.roles = roles;
        this.footing = footing;
    }

    /** Who can be put on duty: at a place of care whoever treats people, for a regency its duty officers. */
    static Set<Role> onDuty(boolean atFacility) {
        return atFacility ? Set.of(Role.MIDWIFE, Role.NURSE, Role.DOCTOR) : Set.of(Role.DUTY_OFFICER);
    }

    Set<Role> roles() {
        return roles;
    }

    Footing footing() {
        return footing;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Tier of(@Nullable String stored) {
        return stored == null ? null : valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
