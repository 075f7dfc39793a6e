package id.jejaring.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a browser complains about while somebody works: a journey in which it complains has failed. */
final class Complaints {
    private final List<String> all = new CopyOnWriteArrayList<>();

    void listen(Page page) {
        page.onConsoleMessage(this::console);
        page.onPageError(error -> all.add("page error: " + error));
        page.onResponse(this::response);
        page.onRequestFailed(request -> {
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                all.add("failed: " + request.url() + " " + request.failure());
            }
        });
    }

    // A refused form or a page out of reach answers 4xx on purpose, and the browser notes that as an error of its own.
    private void console(ConsoleMessage message) {
        boolean refusal = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (message.type().equals("error") && !refusal || message.text().contains("Content Security Policy")) {
            all.add("console at " + message.location() + ": " + message.text());
        }
    }

    private void response(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= 500 || !page && response.status() >= 400) {
            all.add(response.status() + " " + response.url());
        }
    }

    List<String> all() {
        return all;
    }
}
