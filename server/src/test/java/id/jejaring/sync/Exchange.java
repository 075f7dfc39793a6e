package id.jejaring.sync;

import id.jejaring.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One request of a recorded conversation, and what was answered; as text that people can read and compare. */
record Exchange(String path, String type, String asked, int status, String answered) {
    /** Questionnaires change, are large, and have tests of their own. */
    private static final String REFERENCE = "\"p\":\"ref\"";

    static Exchange send(Caller caller, String path, String asked) {
        String type = path.matches(".*/(push|rescue)") ? "application/x-ndjson" : "application/json";
        HttpResponse<byte[]> answer = caller.bytes(path, asked.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
        String told = new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(REFERENCE))
                .collect(Collectors.joining("\n"));
        return new Exchange(path, type, asked, answer.statusCode(), told);
    }

    static Exchange read(Path file) {
        try {
            List<String> parts =
                    Stream.of(Files.readString(file).split("\n\n", 2)).toList();
            String[] asked = parts.getFirst().split("\n", 2);
            String[] words = asked[0].split(" ");
            String[] answered = parts.getLast().strip().split("\n", 2);
            return new Exchange(
                    words[1],
                    words[2],
                    asked[1],
                    Integer.parseInt(answered[0]),
                    answered.length > 1 ? answered[1] : "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "POST %s %s\n%s\n\n%d\n%s\n".formatted(path, type, asked, status, answered));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
