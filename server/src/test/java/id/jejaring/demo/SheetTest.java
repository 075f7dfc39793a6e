package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void values_are_written_as_copy_reads_them() {
        assertThat(line(null, 7, true, Instant.parse("2026-01-02T03:04:05Z")))
                .isEqualTo("\\N\t7\ttrue\t2026-01-02T03:04:05Z\n");
    }

    @Test
    void tabs_line_ends_and_backslashes_stay_inside_their_column() {
        assertThat(line("a\tb", "c\nd", "e\\f", "g\rh")).isEqualTo("a\\tb\tc\\nd\te\\\\f\tg\\rh\n");
    }

    @Test
    void lists_become_arrays_whatever_stands_in_them() {
        assertThat(line(List.of("a", "b,c"), List.of(), List.of("d\"e"), "f"))
                .isEqualTo("{\"a\",\"b,c\"}\t{}\t{\"d\\\\\"e\"}\tf\n");
    }

    @Test
    void bytes_are_written_in_hexadecimal() {
        assertThat(line(new byte[] {0, 15, -1}, 1, 2, 3)).isEqualTo("\\\\x000fff\t1\t2\t3\n");
    }

    @Test
    void a_row_has_as_many_values_as_columns() {
        assertThatThrownBy(() -> line("too few")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(@Nullable Object... values) {
        Sheet sheet = new Sheet("a.table", "a, b, c, d");
        sheet.row(values);
        return new String(sheet.bytes(), StandardCharsets.UTF_8);
    }
}
