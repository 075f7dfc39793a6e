package id.jejaring.person.web;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.person.Birth;
import id.jejaring.person.CompareRecords.Pair;
import id.jejaring.person.Person;
import id.jejaring.platform.Page;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of two records side by side. Numbers are compared whole and shown masked. */
public record Compared(String label, String one, String other, String how) {
    public static List<Compared> lines(Page page, Words words, Pair pair) {
        return List.of(
                line(page, pair, "name", Person::name, Object::toString),
                line(page, pair, "sex", Person::sex, sex -> page.t("person.sex." + words.code(sex))),
                line(page, pair, "birth", Compared::birth, birth -> words.born(page, birth)),
                nik(page, words, pair),
                line(page, pair, "phone", person -> person.details().phone(), Phone::number),
                line(page, pair, "place", Person::villageNo, village -> words.place(page, village)),
                line(page, pair, "address", person -> person.details().address(), Object::toString),
                line(page, pair, "home", person -> person.details().home(), Object::toString),
                line(page, pair, "recognised_by", person -> person.details().recognisedBy(), Object::toString));
    }

    private static Compared nik(Page page, Words words, Pair pair) {
        Compared line = line(page, pair, "nik", person -> person.details().nik(), Nik::masked);
        boolean unreadable = pair.one().sealedNik() || pair.other().sealedNik();
        return unreadable
                ? new Compared(line.label, words.nik(page, pair.one()), words.nik(page, pair.other()), "unreadable")
                : line;
    }

    private static @Nullable Birth birth(Person person) {
        return person.birth().known() ? person.birth() : null;
    }

    private static <T> Compared line(
            Page page, Pair pair, String field, Function<Person, @Nullable T> of, Function<T, String> shown) {
        T one = of.apply(pair.one());
        T other = of.apply(pair.other());
        String how = one == null && other == null
                ? "both_missing"
                : one == null || other == null ? "missing" : Objects.equals(one, other) ? "same" : "differs";
        return new Compared(
                page.t("person.field." + field),
                one == null ? page.t("person.none") : shown.apply(one),
                other == null ? page.t("person.none") : shown.apply(other),
                how);
    }
}
