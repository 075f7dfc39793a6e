package id.jejaring.access;

import java.util.Locale;

/** As what somebody holds a post: in their own name, beside the holder, or acting (pelaksana tugas, pelaksana harian). */
public enum HoldingKind {
    DEFINITIVE,
    DEPUTY,
    PLT,
    PLH;

    static HoldingKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
