package id.jejaring.sync;

import id.jejaring.sync.PartitionQueries.Item;
import id.jejaring.sync.Share.Held;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines of a pull. A connection that breaks costs no more than what came since the last checkpoint. */
final class RowLines {
    private static final int CHECKPOINT = 16 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final OutputStream out;
    private final int most;
    private int written;
    private int unchecked;

    RowLines(OutputStream out, int most) {
        this.out = out;
        this.most = most;
    }

    /** The phone asked for no more at once. */
    boolean full() {
        return written >= most;
    }

    void up(Held held, Item item, Map<String, Object> row, long before) throws IOException {
        Map<String, Object> line = of("up", held.part().name());
        line.put("e", item.entity());
        line.put("id", item.id());
        line.put("d", row);
        change(held, line, before);
    }

    void gone(Held held, Item item, long before) throws IOException {
        Map<String, Object> line = of("del", held.part().name());
        line.put("e", item.entity());
        line.put("id", item.id());
        line.put("why", item.why() == null ? "left" : item.why());
        line.put("into", item.into());
        change(held, line, before);
    }

    /** Everything of this part up to that number has been told. */
    void checkpoint(Held held, long seq) throws IOException {
        Map<String, Object> line = of("cp", held.part().name());
        line.put("n", held.epoch());
        line.put("s", seq);
        write(line);
        unchecked = 0;
    }

    void reset(Held held) throws IOException {
        Map<String, Object> line = of("reset", held.part().name());
        line.put("n", held.epoch());
        write(line);
    }

    void revoke(String part) throws IOException {
        write(of("revoke", part));
    }

    void end(boolean more) throws IOException {
        Map<String, Object> line = of("end", null);
        line.put("more", more);
        write(line);
    }

    private void change(Held held, Map<String, Object> line, long before) throws IOException {
        byte[] bytes = bytes(line);
        if (unchecked > 0 && unchecked + bytes.length > CHECKPOINT) {
            checkpoint(held, before);
        }
        write(bytes);
        unchecked += bytes.length;
    }

    private static Map<String, Object> of(String kind, @Nullable String part) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("k", kind);
        if (part != null) {
            line.put("p", part);
        }
        return line;
    }

    private static byte[] bytes(Map<String, Object> line) {
        return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(Map<String, Object> line) throws IOException {
        write(bytes(line));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
