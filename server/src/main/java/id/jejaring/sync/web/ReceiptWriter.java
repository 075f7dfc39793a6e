package id.jejaring.sync.web;

import id.jejaring.sync.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends receipts as they are written; once one has left, the answer can no longer become a problem. */
final class ReceiptWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpServletResponse response;
    private boolean begun;

    ReceiptWriter(HttpServletResponse response) {
        this.response = response;
    }

    boolean begun() {
        return begun;
    }

    void send(List<Receipt> receipts) throws IOException {
        begin();
        for (Receipt receipt : receipts) {
            response.getOutputStream().write(JSON.writeValueAsBytes(line(receipt)));
            response.getOutputStream().write("\n".getBytes(StandardCharsets.US_ASCII));
        }
        response.flushBuffer();
    }

    void begin() {
        begun = true;
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
    }

    private static Map<String, Object> line(Receipt receipt) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", receipt.id());
        line.put("s", receipt.status().word());
        line.put("code", receipt.code());
        if (receipt.kid() != null) {
            line.put("digest", receipt.digest());
            line.put("at", receipt.at().toString());
            line.put("kid", receipt.kid());
            line.put("sig", receipt.signature());
        }
        return line;
    }
}
