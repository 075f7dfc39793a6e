package id.jejaring.person.web;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Birth;
import id.jejaring.person.Person;
import id.jejaring.platform.Page;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages speak of people: ages as well as they are known, places with their district. */
@Component
public class Words {
    private final Regions regions;

    Words(Regions regions) {
        this.regions = regions;
    }

    public String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** "34 th", "sekitar 35 th", or nothing. */
    public String age(Page page, Birth birth) {
        LocalDate today = LocalDate.ofInstant(page.now(), page.zone());
        var age = birth.ageOn(today);
        return age.isEmpty() ? "" : page.t("person.age." + code(birth.precision()), age.getAsInt());
    }

    public String born(Page page, Birth birth) {
        LocalDate date = birth.date();
        return date == null
                ? page.t("person.birth.unknown")
                : switch (birth.precision()) {
                    case DAY -> page.day(date);
                    case YEAR, ESTIMATED, UNKNOWN ->
                        page.t("person.birth." + code(birth.precision()), String.valueOf(date.getYear()));
                };
    }

    public String name(Page page, @Nullable String name) {
        return name == null ? page.t("person.nameless") : name;
    }

    /** The name and the age, as a person is introduced. */
    public String introduced(Page page, @Nullable String name, Birth birth) {
        String age = age(page, birth);
        return age.isEmpty() ? name(page, name) : page.t("person.introduced", name(page, name), age);
    }

    public String introduced(Page page, Person person) {
        return introduced(page, person.name(), person.birth());
    }

    public String nik(Page page, Person person) {
        String masked = PersonForm.masked(person);
        return masked == null
                ? page.t("person.nik.none")
                : person.sealedNik() ? page.t("person.nik.sealed", masked) : masked;
    }

    public String place(Page page, int villageNo) {
        return regions.village(villageNo)
                .map(village ->
                        page.t("person.place." + village.kind().text(), village.name(), district(village.code())))
                .orElse("–");
    }

    String villageCode(int villageNo) {
        return regions.codeOf(villageNo).map(RegionCode::value).orElse("");
    }

    private String district(RegionCode village) {
        return regions.find(village.district()).map(Region::name).orElse("–");
    }
}
