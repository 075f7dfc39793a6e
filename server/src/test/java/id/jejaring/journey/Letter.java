package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.microsoft.playwright.APIResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A letter as it is downloaded: what it says, how it looks on paper, and where a telephone gets that scans it.
 *
 * @param check path of the page behind the square code
 */
record Letter(String text, String check) {
    private static final int DPI = 150;

    static Letter of(Visitor visitor, String path, String picture) {
        Sheet sheet = sheet(visitor, path, picture);
        return new Letter(sheet.text(), scanned(sheet.first()));
    }

    /** @param first its first page */
    record Sheet(String text, BufferedImage first) {}

    /** Any paper that is downloaded. */
    static Sheet sheet(Visitor visitor, String path, String picture) {
        String root = visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1");
        APIResponse response = visitor.page().request().get(root + path);
        assertThat(response.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            BufferedImage first = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
            Path file = Path.of("target", "pictures", picture + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(first, "png", file.toFile());
            return new Sheet(new PDFTextStripper().getText(pdf), first);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String scanned(BufferedImage paper) {
        int width = paper.getWidth();
        int height = paper.getHeight();
        int[] dots = paper.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        try {
            String address =
                    new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(seen)[0].getText();
            return URI.create(address).getPath();
        } catch (NotFoundException none) {
            throw new AssertionError("no square code on the letter", none);
        }
    }
}
