package id.jejaring.care.web;

import id.jejaring.access.Actor;
import id.jejaring.care.Channel;
import id.jejaring.care.Concern;
import id.jejaring.care.ReportConcern;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Sex;
import id.jejaring.platform.Choice;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a reported concern from a form or from JSON. */
@Component
class ConcernForm {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "village",
            "channel",
            "event_at",
            "story",
            "place",
            "about_name",
            "about_sex",
            "about_age",
            "about_phone",
            "reporter_name",
            "reporter_phone");
    private static final int OLDEST_YEARS = 2;
    private final Regions regions;
    private final InstantSource clock;

    ConcernForm(Regions regions, InstantSource clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Empty when something does not fit; then {@code input} says what. */
    Optional<ReportConcern.Command> read(Input input, Actor actor) {
        input.only(FIELDS);
        Region village = village(input, actor);
        Instant eventAt = eventAt(input, regions.zone(actor.regency()));
        var command = new ReportConcern.Command(
                input.id("id"),
                village == null ? actor.regency() : village.code(),
                village == null ? 0 : number(village),
                input.choice("channel", Channel.class),
                eventAt,
                input.text("story", 4000),
                about(input),
                input.optionalText("place", 300),
                new Concern.Reporter(input.optionalText("reporter_name", 120), phone(input, "reporter_phone")));
        if (command.story().length() < 3 && input.error("story").isEmpty()) {
            input.refuse("story", "care.refused.say_more");
        }
        return input.ok() ? Optional.of(command) : Optional.empty();
    }

    // What began long ago was told to somebody lately, and the clock runs from there; an older time is a slip of the
    // hand.
    private Instant eventAt(Input input, ZoneId zone) {
        Instant eventAt = input.moment("event_at", zone);
        if (eventAt.isAfter(clock.instant())) {
            input.refuse("event_at", "care.refused.in_the_future");
        } else if (input.error("event_at").isEmpty()
                && eventAt.isBefore(
                        clock.instant().atZone(zone).minusYears(OLDEST_YEARS).toInstant())) {
            input.refuse("event_at", "care.refused.too_long_ago");
        }
        return eventAt;
    }

    private static Concern.About about(Input input) {
        Sex sex = input.optionalChoice("about_sex", Sex.class);
        return new Concern.About(
                input.optionalText("about_name", 120),
                sex == null ? Sex.UNKNOWN : sex,
                input.optionalNumber("about_age", 0, 120),
                phone(input, "about_phone"));
    }

    private static @Nullable String phone(Input input, String field) {
        Phone phone = input.convert(
                field, "care.refused.phone", text -> Phone.parse(text).orElseThrow(IllegalArgumentException::new));
        return phone == null ? null : phone.number();
    }

    private @Nullable Region village(Input input, Actor actor) {
        if (input.raw("village").isBlank()) {
            input.refuse("village", "platform.input.missing");
            return null;
        }
        Optional<Region> village = RegionCode.parse(input.raw("village"))
                .filter(code -> code.level() == 4 && actor.regency().contains(code))
                .flatMap(regions::find);
        if (village.isEmpty()) {
            input.refuse("village", "care.refused.village");
        }
        return village.orElse(null);
    }

    private static int number(Region village) {
        Integer number = village.villageNo();
        return number == null ? 0 : number;
    }

    /** Villages of the actor's own area first, then the rest of the regency; each with its district. */
    List<Choice> villages(Actor actor) {
        return regions.villages(actor.regency()).stream()
                .sorted(Comparator.<Region, Boolean>comparing(
                                village -> !actor.villages().contains(number(village)))
                        .thenComparing(Region::name))
                .map(village -> new Choice(
                        village.code().value(),
                        village.name() + ", " + regions.name(village.code().district())))
                .toList();
    }

    /** The village of somebody who works in only one. */
    String onlyVillage(Actor actor) {
        return actor.villages().size() != 1
                ? ""
                : regions.codeOf(actor.villages().iterator().next())
                        .map(RegionCode::value)
                        .orElse("");
    }
}
