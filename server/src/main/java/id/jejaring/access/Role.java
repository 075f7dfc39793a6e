package id.jejaring.access;

import java.util.EnumSet;
import java.util.Set;

/** What a post is there for. Titles are written per post; the action table speaks of roles. */
public enum Role {
    KADER,
    MIDWIFE,
    NURSE,
    DOCTOR,
    PSYCHOLOGIST,
    PUSKESMAS_HEAD,
    VILLAGE_SECRETARY,
    CAMAT,
    REGENT,
    TPKJM_SECRETARY,
    HEALTH_HEAD,
    DUTY_OFFICER,
    SOCIAL_OFFICER,
    HOSPITAL_INTAKE,
    ADMINISTRATOR,
    AUDITOR;

    /** Treat people, so may own a named concern. */
    public static final Set<Role> CLINICAL =
            Set.copyOf(EnumSet.of(MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD, DUTY_OFFICER));

    /** Posts that keep this program sit in no team. */
    public boolean sitsInTeams() {
        return this != ADMINISTRATOR && this != AUDITOR;
    }

    public boolean clinical() {
        return CLINICAL.contains(this);
    }
}
