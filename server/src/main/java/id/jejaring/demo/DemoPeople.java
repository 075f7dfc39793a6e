package id.jejaring.demo;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents people one by one: most with NIK and birth day, some without, a few whose name nobody knows. */
final class DemoPeople {
    private static final int OLDEST_DRAWN = 78;
    private final RegionCode regency;
    private final LocalDate today;
    private final Names names;
    private final Texts texts;
    private final Dice dice;
    private final Map<String, Integer> serials = new HashMap<>();

    DemoPeople(RegionCode regency, LocalDate today, Names names, Texts texts, Dice dice) {
        this.regency = regency;
        this.today = today;
        this.names = names;
        this.texts = texts;
        this.dice = dice;
    }

    /** Where and when somebody entered the register. */
    record Entry(Ground.Village village, Instant at, UUID by) {}

    Person somebody(Entry entry) {
        int age = 3 + (int) (OLDEST_DRAWN * Math.pow(dice.fraction(), 1.3));
        return known(entry, dice.chance(0.5) ? Sex.FEMALE : Sex.MALE, age);
    }

    /** @param age in years today */
    Person known(Entry entry, Sex sex, int age) {
        boolean woman = sex == Sex.FEMALE;
        LocalDate born = today.minusYears(age).minusDays(dice.between(0, 364));
        Birth birth = birth(born, age);
        boolean dayKnown = birth.equals(Birth.on(born));
        Nik nik = dayKnown && dice.chance(0.85) ? nik(born, woman) : null;
        Details details = new Details(
                names.of(woman, dice),
                sex,
                birth,
                nik,
                dice.chance(0.4) ? Invented.phone(dice) : null,
                "RT %02d RW %02d".formatted(dice.between(1, 14), dice.between(1, 5)),
                dice.chance(0.15) ? texts.pick("home", dice) : null,
                null,
                null);
        return registered(entry, details);
    }

    /** Somebody nobody knows: a face, a place, an age by the look of it. */
    Person stranger(Entry entry, Sex sex, int age) {
        String key = "recognised_" + (sex == Sex.FEMALE ? "f" : sex == Sex.MALE ? "m" : "x");
        Birth birth = dice.chance(0.7) ? Birth.estimated(age, today) : Birth.UNKNOWN;
        Details details = new Details(null, sex, birth, null, null, null, null, texts.pick(key, dice), null);
        return person(entry, details);
    }

    Person twin(Person of, Entry entry, String name) {
        Birth birth = of.birth().date() == null
                ? Birth.UNKNOWN
                : Birth.inYear(of.birth().date().getYear());
        return person(
                entry,
                new Details(name, of.sex(), birth, null, null, of.details().address(), null, null, null));
    }

    static Person died(Person person, @Nullable LocalDate on) {
        Details d = person.details();
        Details late = new Details(
                d.name(), d.sex(), d.birth(), d.nik(), d.phone(), d.address(), d.home(), d.recognisedBy(), on);
        return new Person(
                person.regency(),
                person.id(),
                person.villageNo(),
                late,
                person.registeredAt(),
                person.registeredBy(),
                person.registered());
    }

    /** Whoever has a name here also lives somewhere: in a household of the village. */
    private Person registered(Entry entry, Details details) {
        return new Person(regency, dice.id(entry.at()), entry.village().no(), details, entry.at(), entry.by(), true);
    }

    private Person person(Entry entry, Details details) {
        return new Person(regency, dice.id(entry.at()), entry.village().no(), details, entry.at(), entry.by());
    }

    private Birth birth(LocalDate born, int age) {
        int told = dice.between(0, 19);
        return told < 16
                ? Birth.on(born)
                : told < 18 ? Birth.inYear(born.getYear()) : told < 19 ? Birth.estimated(age, today) : Birth.UNKNOWN;
    }

    /** Serials count per birth day and sex, so no two people have the same number. */
    private @Nullable Nik nik(LocalDate born, boolean woman) {
        int serial = serials.merge((woman ? "w" : "m") + born.toEpochDay() % 36_525, 1, Integer::sum);
        return serial > 9_999 ? null : Invented.nik(regency, born, woman, serial);
    }
}
