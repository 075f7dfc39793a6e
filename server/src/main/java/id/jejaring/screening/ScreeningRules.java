package id.jejaring.screening;

import id.jejaring.access.Role;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may use which version when, and about whom. */
final class ScreeningRules {
    /** As long as an outdated phone may still send what it holds (docs/sync-protocol.md, Hello). */
    private static final Period LATE_PHONES = Period.ofMonths(12);

    private ScreeningRules() {}

    static boolean meantFor(Instrument instrument, Role role) {
        return instrument.audience().contains(role);
    }

    /** Somebody before a screen begins with what is in force. */
    static boolean mayBegin(Instrument instrument, LocalDate day) {
        return instrument.status() == Instrument.Status.ACTIVE && instrument.inForce(day);
    }

    /** A phone that was away could not know that a version had ended. */
    static boolean mayArrive(Instrument instrument, LocalDate day) {
        LocalDate end = instrument.validTo();
        return instrument.status() != Instrument.Status.DRAFT
                && !day.isBefore(instrument.validFrom())
                && (end == null || day.isBefore(end.plus(LATE_PHONES)));
    }

    static @Nullable String sex(Person person) {
        return person.sex() == Sex.UNKNOWN ? null : person.sex().name().toLowerCase(Locale.ROOT);
    }
}
