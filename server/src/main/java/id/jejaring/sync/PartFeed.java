package id.jejaring.sync;

import id.jejaring.platform.Later;
import id.jejaring.platform.Later.Turn;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Collects what changes in a transaction and counts it last, in one round trip: the row of a partition stays locked until the commit,
 * so it is locked as late and as briefly as can be.
 */
@Component
class PartFeed implements Feed {
    private final JdbcClient sql;
    private final Later<Change> told = new Later<>(Turn.COUNTED, this::count);

    PartFeed(JdbcClient sql) {
        this.sql = sql;
    }

    private record Change(
            Part part,
            String entity,
            UUID id,
            @Nullable Why why,
            @Nullable UUID into) {
        Object row() {
            return List.of(part.regency(), part.name(), entity, id);
        }
    }

    @Override
    public void changed(Part part, String entity, UUID id) {
        told.add(new Change(part, entity, id, null, null));
    }

    @Override
    public void gone(Part part, String entity, UUID id, Why why, @Nullable UUID into) {
        told.add(new Change(part, entity, id, why, into));
    }

    private static List<Change> lastOfEach(List<Change> changes) {
        Map<Object, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            last.remove(change.row());
            last.put(change.row(), change);
        }
        return List.copyOf(last.values());
    }

    private void count(List<Change> told) {
        List<Change> changes = lastOfEach(told);
        sql.sql("""
                select sync.count_changes(:regencies, :parts, :kinds, :villages, :posts::uuid[], :entities, :ids, :whys, :intos::uuid[])
                """)
                .param("regencies", texts(changes, each -> each.part().regency().value()))
                .param("parts", texts(changes, each -> each.part().name()))
                .param("kinds", texts(changes, each -> lower(each.part().kind())))
                .param(
                        "villages",
                        changes.stream().map(each -> each.part().villageNo()).toArray(Integer[]::new))
                .param("posts", texts(changes, each -> text(each.part().post())))
                .param("entities", texts(changes, Change::entity))
                .param("ids", changes.stream().map(Change::id).toArray(UUID[]::new))
                .param("whys", texts(changes, each -> each.why() == null ? null : lower(each.why())))
                .param("intos", texts(changes, each -> text(each.into())))
                .query(row -> {});
    }

    private static String[] texts(Collection<Change> changes, Function<Change, @Nullable String> of) {
        return changes.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return Objects.toString(id, null);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
