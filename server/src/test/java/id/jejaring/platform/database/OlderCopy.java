package id.jejaring.platform.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Makes a copy look as if it was made before one of its tables existed. */
public final class OlderCopy {
    private OlderCopy() {}

    public static void without(Path file, String schema, String name) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var entry = zip.getPath(Manifest.ENTRY);
            var whole = JsonMapper.shared().readValue(Files.readAllBytes(entry), Manifest.class);
            var tables = whole.tables().stream()
                    .filter(table ->
                            !(table.schema().equals(schema) && table.name().equals(name)))
                    .toList();
            Files.write(
                    entry,
                    JsonMapper.shared()
                            .writeValueAsBytes(new Manifest(
                                    whole.format(),
                                    whole.schemaVersion(),
                                    whole.createdAt(),
                                    tables,
                                    whole.sequences(),
                                    whole.keys())));
            Files.delete(zip.getPath("data/" + schema + "." + name + ".csv"));
        }
    }
}
