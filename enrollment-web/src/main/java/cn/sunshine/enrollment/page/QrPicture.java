package cn.sunshine.enrollment.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code to be drawn into a page: no file that a cache could keep, no request that a log could note.
 *
 * @param size modules from edge to edge, with the quiet zone around them
 * @param outline of the dark modules, as the path of an SVG
 */
public record QrPicture(int size, String outline) {

    /** Modules that stay light around the code, by its standard. */
    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        ByteMatrix modules = modules(text);
        StringBuilder outline = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            appendRow(outline, modules, y);
        }
        return new QrPicture(modules.getWidth() + 2 * QUIET, outline.toString());
    }

    /** Neighbours in one stroke, so that no hair of light is left between them. */
    private static void appendRow(StringBuilder outline, ByteMatrix modules, int y) {
        int x = 0;
        while (x < modules.getWidth()) {
            int from = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > from) {
                int run = x - from;
                outline.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, run, run));
            } else {
                x++;
            }
        }
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            // without its cause: what could not be drawn may be a secret
            throw new IllegalArgumentException("%d characters are too many".formatted(text.length()));
        }
    }

    /** Never what it says: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "QrPicture[" + size + "]";
    }
}
