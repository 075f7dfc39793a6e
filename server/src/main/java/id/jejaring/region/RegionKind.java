package id.jejaring.region;

import java.util.Locale;

/** What a region is by law. */
public enum RegionKind {
    PROVINCE(1),
    REGENCY(2),
    CITY(2),
    DISTRICT(3),
    DESA(4),
    KELURAHAN(4),
    DESA_ADAT(4);

    private final int level;

    RegionKind(int level) {
        this.level = level;
    }

    /** 1 province, 2 regency or city, 3 district, 4 village. */
    public int level() {
        return level;
    }

    /** Its name in the database and in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RegionKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The fourth part of a village's code begins with its kind; regencies and cities differ by their official name. */
    static RegionKind of(String code, String name) {
        return switch (code.length()) {
            case 2 -> PROVINCE;
            case 5 -> name.startsWith("Kota ") ? CITY : REGENCY;
            case 8 -> DISTRICT;
            case 13 -> village(code.charAt(9));
            default -> throw new IllegalArgumentException("not a region code: " + code);
        };
    }

    private static RegionKind village(char first) {
        return switch (first) {
            case '1' -> KELURAHAN;
            case '2' -> DESA;
            case '3' -> DESA_ADAT;
            default -> throw new IllegalArgumentException("not a kind of village: " + first);
        };
    }
}
