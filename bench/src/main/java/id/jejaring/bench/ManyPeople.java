package id.jejaring.bench;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A regency of invented people, the same for the same seed but for their ids. */
final class ManyPeople {
    private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");
    private final RegionCode regency;
    private final int[] villages;
    private final ManyNames names = new ManyNames();
    private final SplittableRandom random = new SplittableRandom(42);
    private final Ids ids = Ids.timeOrdered();
    private final UUID post = new UUID(1, 1);

    ManyPeople(RegionCode regency, int[] villages) {
        this.regency = regency;
        this.villages = villages;
    }

    void each(int count, Consumer<Person> taker) {
        for (int i = 0; i < count; i++) {
            taker.accept(person(i));
        }
    }

    private Person person(int serial) {
        boolean woman = random.nextBoolean();
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(31_000));
        Details details = Details.of(names.next(random), woman ? Sex.FEMALE : Sex.MALE, Birth.on(born))
                .withNik(random.nextInt(10) < 7 ? nik(born, woman, serial) : null)
                .withPhone(random.nextInt(10) < 6 ? phone(serial) : null);
        // Some villages are towns: squaring makes the first ones far larger than the last.
        double place = random.nextDouble();
        int village = villages[(int) (place * place * villages.length)];
        return new Person(regency, ids.next(), village, details, REGISTERED, post);
    }

    private static @Nullable Nik nik(LocalDate born, boolean woman, int serial) {
        int day = born.getDayOfMonth() + (woman ? 40 : 0);
        String text = String.format(
                Locale.ROOT,
                "6201%02d%02d%02d%02d%04d",
                serial / 9_999 % 99 + 1,
                day,
                born.getMonthValue(),
                born.getYear() % 100,
                serial % 9_999 + 1);
        return Nik.parse(text).orElse(null);
    }

    private static Phone phone(int serial) {
        return new Phone("+62812" + (10_000_000 + serial));
    }
}
