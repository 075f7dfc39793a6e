package id.jejaring.bench;

import java.util.Arrays;
import java.util.List;

/** {@code ./jejaring bench NAME [--json] [options]}: the table goes to people, the last line to programs. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> options = Arrays.asList(args);
        String name = options.isEmpty() ? "" : options.getFirst();
        switch (name) {
            case "search" -> System.out.println(SearchBench.run(options));
            case "start" -> System.out.println(StartBench.run(options));
            case "numbers" -> System.out.println(NumbersBench.run(options));
            case "sync" -> System.out.println(SyncBench.run(options));
            case "year" -> System.out.println(YearBench.run(options));
            default -> {
                System.err.println("There is no benchmark " + name + ". There are: search, start, sync, numbers, year");
                System.exit(2);
            }
        }
        System.exit(0);
    }

    static int number(List<String> options, String option, int otherwise) {
        int at = options.indexOf(option);
        return at < 0 || at + 1 == options.size() ? otherwise : Integer.parseInt(options.get(at + 1));
    }
}
