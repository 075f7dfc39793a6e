package id.jejaring.screening;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.person.spi.StorySource;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Text;
import id.jejaring.platform.Wording;
import id.jejaring.screening.Instrument.Band;
import id.jejaring.screening.Instrument.Flag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That somebody was screened; what came of it only to those who answer for the place, never to whom the person is entrusted. */
@Component
class ScreeningStory implements StorySource {
    private final ScreeningQueries screenings;
    private final Instruments instruments;

    ScreeningStory(ScreeningQueries screenings, Instruments instruments) {
        this.screenings = screenings;
        this.instruments = instruments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoryEntry> entries(RegionCode regency, Set<UUID> records) {
        List<Screening> all = screenings.about(regency, records);
        Set<UUID> replaced = new HashSet<>();
        all.stream().map(Screening::replaces).filter(Objects::nonNull).forEach(replaced::add);
        return all.stream()
                .map(each -> entry(each, replaced.contains(each.id())))
                .toList();
    }

    private StoryEntry entry(Screening s, boolean replaced) {
        Wording title = instruments
                .find(s.instrument(), s.version())
                .map(Instrument::title)
                .orElseGet(() -> new Wording(s.instrument(), null));
        if (replaced) {
            return StoryEntry.of(s.eventAt(), "screening.story.replaced", s.by(), title);
        }
        if (!answersFor(s.whose())) {
            return StoryEntry.of(s.eventAt(), "screening.story.taken", s.by(), title);
        }
        StoryEntry told = StoryEntry.of(
                s.eventAt(),
                s.result().red() ? "screening.story.red" : "screening.story.result",
                s.by(),
                title,
                said(s));
        return told.linkingTo("/screenings/" + s.id());
    }

    private static boolean answersFor(Placed.Whose whose) {
        Scope scope = Scope.current();
        return scope.regencies().contains(whose.regency()) || scope.villages().contains(whose.village());
    }

    /** Each sum with its band, then what else is positive, as one sentence. */
    private Text said(Screening s) {
        List<Text> said = new ArrayList<>();
        instruments.find(s.instrument(), s.version()).ifPresent(instrument -> {
            s.result()
                    .sums()
                    .forEach((id, value) -> instrument.sums().stream()
                            .filter(sum -> sum.id().equals(id))
                            .flatMap(sum -> sum.band(s.result().bands().get(id)).stream())
                            .map(Band::label)
                            .forEach(label -> said.add(Text.of("screening.story.score", value, label.clinician()))));
            instrument.flags().stream()
                    .filter(flag -> s.result().flags().contains(flag.code()))
                    .map(Flag::label)
                    .forEach(label -> said.add(Text.of("screening.story.flag", label.clinician())));
        });
        if (s.result().sums().isEmpty()) {
            said.addFirst(Text.of("screening.story.no_total"));
        }
        return said.stream()
                .reduce((a, b) -> Text.of("screening.story.and", a, b))
                .orElseThrow();
    }
}
