package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/**
 * An office without a mouse.
 *
 * <p>Given a midwife who works with the keyboard alone, then she reports, triages, says who it is and accepts; she always sees where she
 * is, may skip the navigation, and reaches the search with one key.
 */
class KeyboardTest extends Journey {
    private static final String STORY = "Remaja mengurung diri sejak dua minggu";
    private static final int FAR = 120;

    @Test
    void an_office_without_a_mouse() {
        Visitor midwife = office.as("bidan");
        Page page = midwife.page();
        page.keyboard().press("Tab");
        assertThat(focused(page, ".skip"))
                .as("the first stop skips the navigation")
                .isTrue();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("main")).isFocused();
        page.keyboard().press("/");
        PlaywrightAssertions.assertThat(page.locator(".search input:visible")).isFocused();
        go(page, "main a[href='/concerns/new']", "Enter");
        go(page, "[name=channel][value=walk_in]", "Space");
        write(page, "#story", STORY);
        write(page, "#village", office.village());
        write(page, "#about_name", "Yulia Hasanah");
        go(page, ".send button", "Enter");
        midwife.sees("Laporan tersimpan");
        go(page, "[name=signs][value=distress]", "Space");
        go(page, "[name=level]", "ArrowDown");
        go(page, "form[action$='/triage'] button", "Enter");
        midwife.sees("Tingkat ditetapkan");
        go(page, "main a[href$='/match']", "Enter");
        go(page, "form[action$='/person'] button", "Enter");
        go(page, "#answering button", "Enter");
        midwife.sees("Anda sekarang pemiliknya");
    }

    private static void write(Page page, String field, String words) {
        go(page, field, "");
        page.keyboard().type(words);
    }

    /** Walks with the tab key until there, then presses. On the way every stop must be visible. */
    private static void go(Page page, String there, String press) {
        page.waitForLoadState();
        for (int stops = 0; !focused(page, there); stops++) {
            assertThat(stops).as("the keyboard reaches " + there).isLessThan(FAR);
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("""
                () => { const at = document.activeElement;
                  return [at, at.closest('label'), at.nextElementSibling].filter(Boolean).some((each) => {
                    const style = getComputedStyle(each);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'; }); }
                """))
                .as("focus is visible on " + there)
                .isTrue();
        if (press.equals("Enter")) {
            page.waitForNavigation(() -> page.keyboard().press(press));
        } else if (!press.isEmpty()) {
            page.keyboard().press(press);
        }
    }

    private static boolean focused(Page page, String there) {
        return (Boolean) page.evaluate("there => document.activeElement.matches(there)", there);
    }
}
