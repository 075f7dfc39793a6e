package id.jejaring.access;

import id.jejaring.kernel.Rows;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit as the chain sees it. Its canonical form is its eleven columns in this order, each as a length (four bytes,
 * big-endian; -1 for null) and that many bytes of UTF-8; ids in lower case, times in UTC with six digits of a second and a Z.
 */
record AuditRow(
        String regency,
        UUID id,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID position,
        @Nullable UUID session,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        @Nullable String detail,
        Instant recordedAt) {
    static final String COLUMNS =
            "regency_code, id, at, account_id, position_id, session_id, action, subject_kind, subject_id, detail, recorded_at";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getString("regency_code"),
                Rows.id(row, "id"),
                Rows.time(row, "at"),
                Rows.idOrNull(row, "account_id"),
                Rows.idOrNull(row, "position_id"),
                Rows.idOrNull(row, "session_id"),
                row.getString("action"),
                row.getString("subject_kind"),
                Rows.idOrNull(row, "subject_id"),
                row.getString("detail"),
                Rows.time(row, "recorded_at"));
    }

    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(320);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : new @Nullable Object[] {
                regency, id, at, account, position, session, action, subjectKind, subject, detail, recordedAt
            }) {
                write(out, value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        String text = value instanceof Instant time ? TIME.format(time) : value.toString();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
