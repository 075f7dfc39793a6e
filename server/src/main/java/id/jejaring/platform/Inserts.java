package id.jejaring.platform;

import id.jejaring.platform.Later.Turn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds rows: each at once, or all that many records bring {@link #together}, one statement for each table. There every row is
 * expected to find its place and waits until the database is asked anything else; if one does not, {@link Unplaced} says that all
 * has to be done again, each at once.
 */
@Component
public class Inserts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ScopedValue<Boolean> TOGETHER = ScopedValue.newInstance();
    private final JdbcClient sql;
    private final Scopes scopes;
    private final TableOrder order;
    private final Later<Added> waiting = new Later<>(Turn.ADDED, this::send);

    Inserts(JdbcClient sql, Scopes scopes, TableOrder order) {
        this.sql = sql;
        this.scopes = scopes;
        this.order = order;
    }

    private record Group(String statement, Scope scope) {}

    private record Added(Group group, NewRow row) {}

    public <T> T together(Supplier<T> work) {
        return ScopedValue.where(TOGETHER, true).call(work::get);
    }

    /**
     * @param statement inserts what json_populate_recordset(null::its.table, cast(:rows as json)) reads
     * @return false where it passed over a conflict: the row has no place
     */
    public boolean add(String statement, NewRow row) {
        if (!TOGETHER.isBound()) {
            return insert(statement, List.of(row)) == 1;
        }
        waiting.add(new Added(new Group(statement, Scope.current()), row));
        return true;
    }

    /** Now, in one statement; what it passes over is passed over. */
    public void all(String statement, List<NewRow> rows) {
        if (!rows.isEmpty()) {
            insert(statement, rows);
        }
    }

    private void send(List<Added> all) {
        all.stream()
                .collect(Collectors.groupingBy(
                        Added::group, LinkedHashMap::new, Collectors.mapping(Added::row, Collectors.toList())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt(each -> order.of(each.getKey().statement())))
                .forEach(each -> send(each.getKey(), each.getValue()));
    }

    private void send(Group group, List<NewRow> rows) {
        try {
            if (scopes.within(group.scope(), () -> insert(group.statement(), rows)) != rows.size()) {
                throw new Unplaced("a row stands already");
            }
        } catch (DataAccessException broken) {
            throw new Unplaced(broken);
        }
    }

    private int insert(String statement, List<NewRow> rows) {
        return sql.sql(statement)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(NewRow::columns).toList()))
                .update();
    }
}
