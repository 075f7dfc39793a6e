package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A cheap phone with the field app, in somebody's hand. */
final class Handset {
    private static final double PATIENCE = 20_000;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Handset(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        page = tab();
    }

    private Page tab() {
        Page opened = context.newPage();
        opened.onPageError(complaints::add);
        return opened;
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
                back.click();
            }
            page.waitForTimeout(200);
        }
        page.locator("nav.tabs a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return this;
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
        assertThat(page.getByText("Sedang mengirim").first()).isHidden();
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
