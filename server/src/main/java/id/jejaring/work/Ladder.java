package id.jejaring.work;

import id.jejaring.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way up of a late item. What carries a name climbs only where people are treated; everything else climbs from district to
 * regency.
 */
public enum Ladder {
    CLINICAL(List.of(Tier.PUSTU, Tier.PUSKESMAS, Tier.HEAD, Tier.DUTY)),
    COORDINATION(List.of(Tier.DISTRICT, Tier.REGENCY));

    private final List<Tier> tiers;

    Ladder(List<Tier> tiers) {
        this.tiers = tiers;
    }

    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * The next tier, one at a time and none twice.
     *
     * @param owner role of the post that owns the item
     * @param reached the last tier it came to; null while it is only with its owner
     */
    public Optional<Tier> above(Role owner, @Nullable Tier reached) {
        int from = reached == null ? standing(owner) : Math.max(standing(owner), tiers.indexOf(reached));
        return from + 1 < tiers.size() ? Optional.of(tiers.get(from + 1)) : Optional.empty();
    }

    // Where an owner stands: -1 is below the first tier.
    private int standing(Role owner) {
        return switch (this) {
            case CLINICAL ->
                switch (owner) {
                    case KADER, VILLAGE_SECRETARY, CAMAT -> -1;
                    case MIDWIFE -> tiers.indexOf(Tier.PUSTU);
                    case PUSKESMAS_HEAD -> tiers.indexOf(Tier.HEAD);
                    case DUTY_OFFICER -> tiers.indexOf(Tier.DUTY);
                    default -> tiers.indexOf(Tier.PUSKESMAS);
                };
            case COORDINATION ->
                switch (owner) {
                    case KADER, VILLAGE_SECRETARY, MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD -> -1;
                    case CAMAT -> tiers.indexOf(Tier.DISTRICT);
                    case REGENT, TPKJM_SECRETARY, HEALTH_HEAD, ADMINISTRATOR, AUDITOR -> tiers.indexOf(Tier.REGENCY);
                    case SOCIAL_OFFICER, HOSPITAL_INTAKE, DUTY_OFFICER -> tiers.indexOf(Tier.DISTRICT);
                };
        };
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ladder of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
