package id.jejaring;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Somebody at a browser, for tests over real HTTP: keeps cookies, sends the forms of the page last seen, follows nothing. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    public Visitor(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public record Answer(int status, String body, Optional<String> location, Map<String, String> setCookies) {}

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A form of the page last seen, with its forgery token. */
    public Answer post(String path, String... fields) {
        return postForm(path, token, fields);
    }

    public Answer postForm(String path, String csrf, String... fields) {
        StringJoiner form = new StringJoiner("&").add("_csrf=" + encoded(csrf));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    public Answer json(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", "login", login, "password", password);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html");
    }

    private Answer send(HttpRequest.Builder request) {
        StringJoiner jar = new StringJoiner("; ");
        cookies.forEach((name, value) -> jar.add(name + "=" + value));
        if (!cookies.isEmpty()) {
            request.header("Cookie", jar.toString());
        }
        try {
            return answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        Map<String, String> set = new HashMap<>();
        for (String header : response.headers().allValues("Set-Cookie")) {
            String name = header.substring(0, header.indexOf('='));
            String value = header.substring(header.indexOf('=') + 1).replaceFirst(";.*", "");
            set.put(name, header);
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        var found = TOKEN.matcher(response.body());
        token = found.find() ? found.group(1) : token;
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("Location"), set);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
