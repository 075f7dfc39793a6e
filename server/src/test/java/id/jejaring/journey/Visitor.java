package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Somebody at a browser. Finds things as people do: by their words. */
class Visitor {
    private static final double PATIENCE = 15_000;
    private static final int A4_WIDE = 718;
    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints = new Complaints();
    private final Pictures pictures;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        complaints.listen(page);
        pictures = new Pictures(page);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    boolean at(String path) {
        return path().equals(path);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    void signIn(Office.Account account) {
        fill("Nama pengguna", account.login());
        fill("Kata sandi", account.password());
        button("Masuk");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Presses a button of the page itself and waits for what follows. */
    Visitor button(String name) {
        Locator button = main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
        page.waitForNavigation(() -> button.first().click());
        return this;
    }

    Visitor follow(String name) {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        page.waitForNavigation(() -> link.first().click());
        return this;
    }

    /** The row, card or entry that says so. */
    Row row(String words) {
        return new Row(
                page, main().locator("li, tbody tr, .card").filter(new Locator.FilterOptions().setHasText(words)));
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Visitor select(String label, String option) {
        Locator list = field(label);
        String value = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .getAttribute("value");
        list.selectOption(value);
        return this;
    }

    /** Optional fields say so after their label, so only its beginning counts. */
    private Locator field(String label) {
        return main().getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[().?]", "\\\\$0")))
                .first();
    }

    Visitor tick(String choice) {
        main().locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + choice)))
                .first()
                .click();
        return this;
    }

    Visitor sees(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    Visitor seesNot(String words) {
        assertThat(main()).not().containsText(words);
        return this;
    }

    Visitor reads(String sentence) {
        assertThat(page.locator("h1")).containsText(sentence);
        return this;
    }

    Locator main() {
        return page.locator("main");
    }

    Visitor picture(String name) {
        pictures.take(name);
        return this;
    }

    Visitor dark(String name) {
        pictures.dark(name);
        return this;
    }

    /** What is seen before anybody scrolls. */
    Visitor glance(String name) {
        pictures.glance(name);
        return this;
    }

    /** Nothing runs over the edge of an A4 sheet. */
    Visitor paper(String name) {
        page.setViewportSize(A4_WIDE, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(path() + " on A4")
                .isLessThanOrEqualTo(A4_WIDE);
        pictures.sheet(name);
        return this;
    }

    /** An entry of a list, whatever it says. */
    Visitor choose(String id, int place) {
        Locator list = page.locator("#" + id);
        list.selectOption(list.locator("option").nth(place).getAttribute("value"));
        return this;
    }

    String key() {
        return context.storageState();
    }

    Stream<String> complaints() {
        return complaints.all().stream().map(each -> each + " (last at " + page.url() + ")");
    }

    void leave() {
        context.close();
    }

    /** One thing of a list. */
    record Row(Page page, Locator all) {
        Row sees(String words) {
            assertThat(all.first()).containsText(words);
            return this;
        }

        String clock() {
            return all.first().locator(".clock").first().innerText();
        }

        void gone() {
            assertThat(all).hasCount(0);
        }

        void follow(String name) {
            page.waitForNavigation(() -> all.first()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click());
        }

        void button(String name) {
            page.waitForNavigation(() -> all.first()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click());
        }
    }
}
