package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Compares answers as an old phone would: what it knew must be there and say the same; what differs each time only has to look alike. */
final class Answers {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    /** Ids that the conversation itself gave begin so; all others are made by the server. */
    private static final Pattern ID =
            Pattern.compile("(?!019ab3c0)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern VOLATILE = Pattern.compile("\"(sig|scope|name|title)\":\"[^\"]+\"");
    private static final Pattern HEAD = Pattern.compile("\"head\":\\d+");

    private Answers() {}

    static void same(String name, String then, String now) {
        List<String> before = then.lines().toList();
        List<String> after = now.lines().toList();
        assertThat(after).as(name).hasSameSizeAs(before);
        for (int line = 0; line < before.size(); line++) {
            covers(name + " line " + (line + 1), read(before.get(line)), read(after.get(line)));
        }
    }

    private static JsonNode read(String line) {
        String calm = TIME.matcher(line).replaceAll("<time>");
        calm = ID.matcher(calm).replaceAll("<id>");
        calm = VOLATILE.matcher(calm).replaceAll("\"$1\":\"<word>\"");
        return Phone.JSON.readTree(HEAD.matcher(calm).replaceAll("\"head\":1"));
    }

    private static void covers(String at, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            then.propertyNames().forEach(field -> {
                assertThat(now.has(field)).as(at + " has " + field + ": " + now).isTrue();
                covers(at + " " + field, then.get(field), now.get(field));
            });
        } else if (then.isArray()) {
            assertThat(now.size()).as(at).isEqualTo(then.size());
            for (int n = 0; n < then.size(); n++) {
                covers(at + " " + n, then.get(n), now.get(n));
            }
        } else {
            assertThat(now).as(at).isEqualTo(then);
        }
    }
}
