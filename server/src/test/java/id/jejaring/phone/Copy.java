package id.jejaring.phone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rows a phone keeps, and how far it has come in each partition. Changes are applied at their checkpoint and not before. */
public class Copy {
    private final Map<String, Map<String, JsonNode>> rows = new HashMap<>();
    private final Map<String, Cursor> cursors = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> waiting = new HashMap<>();

    public record Cursor(long epoch, long seq) {}

    /** @return whether it was a checkpoint */
    boolean take(JsonNode line) {
        String part = line.at("/p").asString("");
        switch (line.at("/k").asString()) {
            case "up", "del" ->
                waiting.computeIfAbsent(part, none -> new ArrayList<>()).add(line);
            case "reset" -> {
                waiting.remove(part);
                waiting.computeIfAbsent(part, none -> new ArrayList<>()).add(line);
            }
            case "cp" -> {
                List<JsonNode> changes = Objects.requireNonNullElse(waiting.remove(part), List.of());
                changes.forEach(change -> apply(part, change));
                rows.computeIfAbsent(part, none -> new HashMap<>());
                cursors.put(
                        part, new Cursor(line.at("/n").asLong(), line.at("/s").asLong()));
                return true;
            }
            default -> throw new IllegalStateException("an unknown line " + line);
        }
        return false;
    }

    protected void apply(String part, JsonNode change) {
        Map<String, JsonNode> held = rows.computeIfAbsent(part, none -> new HashMap<>());
        switch (change.at("/k").asString()) {
            case "up" ->
                held.put(key(change.at("/e").asString(), change.at("/id").asString()), change.at("/d"));
            case "del" ->
                held.remove(key(change.at("/e").asString(), change.at("/id").asString()));
            default -> held.clear();
        }
    }

    /** What an answer brought after its last checkpoint comes again. */
    void dropWaiting() {
        waiting.clear();
    }

    void forget(String part) {
        rows.remove(part);
        cursors.remove(part);
        waiting.remove(part);
    }

    void forgetAll() {
        parts().forEach(this::forget);
    }

    /** Under which a row is kept. */
    public static String key(String entity, Object id) {
        return entity + " " + id;
    }

    public Set<String> parts() {
        return Set.copyOf(cursors.keySet());
    }

    public Map<String, Cursor> cursors() {
        return Map.copyOf(cursors);
    }

    /** By "entity id". */
    public Map<String, JsonNode> rows(String part) {
        return Map.copyOf(rows.getOrDefault(part, Map.of()));
    }

    public int size() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }
}
