package id.jejaring.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Lines of a pull, applied at each checkpoint and not before. */
final class Applied {
    private final ScriptedPhone phone;
    private final List<JsonNode> waiting = new ArrayList<>();
    private boolean ended;
    private boolean more;

    Applied(ScriptedPhone phone) {
        this.phone = phone;
    }

    Applied lines(String text) throws IOException {
        for (String line : text.lines().toList()) {
            try {
                one(phone.parsed(line));
            } catch (JacksonException cut) {
                break;
            }
        }
        if (!ended) {
            throw new IOException("the answer was cut");
        }
        return this;
    }

    boolean more() {
        return more;
    }

    private void one(JsonNode line) {
        String part = line.at("/p").asString("");
        switch (line.at("/k").asString()) {
            case "up", "del" -> waiting.add(line);
            case "cp" -> {
                phone.apply(waiting, part, line.at("/n").asLong(), line.at("/s").asLong());
                waiting.clear();
            }
            case "reset" -> {
                waiting.clear();
                phone.reset(part, line.at("/n").asLong());
            }
            case "revoke" -> phone.forget(part);
            case "end" -> {
                ended = true;
                more = line.at("/more").asBoolean();
            }
            default -> throw new IllegalStateException("an unknown line " + line);
        }
    }
}
