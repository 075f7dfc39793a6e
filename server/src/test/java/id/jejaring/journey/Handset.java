package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cheap phone with the field app, in somebody's hand. */
final class Handset {
    private static final double HALF_A_MINUTE = 31_000;
    private static final double PATIENCE = 30_000;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private int slowness = 1;
    private Page page;

    Handset(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(Stopwatch.SCRIPT);
        page = tab();
    }

    private Page tab() {
        Page opened = context.newPage();
        opened.onPageError(complaints::add);
        slowed(opened);
        return opened;
    }

    /** A processor so many times slower than this machine's. */
    Handset slow(int times) {
        slowness = times;
        slowed(page);
        return this;
    }

    private void slowed(Page opened) {
        if (slowness > 1) {
            inside(opened, "Emulation.setCPUThrottlingRate", "rate", slowness);
        }
    }

    private void inside(Page opened, String method, String parameter, int value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(parameter, value);
        context.newCDPSession(opened).send(method, parameters);
    }

    /** So many bytes and no more; null: as many as there are. */
    Handset room(@Nullable Integer bytes) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("origin", URI.create(page.url()).resolve("/").toString());
        if (bytes != null) {
            parameters.addProperty("quotaSize", bytes);
        }
        context.newCDPSession(page).send("Storage.overrideQuotaForOrigin", parameters);
        // For half a minute a browser believes what it last heard about room.
        page.waitForTimeout(bytes == null ? 0 : HALF_A_MINUTE);
        return this;
    }

    /** Bytes that the browser counts for the app. */
    double stored() {
        return ((Number) page.evaluate("() => navigator.storage.estimate().then(({ usage }) => usage)")).doubleValue();
    }

    Stopwatch stopwatch() {
        return new Stopwatch(page);
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Handset open() {
        page.navigate("/field/");
        return this;
    }

    /** Signs in, chooses a PIN and waits until the app can start without a network. */
    Handset begin(Office.Account account, String pin) {
        open();
        signIn(account);
        fill("PIN, 6 sampai 12 angka", pin).fill("PIN sekali lagi", pin).press("Pakai kunci ini");
        sees("HP ini siap").press("Mulai bekerja");
        page.waitForFunction("navigator.serviceWorker.ready.then(() => true)");
        return this;
    }

    Handset signIn(Office.Account account) {
        return fill("Nama pengguna", account.login())
                .fill("Kata sandi", account.password())
                .press("Masuk");
    }

    Handset unlock(String pin) {
        return fill("PIN", pin).press("Buka");
    }

    Handset signal(boolean there) {
        context.setOffline(!there);
        return this;
    }

    /** The phone kills the tab; what was typed a moment ago counts. */
    Handset killed() {
        page.waitForTimeout(500);
        page.close();
        page = tab();
        return open();
    }

    /** Nothing of the app is in memory any more, not even its worker. */
    Handset cold() {
        page.close();
        page = tab();
        CDPSession session = context.newCDPSession(page);
        session.send("ServiceWorker.enable");
        session.send("ServiceWorker.stopAllWorkers");
        return open();
    }

    Handset press(String name) {
        var exact = new Page.GetByRoleOptions().setName(name).setExact(true);
        page.getByRole(AriaRole.BUTTON, exact)
                .or(page.getByRole(AriaRole.LINK, exact))
                .first()
                .click();
        return this;
    }

    /** A row of a list by what it says. */
    Handset pick(String words) {
        page.locator("main a, main button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Handset tick(String words) {
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** A form has looked for what was left unfinished. */
    Handset settled() {
        page.waitForTimeout(500);
        return this;
    }

    Handset fill(String label, String value) {
        page.getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[().?]", "\\\\$0")))
                .first()
                .fill(value);
        return this;
    }

    Handset tab(String name) {
        Locator tabs = page.locator("nav.tabs");
        Locator back = page.locator("a.back");
        for (int up = 0; up < 4 && !tabs.isVisible(); up++) {
            tabs.or(back).first().waitFor();
            if (!tabs.isVisible() && back.isVisible()) {
                goBack(back);
            }
            page.waitForTimeout(200);
        }
        page.locator("nav.tabs a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return this;
    }

    /** Unless the page is on its way already, and the link gone. */
    private static void goBack(Locator back) {
        try {
            back.click(new Locator.ClickOptions().setTimeout(2_000));
        } catch (TimeoutError gone) {
            assertThat(back).isHidden();
        }
    }

    Handset sees(String words) {
        assertThat(page.locator("#app")).containsText(words);
        return this;
    }

    Handset seesNot(String words) {
        assertThat(page.locator("#app")).not().containsText(words);
        return this;
    }

    /** Sends and fetches, and waits until nothing is under way. */
    Handset sync() {
        tab("Kirim").press("Kirim sekarang");
        assertThat(page.getByText("Sedang mengirim").first())
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        return this;
    }

    Path download(String button) {
        Download download = page.waitForDownload(() -> press(button));
        return download.path();
    }

    Handset give(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        return this;
    }

    Handset picture(String name) {
        new Pictures(page).field("field-" + name);
        return this;
    }

    void leave() {
        context.close();
    }
}
