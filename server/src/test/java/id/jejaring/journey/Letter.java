package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A letter as it is downloaded: what it says, and how it looks on paper. */
record Letter(String text) {
    private static final Pattern CHECK = Pattern.compile("/verify/[A-Za-z0-9_-]+");

    static Letter of(Visitor visitor, String path, String picture) {
        APIResponse response =
                visitor.page().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + path);
        assertThat(response.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            BufferedImage first = new PDFRenderer(pdf).renderImageWithDPI(0, 90);
            Path file = Path.of("target", "pictures", picture + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(first, "png", file.toFile());
            return new Letter(new PDFTextStripper().getText(pdf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the square code leads to. */
    String check() {
        Matcher found = CHECK.matcher(text.replace("\n", ""));
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
