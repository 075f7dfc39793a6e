package id.jejaring;

import id.jejaring.platform.Settings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Tells whoever started the demo where it is and who may sign in. */
final class DemoAccounts {
    private DemoAccounts() {}

    static void print(ApplicationContext context) {
        var settings = context.getBean(Settings.class);
        System.out.println();
        var file = settings.data().resolve("demo-accounts.json");
        if (Files.exists(file)) {
            var accounts = new ObjectMapper().readValue(file, new TypeReference<List<Map<String, String>>>() {});
            table(accounts).forEach(System.out::println);
            System.out.println("also in " + file);
        }
        System.out.println("Jejaring is ready: http://localhost:"
                + context.getEnvironment().getProperty("local.server.port") + "  (Ctrl-C stops it)");
    }

    static List<String> table(List<Map<String, String>> rows) {
        var columns =
                rows.isEmpty() ? List.<String>of() : List.copyOf(rows.getFirst().keySet());
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        for (var row : rows) {
            lines.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        var widths = new ArrayList<Integer>();
        for (var column = 0; column < columns.size(); column++) {
            widths.add(widest(lines, column));
        }
        return lines.stream().map(line -> aligned(line, widths)).toList();
    }

    private static int widest(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String aligned(List<String> line, List<Integer> widths) {
        var padded = new ArrayList<String>();
        for (var column = 0; column < line.size(); column++) {
            padded.add(line.get(column)
                    + " ".repeat(widths.get(column) - line.get(column).length()));
        }
        return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
