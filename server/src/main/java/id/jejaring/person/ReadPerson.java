package id.jejaring.person;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.person.spi.StorySource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a person's file; that somebody did is written down in the same transaction. */
@Component
public class ReadPerson {
    private final People people;
    private final MergeQueries merges;
    private final Duplicates duplicates;
    private final RecordConsent consents;
    private final List<StorySource> sources;
    private final Posts posts;
    private final Audit audit;

    ReadPerson(
            People people,
            MergeQueries merges,
            Duplicates duplicates,
            RecordConsent consents,
            List<StorySource> sources,
            Posts posts,
            Audit audit) {
        this.people = people;
        this.merges = merges;
        this.duplicates = duplicates;
        this.consents = consents;
        this.sources = sources;
        this.posts = posts;
        this.audit = audit;
    }

    /** A record merged into one beyond the reader's reach is opened as it is. */
    @Transactional
    public Optional<PersonFile> file(RegionCode regency, UUID id, Actor actor) {
        Set<UUID> records = people.recordsOf(regency, id);
        List<Person> known = people.all(regency, records);
        UUID root = people.canonical(regency, id);
        return known.stream()
                .filter(person -> person.id().equals(root))
                .findFirst()
                .or(() ->
                        known.stream().filter(person -> person.id().equals(id)).findFirst())
                .map(person -> file(person, known, records, actor));
    }

    /** Only the record, for a form. */
    @Transactional
    public Optional<Person> one(RegionCode regency, UUID id, Actor actor) {
        Optional<Person> person = people.find(regency, id);
        person.ifPresent(read -> audit.record(actor, Action.READ_PERSON, "person", read.id()));
        return person;
    }

    private PersonFile file(Person person, List<Person> known, Set<UUID> records, Actor actor) {
        RegionCode regency = person.regency();
        audit.record(actor, Action.READ_PERSON, "person", person.id());
        List<StoryEntry> story = sources.stream()
                .flatMap(source -> source.entries(regency, records).stream())
                .sorted(Comparator.comparing(StoryEntry::at))
                .toList()
                .reversed();
        Set<UUID> by =
                story.stream().map(StoryEntry::by).filter(Objects::nonNull).collect(Collectors.toSet());
        return new PersonFile(
                person,
                known.stream().filter(other -> !other.id().equals(person.id())).toList(),
                merges.concerning(regency, records).stream()
                        .filter(Merge::stands)
                        .toList(),
                duplicates.concerning(regency, person.id()),
                consents.of(regency, records),
                story,
                posts.named(by));
    }
}
