package id.jejaring.person;

import id.jejaring.access.Post;
import id.jejaring.person.spi.StoryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person, as far as the reader may know it.
 *
 * @param person the kept record
 * @param others records that are read as this one
 * @param merges standing ones, by which they are
 * @param doubles records that may be the same person, waiting for a decision
 * @param story newest first
 * @param posts who did what is told of, by id
 */
public record PersonFile(
        Person person,
        List<Person> others,
        List<Merge> merges,
        List<Duplicate> doubles,
        List<Consent> consents,
        List<StoryEntry> story,
        Map<UUID, Post> posts) {

    public @Nullable String title(@Nullable UUID post) {
        Post known = post == null ? null : posts.get(post);
        return known == null ? null : known.fullTitle();
    }

    /** The merge of this record, if the reader sees the kept one as well: nobody else may undo it. */
    public Optional<Merge> mergeOf(UUID record) {
        return merges.stream()
                .filter(merge -> merge.merged().equals(record) && sees(merge.kept()))
                .findFirst();
    }

    private boolean sees(UUID record) {
        return Stream.concat(Stream.of(person), others.stream())
                .anyMatch(known -> known.id().equals(record));
    }
}
