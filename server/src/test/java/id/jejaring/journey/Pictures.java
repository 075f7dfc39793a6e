package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** A page as people see it: on a phone and on a desk, by day and by night, and as a screen reader hears it. */
final class Pictures {
    static final Size DESK = new Size(1440, 900);
    static final Size PHONE = new Size(360, 740);
    private static final int WHOLE = 6_000;
    /** What was said a moment ago has faded in. */
    private static final int FADED = 700;
    /** Templates of which there is a picture. */
    static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final Pattern KEY = Pattern.compile(
            "\\b(access|agreement|care|indicator|meeting|notice|overview|person|platform|referral|region|screening|team|ui|work)\\.[a-z_]+[.a-z_]*\\b");
    private final Page page;

    private static final String BROKEN = """
            () => {
                const text = document.querySelector('.top .place')?.lastChild;
                return [...(text?.data ?? '').matchAll(/\\S+/g)].filter(word => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return range.getClientRects().length > 1;
                }).map(word => word[0]);
            }""";

    record Size(int width, int height) {}

    Pictures(Page page) {
        this.page = page;
        page.onResponse(response -> {
            String template = response.headers().get(Templates.HEADER);
            if (template != null && response.frame() == page.mainFrame()) {
                shown = template;
            }
        });
    }

    private String shown = "";

    /** Light on both sizes; the night is judged on the phone, where everything is narrow as well as dark. */
    void take(String name) {
        page.waitForLoadState();
        accessible(name);
        shoot(name, DESK);
        page.setViewportSize(PHONE.width(), PHONE.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(name + " by night");
        fits(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        shoot(name, PHONE);
        page.setViewportSize(DESK.width(), DESK.height());
        TAKEN.add(shown);
    }

    /** Of the field app: it scrolls under a bar that stays, so it is judged where nothing lies under the bar. */
    void field(String name) {
        page.setViewportSize(PHONE.width(), WHOLE);
        page.waitForTimeout(FADED);
        accessible(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(name + " by night");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        shoot(name, DESK);
        page.setViewportSize(PHONE.width(), PHONE.height());
        fits(name);
        shoot(name, PHONE);
    }

    void dark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(name + "-dark", DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void glance(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** As it is printed. */
    void sheet(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
    }

    private void shoot(String name, Size size) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(name + "-" + size.width() + ".png")));
    }

    private void fits(String name) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as(name + " on a phone must not scroll sideways").isLessThanOrEqualTo(PHONE.width());
        assertThat(page.evaluate(BROKEN))
                .as(name + " breaks a word of the place")
                .isEqualTo(List.of());
    }

    private void accessible(String name) {
        assertThat(page.locator("body").innerText())
                .as(name + " shows no key of a text")
                .doesNotContainPattern(KEY);
        var found = new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(found)
                .as(name)
                .allSatisfy(each -> assertThat(each.getNodes())
                        .as(each.getId() + ": " + each.getHelp())
                        .isEmpty());
    }
}
