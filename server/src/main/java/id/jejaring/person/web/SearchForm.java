package id.jejaring.person.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Found;
import id.jejaring.person.PeopleSearch;
import id.jejaring.platform.Choice;
import id.jejaring.platform.Scope;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One box for everything: sixteen digits are a NIK, other digits a telephone, the rest a name. Every search is audited, never its words. */
@Component
class SearchForm {
    private static final int NIK_DIGITS = 16;
    private static final int LONGEST = 120;

    private final PeopleSearch search;
    private final Regions regions;
    private final Audit audit;

    SearchForm(PeopleSearch search, Regions regions, Audit audit) {
        this.search = search;
        this.regions = regions;
        this.audit = audit;
    }

    private enum Kind {
        NAME,
        NIK,
        PHONE
    }

    /** Empty if nothing was asked, or what was asked cannot be. */
    @Transactional
    Optional<Found> found(Input input, Actor actor) {
        String asked = input.optionalText("q", LONGEST);
        Integer village = village(input, "village", actor.regency());
        if (asked == null || !input.ok()) {
            return Optional.empty();
        }
        Kind kind = kind(asked);
        Optional<Found> found =
                switch (kind) {
                    case NIK -> byNik(input, "q", asked, actor);
                    case PHONE -> byPhone(input, "q", asked, actor);
                    case NAME -> Optional.of(search.byName(actor.regency(), asked, village));
                };
        found.ifPresent(all -> audit(actor, kind, all));
        return found;
    }

    @Transactional
    Found byName(Input input, String name, Actor actor) {
        Found found = search.byName(actor.regency(), name, village(input, "village", actor.regency()));
        audit(actor, Kind.NAME, found);
        return found;
    }

    @Transactional
    Optional<Found> byNumber(Input input, Actor actor) {
        String nik = input.optionalText("nik", 40);
        String phone = input.optionalText("phone", 40);
        if ((nik == null) == (phone == null)) {
            input.refuse("nik", "person.refused.one_number");
            return Optional.empty();
        }
        Optional<Found> found =
                nik != null ? byNik(input, "nik", nik, actor) : byPhone(input, "phone", String.valueOf(phone), actor);
        found.ifPresent(all -> audit(actor, nik != null ? Kind.NIK : Kind.PHONE, all));
        return found;
    }

    /** The villages within reach, to choose one of. */
    List<Choice> villages(Actor actor) {
        Scope reach = actor.scopeFor(Action.SEARCH_PEOPLE);
        Stream<Region> villages = reach.regencies().contains(actor.regency().value())
                ? regions.villages(actor.regency()).stream()
                : reach.villages().stream().flatMap(no -> regions.village(no).stream());
        return villages.sorted(Comparator.comparing(Region::name))
                .map(village -> new Choice(village.code().value(), village.name()))
                .toList();
    }

    @Nullable
    Integer village(Input input, String field, RegionCode regency) {
        return input.convert(field, "person.refused.village", text -> {
            RegionCode code = new RegionCode(text);
            return regions.villageNo(code).stream()
                    .filter(no -> code.regency().equals(regency))
                    .boxed()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a village of this regency"));
        });
    }

    private Optional<Found> byNik(Input input, String field, String text, Actor actor) {
        Optional<Nik> nik = Nik.parse(text);
        if (nik.isEmpty()) {
            input.refuse(field, "person.refused.nik");
        }
        return nik.map(number -> search.byNik(actor.regency(), number));
    }

    private Optional<Found> byPhone(Input input, String field, String text, Actor actor) {
        Optional<Phone> phone = Phone.parse(text);
        if (phone.isEmpty()) {
            input.refuse(field, "person.refused.phone");
        }
        return phone.map(number -> search.byPhone(actor.regency(), number));
    }

    private static Kind kind(String asked) {
        if (!asked.matches("[+]?[\\d\\s().-]{6,}")) {
            return Kind.NAME;
        }
        return asked.chars().filter(Character::isDigit).count() == NIK_DIGITS ? Kind.NIK : Kind.PHONE;
    }

    private void audit(Actor actor, Kind kind, Found found) {
        String detail = kind.name().toLowerCase(java.util.Locale.ROOT) + " "
                + found.hits().size();
        audit.record(actor, Action.SEARCH_PEOPLE, "people", null, detail);
    }
}
