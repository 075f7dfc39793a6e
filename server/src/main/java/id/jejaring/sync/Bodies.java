package id.jejaring.sync;

import id.jejaring.kernel.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a record flatly: {@code {"name": {"old": "a"}}} is the field name.old. */
final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    static Optional<Input> read(byte[] body) {
        return fields(body).map(Input::new);
    }

    /** Empty where it is no JSON object of values, lists of values and objects of these. */
    static Optional<Map<String, List<String>>> fields(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            Map<String, List<String>> values = new LinkedHashMap<>();
            return root.isObject() && flat("", root, values) ? Optional.of(values) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static boolean flat(String prefix, JsonNode object, Map<String, List<String>> values) {
        for (var field : object.properties()) {
            String name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                if (!flat(name + ".", field.getValue(), values)) {
                    return false;
                }
            } else {
                List<String> texts = texts(field.getValue());
                // {"a.b": 1, "a": {"b": 2}} says two things about one field.
                if (texts == null || values.put(name, texts) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (value.isValueNode()) {
            return List.of(value.asString());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.values()) {
            if (!each.isValueNode() || each.isNull()) {
                return null;
            }
            texts.add(each.asString());
        }
        return texts;
    }
}
