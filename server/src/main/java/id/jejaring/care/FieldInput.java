package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Verdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What records of care from phones have in common. */
@Component
class FieldInput {
    private static final int SHORTEST_STORY = 3;
    private final Regions regions;

    FieldInput(Regions regions) {
        this.regions = regions;
    }

    /** Number of a village of the author's regency; 0 when it is refused. */
    int village(Input body, Actor author) {
        OptionalInt number = RegionCode.parse(body.raw("village"))
                .filter(code -> code.level() == 4 && author.regency().contains(code))
                .map(regions::villageNo)
                .orElse(OptionalInt.empty());
        if (number.isEmpty()) {
            body.refuse("village", "care.refused.village");
        }
        return number.orElse(0);
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
