package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * Both languages, and paper.
 *
 * <p>Given an officer who reads English, then one choice changes every word and the office remembers it. Given somebody without a screen,
 * then a page prints on the width of one sheet, without the navigation and without forms nobody can press; the page for leaders on one whole sheet.
 */
class PaperTest extends Journey {
    private static final int SHEET = 718;
    private static final int MOST_DISTRICTS = 33;

    @Test
    void both_languages() {
        Visitor officer = office.as("dinsos");
        language(officer, "English").open("/today").picture("today-english");
        officer.open("/concerns/new")
                .reads("Record it, so that somebody holds it today")
                .picture("report-english");
        officer.open("/nowhere").reads("Not found");
        language(officer, "Bahasa Indonesia")
                .open("/concerns/new")
                .reads("Catat laporan agar hari ini juga ada yang memegangnya");
    }

    @Test
    void a_page_prints_on_the_width_of_one_sheet() {
        for (String path : List.of("/today", "/cases", "/regions/62.01", "/facilities")) {
            Page page = office.as("perawat").open(path).page();
            page.setViewportSize(SHEET, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " on A4")
                    .isLessThanOrEqualTo(SHEET);
            assertThat(page.locator(".rail").isVisible()).isFalse();
            assertThat(page.locator(".search").first().isVisible()).isFalse();
            page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(Path.of("target", "pictures", "paper" + path.replace('/', '-') + ".pdf")));
        }
    }

    @Test
    void the_leaders_page_is_one_sheet() throws IOException {
        for (String login : List.of("bupati", "camat")) {
            Page page = office.as(login).open("/leaders").page();
            assertThat(sheets(page, "leaders-" + login)).as(login).isEqualTo(1);
            // As many as Malang has; twelve of 514 regencies have more.
            page.evaluate("""
                    most => {
                        const rows = document.querySelector('main tbody');
                        while (rows.rows.length < most) rows.append(rows.rows[0].cloneNode(true));
                    }""", MOST_DISTRICTS);
            assertThat(sheets(page, "leaders-" + login + "-long"))
                    .as(login + " of many districts")
                    .isEqualTo(1);
        }
    }

    private static int sheets(Page page, String name) throws IOException {
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "pictures", "paper-" + name + ".pdf")));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return paper.getNumberOfPages();
        }
    }

    private static Visitor language(Visitor visitor, String name) {
        visitor.page().locator(".who summary").click();
        visitor.page()
                .waitForNavigation(() -> visitor.page()
                        .locator(".who button")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                        .click());
        return visitor;
    }
}
