package id.jejaring.platform.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets a template on paper: well-formed, with its own styles in it, and nothing fetched from anywhere. */
@Component
public class Paper {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private final JteViews views;

    Paper(JteViews views) {
        this.views = views;
    }

    public byte[] pdf(String template, Map<String, ?> model, HttpServletRequest request) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(views.text(template, model, request), null);
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
