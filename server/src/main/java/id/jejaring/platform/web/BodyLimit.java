package id.jejaring.platform.web;

import id.jejaring.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody types more than this into a form. A larger body is refused before it is read, or while it is read when it hides its length
 * or was compressed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
    static final int MOST = 256 * 1024;
    private final List<BodyAllowance> allowances;

    BodyLimit(List<BodyAllowance> allowances) {
        this.allowances = allowances;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            response.sendError(Problem.TOO_LARGE.status());
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private int most(String path) {
        return allowances.stream()
                .filter(each -> path.startsWith(each.prefix()))
                .mapToInt(BodyAllowance::most)
                .findFirst()
                .orElse(MOST);
    }

    /** Thrown while reading; the problem advice answers it. */
    static class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream source = super.getInputStream();
            boolean packed = "gzip".equalsIgnoreCase(getHeader("Content-Encoding"));
            return new Counted(source, packed ? unpacked(source) : source, most);
        }

        private static InputStream unpacked(ServletInputStream source) throws IOException {
            try {
                return new GZIPInputStream(source);
            } catch (EOFException empty) {
                throw new ZipException("empty");
            }
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream source;
        private final InputStream plain;
        private int left;

        Counted(ServletInputStream source, InputStream plain, int most) {
            this.source = source;
            this.plain = plain;
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = unpacked(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new TooLarge();
            }
            return count;
        }

        private int unpacked(byte[] buffer, int offset, int length) throws IOException {
            try {
                return plain.read(buffer, offset, length);
            } catch (EOFException cut) {
                throw plain == source ? cut : new ZipException("cut");
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
