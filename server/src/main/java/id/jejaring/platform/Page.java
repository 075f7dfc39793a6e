package id.jejaring.platform;

import id.jejaring.kernel.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every template needs beside its own model: language, times in the region's zone, the frame, the forgery token. */
public final class Page {
    private final Messages messages;
    private final Request request;

    /** @param now the instant the page was asked for, so that all its clocks agree */
    record Request(
            String language,
            ZoneId zone,
            Instant now,
            String path,
            String csrf,
            @Nullable Frame frame,
            @Nullable String notice) {}

    Page(Messages messages, Request request) {
        this.messages = messages;
        this.request = request;
    }

    public String t(String key, Object... arguments) {
        return messages.text(request.language(), key, arguments);
    }

    public String t(Text text) {
        return t(text.key(), text.arguments().stream().map(this::said).toArray());
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Text inner -> t(inner);
            case Wording words -> t(words);
            default -> argument;
        };
    }

    public String t(Wording words) {
        return words.in(request.language());
    }

    public List<String> all(List<Text> texts) {
        return texts.stream().map(this::t).toList();
    }

    public String error(FieldError error) {
        return t(error.key(), error.arguments().toArray());
    }

    public String lang() {
        return request.language();
    }

    public String csrf() {
        return request.csrf();
    }

    public String path() {
        return request.path();
    }

    public Instant now() {
        return request.now();
    }

    public ZoneId zone() {
        return request.zone();
    }

    public @Nullable Frame frame() {
        return request.frame();
    }

    /** What just happened, said once after a form was taken. */
    public @Nullable String notice() {
        return request.notice();
    }

    public String day(LocalDate day) {
        return write("d MMM yyyy", day.atStartOfDay(zone()).toInstant());
    }

    public String month(YearMonth month) {
        return write("MMM yyyy", month.atDay(1).atStartOfDay(zone()).toInstant());
    }

    public String today() {
        return write("EEEE, d MMMM yyyy", now());
    }

    public String when(Instant moment) {
        return t("platform.time.at", write("EEE d MMM yyyy", moment), write("HH.mm", moment), zoneName());
    }

    /** For the value of an input of type datetime-local. */
    public String local(Instant moment) {
        return write("yyyy-MM-dd'T'HH:mm", moment);
    }

    public String ago(Instant moment) {
        Duration since = Duration.between(moment, now());
        return since.toMinutes() < 1 ? t("platform.time.now") : t("platform.time.ago", span(since));
    }

    public DueClock clock(Instant due) {
        Duration left = Duration.between(now(), due);
        if (left.isNegative()) {
            return new DueClock("late", t("platform.clock.late", span(left.negated())));
        }
        String tone = left.compareTo(Duration.ofHours(24)) <= 0 ? "soon" : "calm";
        return new DueClock(tone, t("platform.clock.left", span(left)));
    }

    /** Of something to be done on a day: late when that day is over. */
    public DueClock dayClock(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(now(), zone());
        return day.equals(today)
                ? new DueClock("soon", t("platform.clock.today"))
                : clock(day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    private String longSpan(long days) {
        if (days < 61) {
            return t("platform.span.days", days);
        }
        return days < 730 ? t("platform.span.months", days / 30) : t("platform.span.years", days / 365);
    }

    /** Two units at most: nobody needs the minutes of a week. */
    public String span(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < 60) {
            return t("platform.span.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return minutes % 60 == 0 || minutes >= 10 * 60
                    ? t("platform.span.hours", minutes / 60)
                    : t("platform.span.hours_minutes", minutes / 60, minutes % 60);
        }
        return longSpan(minutes / (24 * 60));
    }

    private String write(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, Messages.locale(request.language()))
                .withZone(zone())
                .format(moment);
    }

    /** WIB, WITA or WIT, as people say it. */
    public String zoneName() {
        return switch (zone().getRules().getOffset(now()).getTotalSeconds() / 3600) {
            case 7 -> "WIB";
            case 8 -> "WITA";
            case 9 -> "WIT";
            default -> zone().getId();
        };
    }
}
