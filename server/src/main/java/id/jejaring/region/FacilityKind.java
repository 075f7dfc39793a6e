package id.jejaring.region;

import java.util.Locale;

/** Places of care, from the village upwards; the order is the order people meet them in. */
public enum FacilityKind {
    POSYANDU,
    POSKESWA,
    POSKESDES,
    PUSTU,
    PUSKESMAS,
    RSUD,
    RSJ,
    CARE_HOUSE,
    HEALTH_OFFICE,
    SOCIAL_OFFICE,
    EMERGENCY;

    /** Its name in the database, in addresses and in message keys. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FacilityKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
