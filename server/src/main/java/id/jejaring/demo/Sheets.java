package id.jejaring.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of many tables, kept in the order in which the tables were first named: what is referred to comes first. */
final class Sheets {
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Sheet sheet(String table, String columns) {
        return sheets.computeIfAbsent(table, name -> new Sheet(name, columns));
    }

    int rows(String table) {
        Sheet sheet = sheets.get(table);
        return sheet == null ? 0 : sheet.rows();
    }

    /** As COPY takes them. */
    List<String> lines(String table) {
        Sheet sheet = sheets.get(table);
        return sheet == null
                ? List.of()
                : new String(sheet.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    void copy(Connection connection) throws SQLException {
        for (Sheet sheet : sheets.values()) {
            sheet.copy(connection);
        }
    }

    /** The same for the same rows in the same order. */
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Sheet sheet : sheets.values()) {
                sha256.update(sheet.table().getBytes(StandardCharsets.UTF_8));
                sha256.update(sheet.bytes());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
