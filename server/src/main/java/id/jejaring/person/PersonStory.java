package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.person.spi.StorySource;
import id.jejaring.platform.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register itself has to tell: registered, put right, merged and unmerged, consent. */
@Component
class PersonStory implements StorySource {
    private final People people;
    private final CorrectionQueries corrections;
    private final MergeQueries merges;
    private final RecordConsent consents;

    PersonStory(People people, CorrectionQueries corrections, MergeQueries merges, RecordConsent consents) {
        this.people = people;
        this.corrections = corrections;
        this.merges = merges;
        this.consents = consents;
    }

    @Override
    public List<StoryEntry> entries(RegionCode regency, Set<UUID> records) {
        List<StoryEntry> story = new ArrayList<>();
        people.all(regency, records)
                .forEach(person -> story.add(
                        StoryEntry.of(person.registeredAt(), "person.story.registered", person.registeredBy())));
        corrections.of(regency, records).forEach(change -> story.add(corrected(change)));
        merges.concerning(regency, records).forEach(merge -> merged(merge, story));
        consents.of(regency, records).forEach(consent -> story.add(consented(consent)));
        return story;
    }

    private static StoryEntry corrected(CorrectionQueries.Change change) {
        StoryEntry entry =
                StoryEntry.of(change.at(), "person.story.corrected." + Codes.of(change.field()), change.by());
        boolean told = change.was() != null || change.became() != null;
        return told ? entry.quoting(shown(change.was()) + " → " + shown(change.became())) : entry;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static void merged(Merge merge, List<StoryEntry> story) {
        story.add(StoryEntry.of(merge.at(), "person.story.merged", merge.by()).quoting(merge.why()));
        Merge.Undoing undoing = merge.undoing();
        if (undoing != null) {
            story.add(StoryEntry.of(undoing.at(), "person.story.unmerged", undoing.by())
                    .quoting(undoing.why()));
        }
    }

    private static StoryEntry consented(Consent consent) {
        String what = consent.scopes().isEmpty() ? "person.story.no_consent" : "person.story.consent";
        return StoryEntry.of(
                        consent.recordedAt(),
                        what,
                        consent.by(),
                        Text.of("person.decider." + Codes.of(consent.decidedBy())),
                        Text.of("person.capacity." + Codes.of(consent.capacity())))
                .quoting(consent.capacityNote());
    }
}
