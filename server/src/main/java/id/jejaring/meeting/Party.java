package id.jejaring.meeting;

import id.jejaring.access.Role;

/** The group an invited post or office is counted in. */
public enum Party {
    CAMAT,
    VILLAGE,
    PUSKESMAS,
    HOSPITAL,
    OFFICE,
    OTHER;

    static Party of(Role role) {
        return switch (role) {
            case CAMAT -> CAMAT;
            case VILLAGE_SECRETARY, KADER -> VILLAGE;
            case MIDWIFE, NURSE, DOCTOR, PSYCHOLOGIST, PUSKESMAS_HEAD -> PUSKESMAS;
            case HOSPITAL_INTAKE -> HOSPITAL;
            case REGENT, TPKJM_SECRETARY, HEALTH_HEAD, DUTY_OFFICER, SOCIAL_OFFICER -> OFFICE;
            case ADMINISTRATOR, AUDITOR -> OTHER;
        };
    }
}
