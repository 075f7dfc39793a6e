package id.jejaring.screening;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the screens show of screenings, each reading of a person's audited. */
@Component
public class ReadScreening {
    private final ScreeningQueries screenings;
    private final Instruments instruments;
    private final People people;
    private final Posts posts;
    private final Regions regions;
    private final Audit audit;
    private final InstantSource clock;

    ReadScreening(
            ScreeningQueries screenings,
            Instruments instruments,
            People people,
            Posts posts,
            Regions regions,
            Audit audit,
            InstantSource clock) {
        this.screenings = screenings;
        this.instruments = instruments;
        this.people = people;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param instruments those the reader's role may begin today */
    public record Choice(Person person, @Nullable Integer age, List<Instrument> instruments) {
        public boolean suits(Instrument instrument) {
            return instrument.suits().fits(new Instrument.Subject(age, ScreeningRules.sex(person)));
        }
    }

    /**
     * @param person null when the reader may see the screening but not whom it is about: their own, read again
     * @param by the post it was taken in
     */
    public record View(
            Screening screening,
            Instrument instrument,
            @Nullable Person person,
            String by,
            boolean clinical) {
        public Set<String> redFlags() {
            return screening.result().redFlags();
        }
    }

    @Transactional
    public Optional<Choice> choice(UUID person, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
        Optional<Person> found = people.find(actor.regency(), person);
        found.ifPresent(known -> audit.record(actor, Action.SCREEN, "person", known.id()));
        return found.map(known -> {
            OptionalInt age = known.birth().ageOn(today);
            return new Choice(
                    known,
                    age.isPresent() ? age.getAsInt() : null,
                    instruments.usable(actor.post().role(), today));
        });
    }

    @Transactional
    public Optional<View> view(RegionCode regency, UUID id, Actor actor) {
        Optional<Screening> found = screenings.find(regency, id);
        found.ifPresent(screening -> audit.record(actor, Action.READ_SCREENING, "person", screening.person()));
        return found.flatMap(screening -> instruments
                .find(screening.instrument(), screening.version())
                .map(instrument -> new View(
                        screening,
                        instrument,
                        people.find(regency, screening.person()).orElse(null),
                        posts.named(Set.of(screening.by())).values().stream()
                                .findFirst()
                                .map(Post::fullTitle)
                                .orElse("–"),
                        actor.post().role().clinical())));
    }

    /** What was answered before, for a clinician who corrects it; nobody else reads single answers again. */
    @Transactional(readOnly = true)
    public Optional<Screening> earlier(RegionCode regency, UUID id, Actor actor) {
        return actor.post().role().clinical() ? screenings.find(regency, id) : Optional.empty();
    }
}
