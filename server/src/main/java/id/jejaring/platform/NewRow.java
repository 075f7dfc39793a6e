package id.jejaring.platform;

import id.jejaring.kernel.RegionCode;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row to be added, by column. */
public final class NewRow {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private NewRow() {}

    public static NewRow of(RegionCode regency) {
        return new NewRow().with("regency_code", regency.value());
    }

    public static NewRow of(RegionCode regency, UUID id) {
        return of(regency).with("id", id);
    }

    public NewRow with(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    public NewRow withBytes(String column, byte @Nullable [] value) {
        return with(column, value == null ? null : "\\x" + HexFormat.of().formatHex(value));
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }
}
