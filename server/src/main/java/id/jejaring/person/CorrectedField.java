package id.jejaring.person;

import id.jejaring.kernel.Phone;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of the register that may be put right, each by itself. */
enum CorrectedField {
    NAME(Details::name),
    SEX(Details::sex),
    BIRTH(Details::birth),
    NIK(Details::nik),
    PHONE(Details::phone),
    ADDRESS(Details::address),
    HOME(Details::home),
    RECOGNISED_BY(Details::recognisedBy),
    DIED_ON(Details::diedOn);

    private final Function<Details, @Nullable Object> of;

    CorrectedField(Function<Details, @Nullable Object> of) {
        this.of = of;
    }

    boolean differs(Details a, Details b) {
        return !Objects.equals(of.apply(a), of.apply(b));
    }

    /** For the history; of a NIK it keeps nothing. */
    @Nullable
    String text(Details details) {
        Object value = this == NIK ? null : of.apply(details);
        return switch (value) {
            case null -> null;
            case Phone phone -> phone.number();
            case Birth birth -> birth.known() ? birth.date() + " " + Codes.of(birth.precision()) : null;
            case Sex sex -> Codes.of(sex);
            default -> value.toString();
        };
    }
}
