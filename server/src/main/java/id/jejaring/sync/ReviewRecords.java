package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Text;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.SyncType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows supervisors what waits for them. A record is opened for one reader at a time, and that is audited. */
@Component
public class ReviewRecords {
    private static final String SUBJECT = "of";
    private final QuarantineQueries quarantine;
    private final OpenRecord opener;
    private final Posts posts;
    private final Regions regions;
    private final Audit audit;

    ReviewRecords(QuarantineQueries quarantine, OpenRecord opener, Posts posts, Regions regions, Audit audit) {
        this.quarantine = quarantine;
        this.opener = opener;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
    }

    /** @param from title of the post whose it is; empty where there is none any more */
    public record Waiting(Quarantined record, Text title, String from, String village) {}

    /** @param before what stood there for whoever wrote it, @param now what stands there now */
    public record Field(
            Text label,
            @Nullable String before,
            String says,
            @Nullable String now) {}

    public record Opened(Waiting waiting, List<Field> fields) {
        public boolean changes() {
            return fields.stream().anyMatch(field -> field.before() != null || field.now() != null);
        }
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        List<Quarantined> records = quarantine.waiting();
        Map<UUID, Post> authors =
                posts.named(records.stream().map(each -> each.owner().post()).toList());
        return records.stream()
                .map(record -> waiting(record, authors.get(record.owner().post())))
                .toList();
    }

    /** Empty where it is not there for this reader, or has been decided. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor reader) {
        return quarantine.find(reader.regency(), id).map(record -> {
            audit.record(reader, Action.REVIEW_RECORDS, "record", id, "opened");
            Post author = posts.find(record.regency(), record.owner().post()).orElse(null);
            return new Opened(waiting(record, author), fields(record, reader));
        });
    }

    private Waiting waiting(Quarantined record, @Nullable Post author) {
        Integer village = record.villageNo();
        return new Waiting(
                record,
                opener.type(record).map(SyncType::title).orElseGet(() -> Text.of("platform.words", record.type())),
                author == null ? "" : author.fullTitle(),
                village == null
                        ? ""
                        : regions.codeOf(village)
                                .map((RegionCode code) -> regions.name(code))
                                .orElse(""));
    }

    private List<Field> fields(Quarantined record, Actor reader) {
        Map<String, List<String>> body = opener.fields(record);
        Optional<SyncType> type = opener.type(record);
        Map<String, String> standing =
                type.map(known -> known.standing(opener.record(record), reader)).orElse(Map.of());
        Function<String, Text> label =
                field -> type.map(known -> known.label(field)).orElseGet(() -> Text.of("platform.words", field));
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String key : body.keySet()) {
            String name = key.replaceFirst("\\.(old|new)$", "");
            fields.computeIfAbsent(name, field -> {
                String now = standing.get(field);
                // Nobody reads an id: what is put right is shown by its words.
                return now != null && field.equals(SUBJECT)
                        ? new Field(label.apply(field), null, now, null)
                        : new Field(label.apply(field), said(body, field + ".old"), says(body, field), now);
            });
        }
        return new ArrayList<>(fields.values());
    }

    private static String says(Map<String, List<String>> body, String field) {
        String changed = said(body, field + ".new");
        String plain = said(body, field);
        return changed != null ? changed : plain != null ? plain : "";
    }

    private static @Nullable String said(Map<String, List<String>> body, String key) {
        List<String> values = body.get(key);
        return values == null ? null : values.stream().collect(Collectors.joining(", "));
    }
}
