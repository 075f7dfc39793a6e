package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.platform.Messages;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Verdict;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What records of care from phones have in common. */
@Component
class FieldInput {
    private static final int SHORTEST_STORY = 3;
    private final Regions regions;
    private final Messages messages;

    FieldInput(Regions regions, Messages messages) {
        this.regions = regions;
        this.messages = messages;
    }

    /** Number of a village of the author's regency; 0 when it is refused. */
    int village(Input body, Actor author) {
        Integer number = body.optionalNumber("village", 1, Integer.MAX_VALUE);
        boolean here = number != null
                && regions.codeOf(number).filter(author.regency()::contains).isPresent();
        if (!here && body.error("village").isEmpty()) {
            body.refuse("village", "care.refused.village");
        }
        return here && number != null ? number : 0;
    }

    /** When the reporter says it happened, as the last line of the story: the clock runs from when it was told. */
    String happened(Instant moment, Actor author) {
        String local = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", Messages.locale(author.language()))
                .withZone(regions.zone(author.regency()))
                .format(moment);
        return messages.text(author.language(), "care.field.happened", local);
    }

    static String story(Input body, String field) {
        String story = body.text(field, 3_700);
        if (story.length() < SHORTEST_STORY && body.error(field).isEmpty()) {
            body.refuse(field, "care.refused.say_more");
        }
        return story;
    }

    static Set<Sign> signs(Input body) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (String sign : body.rawAll("signs")) {
            try {
                signs.add(Sign.valueOf(sign.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                body.refuse("signs", "platform.input.choice");
            }
        }
        return signs;
    }

    static Verdict verdict(ReportConcern.Outcome outcome) {
        return switch (outcome) {
            case ReportConcern.Outcome.Reported reported -> new Verdict.Taken();
            case ReportConcern.Outcome.AlreadyReported before -> new Verdict.Taken();
            case ReportConcern.Outcome.IdReused() -> new Verdict.IdReused();
            case ReportConcern.Outcome.NoOwner() -> new Verdict.Review("no_owner");
        };
    }
}
