package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.person.Sex;
import id.jejaring.platform.Messages;
import id.jejaring.screening.spi.RedFlagListener;
import id.jejaring.screening.spi.RedFlagRaised;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A red flag of a screening becomes a concern with an owner and a clock, in the same transaction. */
@Component
class RedFlagConcern implements RedFlagListener {
    private static final Map<String, Sign> SIGNS = Map.of(
            "suicidal_thoughts",
            Sign.SUICIDAL_THOUGHTS,
            "feels_threatened",
            Sign.PSYCHOTIC_CALM,
            "hears_voices",
            Sign.PSYCHOTIC_CALM);
    private final FieldConcern field;
    private final Messages messages;

    RedFlagConcern(FieldConcern field, Messages messages) {
        this.field = field;
        this.messages = messages;
    }

    @Override
    public boolean raised(RedFlagRaised flag, Actor author) {
        Set<Sign> signs = flag.codes().stream()
                .flatMap(code -> Optional.ofNullable(SIGNS.get(code)).stream())
                .collect(Collectors.toUnmodifiableSet());
        return switch (field.raise(
                new FieldConcern.Raised(
                        flag.screening(),
                        flag.villageNo(),
                        flag.eventAt(),
                        story(flag, author.language()),
                        new Concern.About(null, Sex.UNKNOWN, null, null),
                        null,
                        flag.person(),
                        signs),
                author)) {
            case ReportConcern.Outcome.Reported reported -> true;
            case ReportConcern.Outcome.AlreadyReported before -> true;
            case ReportConcern.Outcome.IdReused() -> false;
            case ReportConcern.Outcome.NoOwner() -> false;
        };
    }

    private String story(RedFlagRaised flag, String language) {
        String flags = flag.codes().stream()
                .map(code -> messages.text(language, "care.red_flag." + code))
                .collect(Collectors.joining("; "));
        return messages.text(language, "care.red_flag.story", flag.title().in(language), flags);
    }
}
