package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.platform.Scope;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smallest type: what it writes is a line of audit and a change told to phones. It ends as its body asks. */
class Note implements SyncType, RowSource {
    private final Feed feed;
    private final Audit audit;
    private final JdbcClient sql;
    final Map<UUID, String> texts = new ConcurrentHashMap<>();
    private final Map<UUID, FieldRecord> records = new ConcurrentHashMap<>();

    Note(Feed feed, Audit audit, JdbcClient sql) {
        this.feed = feed;
        this.audit = audit;
        this.sql = sql;
    }

    static String body(String village, String text) {
        return body(village, text, "ok");
    }

    static String body(String village, String text, String then) {
        return "{\"village\":\"%s\",\"text\":\"%s\",\"then\":\"%s\"}".formatted(village, text, then);
    }

    FieldRecord seen(UUID id) {
        return Objects.requireNonNull(records.get(id));
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public int oldest() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.KEEP_REGISTER;
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        var body = record.body();
        body.only(Set.of("village", "text", "then"));
        String text = body.text("text", 200);
        Integer village = body.optionalNumber("village", 1, Integer.MAX_VALUE);
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        if (village == null || !Scope.current().registers().contains(village)) {
            return new Verdict.Review("out_of_scope");
        }
        feed.changed(Part.register(author.regency(), village), "note", record.id());
        audit.record(author, Action.KEEP_REGISTER, "record", record.id());
        records.put(record.id(), record);
        return end(record, text);
    }

    private Verdict end(FieldRecord record, String text) {
        return switch (record.body().raw("then")) {
            case "review" -> record.released() ? taken(record, text) : new Verdict.Review("needs_person");
            case "conflict" -> new Verdict.Conflict("done");
            case "invalid" -> new Verdict.Invalid(List.of(FieldError.of("text", "platform.input.missing")));
            case "reused" -> new Verdict.IdReused();
            case "throw" -> throw new IllegalStateException("a mistake in a module");
            case "sql" -> {
                sql.sql("select 1 / 0").query(Integer.class).single();
                yield taken(record, text);
            }
            default -> taken(record, text);
        };
    }

    private Verdict taken(FieldRecord record, String text) {
        texts.put(record.id(), text);
        return new Verdict.Taken();
    }

    @Override
    public String entity() {
        return "note";
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        ids.stream().filter(texts::containsKey).forEach(id -> rows.put(id, Map.of("text", texts.get(id))));
        return rows;
    }
}
