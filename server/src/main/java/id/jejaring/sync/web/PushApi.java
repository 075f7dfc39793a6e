package id.jejaring.sync.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.sync.Delivery;
import id.jejaring.sync.Push;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where sealed records arrive: one's own, or somebody else's carried to a signal. Both are taken alike. */
@RestController
@RequestMapping("/api/v1/sync")
class PushApi {
    private static final Logger LOG = LoggerFactory.getLogger(PushApi.class);
    private static final int MOST = 512;
    private final Push push;

    PushApi(Push push) {
        this.push = push;
    }

    /** One receipt for each line, in their order, each written after its transaction has committed. */
    @Door(Action.SYNC)
    @PostMapping({"/push", "/rescue"})
    void take(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_NDJSON_VALUE)) {
            throw new Refused(Problem.UNSUPPORTED_TYPE);
        }
        ReceiptWriter receipts = new ReceiptWriter(response);
        try {
            take(new LineReader(request.getInputStream()), push.by(actor), receipts);
        } catch (IOException | RuntimeException failed) {
            // What has been promised stands; the phone sends again what it has no receipt for.
            if (!receipts.begun()) {
                throw failed;
            }
            LOG.warn("a push ended early: {}", failed.getClass().getName());
        }
    }

    private static void take(LineReader lines, Delivery delivery, ReceiptWriter receipts) throws IOException {
        List<String> together = new ArrayList<>();
        int count = 0;
        for (Optional<LineReader.Got> next = lines.next(); next.isPresent(); next = lines.next()) {
            boolean tooMany = ++count > MOST;
            boolean refused = tooMany || next.get().tooLong();
            if (!refused) {
                together.add(next.get().text());
            }
            if (refused || together.size() == Push.TOGETHER) {
                receipts.send(delivery.take(together));
                together.clear();
            }
            if (refused) {
                receipts.send(List.of(delivery.tooLarge()));
            }
            if (tooMany) {
                return;
            }
        }
        receipts.send(delivery.take(together));
    }
}
