package id.jejaring.indicator;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several items come to over one place: month by month, in this period, in the one before, and earlier for a stock. */
record Glance(Map<Part, Tally> tallies) {
    /** Of an item: either a month or a span. */
    record Part(
            String item,
            @Nullable YearMonth month,
            @Nullable Span span) {}

    enum Span {
        NOW,
        BEFORE,
        EARLIER
    }

    Tally at(@Nullable String item, YearMonth month) {
        return item == null ? Tally.NONE : tallies.getOrDefault(new Part(item, month, null), Tally.NONE);
    }

    Tally over(@Nullable String item, Span span) {
        return item == null ? Tally.NONE : tallies.getOrDefault(new Part(item, null, span), Tally.NONE);
    }

    /** A stock is all that came and went until the end of the span. */
    Value value(Indicator indicator, Span span) {
        Tally here = over(indicator.item(), span);
        if (indicator.kind() != Kind.STOCK) {
            return here.as(indicator.kind(), over(indicator.base(), span));
        }
        Tally until = here.and(over(indicator.item(), Span.EARLIER));
        return (span == Span.NOW ? until.and(over(indicator.item(), Span.BEFORE)) : until)
                .as(Kind.STOCK, over(indicator.base(), span));
    }
}
