package id.jejaring.sync.web;

import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a phone asks. Fields that this server does not know yet are no mistake. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonBody() {}

    static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        String content = request.getContentType();
        if (content == null || !content.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refused(Problem.UNSUPPORTED_TYPE);
        }
        try {
            T read = JSON.readValue(request.getInputStream().readAllBytes(), type);
            if (read == null) {
                throw new Refused(Problem.MALFORMED);
            }
            return read;
        } catch (JacksonException malformed) {
            throw new Refused(Problem.MALFORMED);
        }
    }
}
