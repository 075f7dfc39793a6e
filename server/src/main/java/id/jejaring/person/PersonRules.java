package id.jejaring.person;

import id.jejaring.kernel.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What cannot be true of a person. Each rule is one method; all that are broken are told at once. */
final class PersonRules {
    private static final int LONGEST_LIFE = 125;
    private final LocalDate today;

    PersonRules(LocalDate today) {
        this.today = today;
    }

    List<FieldError> broken(Details details) {
        return Stream.of(
                        someoneWithoutNameIsDescribed(details),
                        birthIsNotInTheFuture(details),
                        birthIsWithinALifetime(details),
                        nikAgreesWithBirth(details),
                        nikAgreesWithSex(details),
                        deathIsNotInTheFuture(details),
                        deathFollowsBirth(details))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<FieldError> someoneWithoutNameIsDescribed(Details d) {
        return refuse(d.name() == null && d.recognisedBy() == null, "recognised_by", "person.refused.undescribed");
    }

    Optional<FieldError> birthIsNotInTheFuture(Details d) {
        LocalDate date = d.birth().date();
        boolean later = date != null
                && (d.birth().precision() == BirthPrecision.DAY
                        ? date.isAfter(today)
                        : date.getYear() > today.getYear());
        return refuse(later, "birth", "person.refused.birth_in_future");
    }

    Optional<FieldError> birthIsWithinALifetime(Details d) {
        boolean tooOld = d.alive() && d.birth().ageOn(today).orElse(0) > LONGEST_LIFE;
        return refuse(tooOld, "birth", "person.refused.too_old");
    }

    /** Source: NIK digits 7–12 are the birth date, day plus 40 for women. A date less exact than a day is not compared. */
    Optional<FieldError> nikAgreesWithBirth(Details d) {
        LocalDate date = d.birth().date();
        boolean differs = d.nik() != null
                && date != null
                && d.birth().precision() == BirthPrecision.DAY
                && !d.nik().agreesWith(date);
        return refuse(differs, "nik", "person.refused.nik_other_birth");
    }

    Optional<FieldError> nikAgreesWithSex(Details d) {
        boolean differs = d.nik() != null && d.sex().contradicts(d.nik().ofWoman() ? Sex.FEMALE : Sex.MALE);
        return refuse(differs, "nik", "person.refused.nik_other_sex");
    }

    Optional<FieldError> deathIsNotInTheFuture(Details d) {
        LocalDate died = d.diedOn();
        return refuse(died != null && died.isAfter(today), "died_on", "person.refused.death_in_future");
    }

    Optional<FieldError> deathFollowsBirth(Details d) {
        LocalDate died = d.diedOn();
        LocalDate born = d.birth().date();
        boolean before = died != null
                && born != null
                && (d.birth().precision() == BirthPrecision.DAY
                        ? died.isBefore(born)
                        : died.getYear() < born.getYear());
        return refuse(before, "died_on", "person.refused.death_before_birth");
    }

    private static Optional<FieldError> refuse(boolean broken, String field, String key) {
        return broken ? Optional.of(FieldError.of(field, key)) : Optional.empty();
    }
}
