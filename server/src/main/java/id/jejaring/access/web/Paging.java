package id.jejaring.access.web;

import id.jejaring.kernel.Input;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which part of a list is shown, and the addresses of the parts before and after it with the same filters. */
public record Paging(int from, int size, int total, Input input, String... filters) {
    private static final int DEEPEST = 100_000;

    static int from(Input input) {
        Integer from = input.optionalNumber("from", 0, DEEPEST);
        return from == null ? 0 : from;
    }

    static String words(Input input) {
        String words = input.optionalText("q", 80);
        return words == null ? "" : words;
    }

    public int first() {
        return total == 0 ? 0 : from + 1;
    }

    public int last() {
        return Math.min(total, from + size);
    }

    public @Nullable String before() {
        return from == 0 ? null : at(Math.max(0, from - size));
    }

    public @Nullable String after() {
        return from + size >= total ? null : at(from + size);
    }

    private String at(int start) {
        StringBuilder query = new StringBuilder("?from=" + start);
        for (String filter : filters) {
            if (!input.raw(filter).isEmpty()) {
                query.append('&')
                        .append(filter)
                        .append('=')
                        .append(URLEncoder.encode(input.raw(filter), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
