package id.jejaring.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jejaring.access.Role;
import id.jejaring.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire, as its document says (docs/instrument-format.md). It never changes; what changes is a new version.
 *
 * @param window the time asked about, read out before the first item
 * @param whenMissing what happens when an answer is missing: no total, while red flags stand
 */
public record Instrument(
        String format,
        String id,
        String version,
        Status status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> languages,
        Wording title,
        Wording about,
        Wording window,
        Set<Role> audience,
        Suits suits,
        String licence,
        Source source,
        Map<String, List<Option>> options,
        List<Item> items,
        List<Sum> sums,
        List<Flag> flags,
        List<RedFlag> redFlags,
        WhenMissing whenMissing) {

    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("retired")
        RETIRED
    }

    enum WhenMissing {
        @JsonProperty("no-total")
        NO_TOTAL
    }

    /** Where the text comes from, and the day it was compared with that. */
    record Source(LocalDate date, String text) {}

    /** For whom the sums mean something. What is not known of somebody does not exclude them. */
    public record Suits(
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String sex) {
        boolean fits(Subject who) {
            return (who.age() == null
                            || (ageFrom == null || who.age() >= ageFrom) && (ageTo == null || who.age() <= ageTo))
                    && (sex == null || who.sex() == null || sex.equals(who.sex()));
        }
    }

    /** What is known of the person asked, for {@link Suits}: the age on that day, and female or male. */
    public record Subject(@Nullable Integer age, @Nullable String sex) {
        static final Subject UNKNOWN = new Subject(null, null);
    }

    public record Option(String id, Wording text, int weight) {}

    /** @param showIf asked only if this holds; it looks at earlier items */
    public record Item(
            String id,
            Wording text,
            String options,
            @Nullable Condition showIf) {}

    public record Sum(String id, List<String> items, String source, List<Band> bands) {
        public Optional<Band> band(@Nullable String code) {
            return bands.stream().filter(band -> band.code().equals(code)).findFirst();
        }
    }

    /** From min to max, both included. */
    public record Band(String code, int min, int max, boolean followUp, Label label) {}

    public record Flag(String code, Condition when, String source, Label label) {}

    /** One answer that must not wait for the rest. */
    public record RedFlag(String code, String item, List<String> options, String source, Say say) {}

    /** A kader reads what to do next and never a diagnosis; null where the instrument is not for kader. */
    public record Label(@Nullable Wording kader, Wording clinician) {
        public Wording to(boolean clinical) {
            return clinical || kader == null ? clinician : kader;
        }
    }

    public record Say(@Nullable List<Advice> kader, List<Advice> clinician) {
        public List<Advice> to(boolean clinical) {
            return clinical || kader == null ? clinician : kader;
        }
    }

    public List<Option> optionsOf(Item item) {
        return options.getOrDefault(item.options(), List.of());
    }

    Optional<Item> item(String wanted) {
        return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /** As files, rows and audit lines name it. */
    String key() {
        return id + "@" + version;
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
