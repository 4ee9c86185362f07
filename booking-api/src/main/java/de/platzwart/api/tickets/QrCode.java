// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A text as dark and light squares, with the light margin that readers need. */
public final class QrCode {
    private static final int MARGIN = 4;
    private static final int PIXELS_PER_SQUARE = 12;

    private final ByteMatrix squares;

    public QrCode(String text) {
        try {
            this.squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** How many squares it is wide and high, with its margin. */
    public int size() {
        return squares.getWidth() + 2 * MARGIN;
    }

    private boolean isDark(int x, int y) {
        int column = x - MARGIN;
        int row = y - MARGIN;
        return column >= 0
                && row >= 0
                && column < squares.getWidth()
                && row < squares.getHeight()
                && squares.get(column, row) == 1;
    }

    /** All dark squares as the path of a drawing, with a bar for each run of them in a row. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int from = x;
                while (isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1H%dz".formatted(from, y, x - from, from));
                }
            }
        }
        return path.toString();
    }

    public byte[] png() {
        int width = size() * PIXELS_PER_SQUARE;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, isDark(x / PIXELS_PER_SQUARE, y / PIXELS_PER_SQUARE) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }
}
