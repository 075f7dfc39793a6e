package id.jejaring.care;

import id.jejaring.person.Lookalike;
import id.jejaring.person.Person;
import id.jejaring.platform.Text;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Short phrases by which a row, a page and the story speak of people and concerns alike. */
@Component
public class CareWords {
    private static final int BRIEF = 90;
    private final Regions regions;
    private final InstantSource clock;

    CareWords(Regions regions, InstantSource clock) {
        this.regions = regions;
        this.clock = clock;
    }

    public String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The first sentence, or as much of it as a row holds. */
    public String brief(String story) {
        String line = story.lines().findFirst().orElse("").strip();
        return line.length() <= BRIEF
                ? line
                : line.substring(0, line.lastIndexOf(' ', BRIEF) > 0 ? line.lastIndexOf(' ', BRIEF) : BRIEF) + "…";
    }

    /** The name, or how somebody without a known name is recognised. */
    public Text name(Person person) {
        return name(person.name(), person.details().recognisedBy());
    }

    private Text name(@Nullable String name, @Nullable String recognisedBy) {
        return name != null
                ? Text.of("platform.words", name)
                : Text.of("care.nameless", brief(Objects.requireNonNullElse(recognisedBy, "")));
    }

    public Text village(int villageNo) {
        return Text.of(
                "platform.words",
                regions.village(villageNo).map(village -> village.name()).orElse("–"));
    }

    public List<Text> facts(Person person, int villageNo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(person.regency()));
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of("care.sex." + code(person.sex())));
        person.birth().ageOn(today).ifPresent(age -> facts.add(Text.of("care.age", age)));
        facts.add(village(villageNo));
        return facts;
    }

    public List<Text> facts(Person person) {
        return facts(person, person.villageNo());
    }

    /** Of somebody who may live anywhere in the regency: no more than recognising needs. */
    public Text name(Lookalike person) {
        return name(person.name(), person.recognisedBy());
    }

    public List<Text> facts(Lookalike person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of("care.sex." + code(person.sex())));
        person.birth().ageOn(today).ifPresent(age -> facts.add(Text.of("care.age", age)));
        facts.add(village(person.villageNo()));
        return facts;
    }

    /** Whom a concern is about, as far as the reporter knew. */
    public List<Text> about(Concern concern) {
        return facts(concern, null);
    }

    List<Text> facts(Concern concern, @Nullable Triage triage) {
        Integer age = concern.about().age();
        return Stream.of(
                        triage == null ? null : Text.of("care.level." + code(triage.level())),
                        Text.of("care.sex." + code(concern.about().sex())),
                        age == null ? null : Text.of("care.age_about", age),
                        village(concern.villageNo()),
                        concern.person() == null ? Text.of("care.unmatched") : null)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Text> facts(Visit visit, Person person) {
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of("platform.words", visit.purpose()));
        facts.addAll(facts(person, visit.villageNo()));
        String address = person.details().address();
        if (address != null) {
            facts.add(Text.of("platform.words", address));
        }
        return facts;
    }
}
