package id.jejaring.platform.web;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form or a flat JSON object into {@link Input}: one reading, one set of rules for both doors. */
@Component
class InputReader implements HandlerMethodArgumentResolver {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Input.class;
    }

    @Override
    public Input resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean reads = request.getMethod().equals("GET");
        if (reads || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return new Input(form(request));
        }
        if (!type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refused(Problem.UNSUPPORTED_TYPE);
        }
        return new Input(json(request.getInputStream().readAllBytes()));
    }

    private static Map<String, List<String>> form(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters(request).forEach((name, all) -> {
            if (!name.equals("_csrf")) {
                values.put(name, List.of(all));
            }
        });
        return values;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException undecodable) {
            throw new Refused(Problem.MALFORMED);
        }
    }

    private static Map<String, List<String>> json(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!root.isObject()) {
                throw new Refused(Problem.MALFORMED);
            }
            Map<String, List<String>> values = new LinkedHashMap<>();
            root.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
            return values;
        } catch (JacksonException malformed) {
            throw new Refused(Problem.MALFORMED);
        }
    }

    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(InputReader::text).toList();
        }
        return value.isNull() ? List.of() : List.of(text(value));
    }

    private static String text(JsonNode value) {
        if (!value.isValueNode()) {
            throw new Refused(Problem.MALFORMED);
        }
        return value.asString();
    }
}
