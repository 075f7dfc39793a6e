package id.jejaring.platform.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sets a well-formed template on paper as a letter; nothing is fetched from anywhere. */
@Component
public class Paper {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final String END_OF_HEAD = "</head>";
    private final JteViews views;
    private final String style;

    Paper(JteViews views, @Value("classpath:id/jejaring/platform/letter.css") Resource style) throws IOException {
        this.views = views;
        this.style = "<style>" + style.getContentAsString(StandardCharsets.UTF_8) + "</style>";
    }

    /** An answer that shows it, and keeps it nowhere. */
    public ResponseEntity<byte[]> sheet(
            String template, Map<String, ?> model, HttpServletRequest request, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf(template, model, request));
    }

    private byte[] pdf(String template, Map<String, ?> model, HttpServletRequest request) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(views.text(template, model, request).replace(END_OF_HEAD, style + END_OF_HEAD), null);
        builder.withProducer("Jejaring");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }
}
