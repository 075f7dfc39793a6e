package id.jejaring.meeting.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A QR code as a path of squares, one unit each; the quiet zone around it belongs to it. */
public record QrPicture(int size, String path) {
    static QrPicture of(String text) {
        try {
            BitMatrix dark =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            String path = IntStream.range(0, dark.getWidth() * dark.getHeight())
                    .filter(i -> dark.get(i % dark.getWidth(), i / dark.getWidth()))
                    .mapToObj(i -> "M" + i % dark.getWidth() + " " + i / dark.getWidth() + "h1v1h-1z")
                    .collect(Collectors.joining());
            return new QrPicture(dark.getWidth(), path);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this address", tooLong);
        }
    }
}
