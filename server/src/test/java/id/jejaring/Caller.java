package id.jejaring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the other end of the wire: keeps cookies, sends forms with their forgery token, follows nothing. */
public final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    public Caller(int port) {
        root = "http://localhost:" + port;
    }

    /** @param caching what the browser is told about keeping it */
    public record Answer(int status, String body, String location, String caching) {
        public boolean says(String words) {
            return body.contains(words);
        }
    }

    /** By the JSON door; fails when the account cannot sign in. */
    public Caller signedIn(String login, String password) {
        Answer answer =
                json("POST", "/api/v1/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
        if (answer.status() >= 300) {
            throw new AssertionError(login + " cannot sign in: " + answer);
        }
        return this;
    }

    public Answer get(String path) {
        return send(request(path, "text/html").GET());
    }

    public Answer get(String path, String accept) {
        return send(request(path, accept).GET());
    }

    public Answer json(String method, String path, String body) {
        return send(request(path, "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** The same fields as a form's, as a flat JSON object. */
    public Answer json(String path, Map<String, ?> fields) {
        return json("POST", path, JsonMapper.shared().writeValueAsString(fields));
    }

    public Answer raw(String method, String path, String contentType, String body) {
        return send(request(path, "application/json")
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A body of any type from a page of ours: its forgery token comes in the header. */
    public Answer typed(String path, String contentType, String body) {
        return send(request(path, "application/json")
                .header("Content-Type", contentType)
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body)));
    }

    /** As it comes, byte for byte: for what is compressed or cut. */
    public HttpResponse<byte[]> bytes(String path, byte[] body, String... headers) {
        try {
            HttpResponse<byte[]> response = HTTP.send(
                    request(path, "*/*")
                            .headers(headers)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public Answer form(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return send(request(path, "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    private String token() {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(get("/sign-in").body());
            Matcher today = found.find() ? found : TOKEN.matcher(get("/account").body());
            token = today == found || today.find() ? today.group(1) : "";
        }
        return token;
    }

    private static String encoded(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> many ? many : List.of(field.getValue()))
                        .stream().map(value -> encode(field.getKey()) + "=" + encode(value.toString())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept", accept);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Cache-Control").orElse(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
