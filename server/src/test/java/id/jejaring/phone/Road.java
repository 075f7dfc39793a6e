package id.jejaring.phone;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way from a phone to the server. */
public interface Road {
    String JSON = "application/json";
    String LINES = "application/x-ndjson";

    /** @throws IOException nothing is known: it may have arrived or not */
    Reply post(String path, String type, String body) throws IOException;

    /**
     * @param lines the whole lines that came
     * @param cut the answer broke off after them
     */
    record Reply(int status, List<String> lines, boolean cut) {
        /** As good as no answer: whatever stands between phone and server may have given it. */
        Reply accepted() throws IOException {
            if (status >= 500) {
                throw new IOException("status " + status);
            }
            if (status >= 300) {
                throw new Refused(status, String.join("\n", lines));
            }
            return this;
        }

        JsonNode json() throws IOException {
            try {
                if (cut) {
                    throw new IOException("the answer was cut");
                }
                return JsonMapper.shared().readTree(String.join("\n", lines));
            } catch (JacksonException unreadable) {
                throw new IOException("no answer of the server", unreadable);
            }
        }
    }

    /** The server answered, and will answer the same again. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String said) {
            super("refused with " + status + ": " + said);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
