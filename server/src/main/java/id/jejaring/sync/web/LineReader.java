package id.jejaring.sync.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads line by line; of one that is too long it keeps nothing. */
final class LineReader {
    static final int LONGEST = 64 * 1024;
    private final InputStream source;

    LineReader(InputStream source) {
        this.source = new BufferedInputStream(source, 16 * 1024);
    }

    /** @param text empty where it was too long */
    record Got(String text, boolean tooLong) {}

    /** The next line that is not empty. */
    Optional<Got> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int length = 0;
        for (int next = source.read(); next >= 0; next = source.read()) {
            if (next != '\n') {
                length++;
                if (length <= LONGEST) {
                    line.write(next);
                }
            } else if (length > 0) {
                return Optional.of(got(line, length));
            }
        }
        return length == 0 ? Optional.empty() : Optional.of(got(line, length));
    }

    private static Got got(ByteArrayOutputStream line, int length) {
        return length > LONGEST ? new Got("", true) : new Got(line.toString(StandardCharsets.UTF_8), false);
    }
}
