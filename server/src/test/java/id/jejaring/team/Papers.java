package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decrees for tests, valid unless said otherwise. */
final class Papers {
    static final RegionCode VILLAGE = new RegionCode("62.01.02.2005");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private Papers() {}

    static Decree.Paper paper(@Nullable String number, String starts, @Nullable String ends) {
        LocalDate start = LocalDate.parse(starts);
        LocalDate decided = number == null ? null : start;
        return new Decree.Paper(
                number, decided, "Kepala Desa", start, ends == null ? null : LocalDate.parse(ends), Funding.DANA_DESA);
    }

    static Decree valid(String starts, @Nullable String ends) {
        return decree(paper("1/2026", starts, ends), Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    static Decree draft(String starts) {
        return decree(paper(null, starts, null), null, null);
    }

    static Decree replaced(Decree decree, String on) {
        return new Decree(
                decree.regency(),
                decree.id(),
                decree.kind(),
                decree.region(),
                decree.paper(),
                null,
                decree.validAt(),
                LocalDate.parse(on));
    }

    private static Decree decree(Decree.Paper paper, @Nullable Instant validAt, @Nullable LocalDate replacedOn) {
        return new Decree(VILLAGE.regency(), UUID.randomUUID(), "tpkjm", VILLAGE, paper, null, validAt, replacedOn);
    }
}
