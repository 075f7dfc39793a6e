package id.jejaring.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The message catalogue: every text a person reads, Indonesian first, one file per module and language. */
@Component
public class Messages {
    private static final Map<String, Locale> LANGUAGES =
            Map.of("id", Locale.of("id", "ID"), "en", Locale.of("en", "ID"));
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages() {
        LANGUAGES.keySet().forEach(language -> texts.put(language, read(language)));
    }

    public static Locale locale(String language) {
        return LANGUAGES.getOrDefault(language, Locale.of("id", "ID"));
    }

    /** A missing text shows its key, which a test forbids to reach anybody. */
    public String text(String language, String key, Object... arguments) {
        String text = texts.getOrDefault(language, Map.of()).getOrDefault(key, key);
        return arguments.length == 0 && text.indexOf('{') < 0 && text.indexOf('\'') < 0
                ? text
                : format(language, text).format(arguments);
    }

    public boolean has(String key) {
        return texts.getOrDefault("id", Map.of()).containsKey(key);
    }

    Set<String> keys(String language) {
        return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
    }

    // MessageFormat is not thread-safe; a copy is cheaper than parsing again.
    private MessageFormat format(String language, String text) {
        return (MessageFormat)
                formats.computeIfAbsent(language + text, any -> new MessageFormat(text, locale(language)))
                        .clone();
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:id/jejaring/*/messages_" + language + ".properties")) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
