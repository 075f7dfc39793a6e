package id.jejaring.screening;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document of the closed format: what is unknown, missing, doubled or contradicts itself is refused. */
final class InstrumentReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private InstrumentReader() {}

    static Instrument read(String json) {
        Instrument instrument;
        try {
            instrument = JSON.readValue(json, Instrument.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not an instrument: " + unreadable.getOriginalMessage(), unreadable);
        }
        List<String> wrong = InstrumentRules.wrong(instrument);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(instrument.key() + ": " + String.join("; ", wrong));
        }
        return instrument;
    }

    /** The same document as it is handed on. */
    static Map<String, Object> document(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
