package id.jejaring.overview;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.PeopleBehind;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people a number counts, for those who treat them there; that they were looked at is in the audit. */
@Component
public class CountedPeople {
    private final Indicators indicators;
    private final PeopleBehind behind;
    private final People people;
    private final Regions regions;
    private final Audit audit;
    private final InstantSource clock;

    CountedPeople(
            Indicators indicators,
            PeopleBehind behind,
            People people,
            Regions regions,
            Audit audit,
            InstantSource clock) {
        this.indicators = indicators;
        this.behind = behind;
        this.people = people;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param lacking of a share: whom it is a share of and does not count
     * @param nameless facts of which nobody knows yet whom they are about
     */
    public record View(
            Indicator indicator,
            Months months,
            Region place,
            List<Person> counted,
            List<Person> lacking,
            int nameless) {}

    /** Of a district or a village. */
    @Transactional
    public Optional<View> of(String code, RegionCode place, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
        return indicators
                .find(code, today)
                .filter(behind::personal)
                .flatMap(indicator -> Optional.of(place)
                        .filter(actor.regency()::contains)
                        .flatMap(regions::find)
                        .filter(region -> region.level() > 2)
                        .map(region -> view(indicator, Months.yearUntil(today), region, actor)));
    }

    private View view(Indicator indicator, Months months, Region place, Actor actor) {
        List<Integer> villages = place.village()
                ? List.of(place.villageNo())
                : regions.villages(place.code()).stream().map(Region::villageNo).toList();
        PeopleBehind.Behind found = behind.of(indicator, actor.regency(), villages, months);
        View view = new View(
                indicator,
                months,
                place,
                named(found.counted(), actor),
                named(found.lacking(), actor),
                found.nameless());
        audit.record(
                actor,
                Action.READ_CASE,
                "number",
                null,
                indicator.code() + " " + (view.counted().size() + view.lacking().size()));
        return view;
    }

    private List<Person> named(Collection<UUID> ids, Actor actor) {
        return people.all(actor.regency(), ids).stream()
                .sorted(Comparator.comparing(Person::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Person::id))
                .toList();
    }
}
