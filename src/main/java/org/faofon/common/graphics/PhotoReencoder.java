package org.faofon.common.graphics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes an uploaded photo again, as a JPEG of limited size. Only the picture's points pass: no place, no device, no
 * comment, and nothing that follows the picture in the file. The size in the header is checked before anything is decoded,
 * so that a small file cannot unfold into gigabytes.
 */
public final class PhotoReencoder {
    /** The longer side of the result. */
    static final int LONGEST_SIDE = 1_280;

    /** The size of an upload; a phone sends about 300 KB. */
    public static final int MOST_BYTES = 3_000_000;

    /** A camera's 12 million points, with some room. */
    static final long MOST_POINTS = 16_000_000;

    private static final float QUALITY = 0.8f;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PhotoReencoder() {}

    /** The upload is not a picture that is accepted; the message says why. */
    public static final class UnusablePhoto extends Exception {
        private static final long serialVersionUID = 1;

        UnusablePhoto(String reason) {
            super(reason);
        }
    }

    /** The same picture as JPEG, at most {@link #LONGEST_SIDE} wide and high. */
    public static byte[] reencode(byte[] upload) throws UnusablePhoto {
        if (upload.length > MOST_BYTES) {
            throw new UnusablePhoto("A photo may have at most " + MOST_BYTES + " bytes, but has " + upload.length);
        }
        String format = formatOf(upload);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            return encode(scale(decode(in, format)));
        } catch (IOException | RuntimeException e) { // The JDK's readers answer damaged files with both.
            throw new UnusablePhoto("The photo is damaged and cannot be read as " + format);
        }
    }

    private static String formatOf(byte[] upload) throws UnusablePhoto {
        if (startsWith(upload, JPEG)) {
            return "JPEG";
        }
        if (startsWith(upload, PNG)) {
            return "PNG";
        }
        throw new UnusablePhoto("A photo must be a JPEG or a PNG");
    }

    private static boolean startsWith(byte[] upload, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (i >= upload.length || upload[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage decode(ImageInputStream in, String format) throws IOException, UnusablePhoto {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true); // Forward only, and without the metadata.
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS) {
                throw new UnusablePhoto(
                        "A photo may have at most %d points, but has %d × %d".formatted(MOST_POINTS, width, height));
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            param.setSourceSubsampling(step, step, 0, 0); // A large picture never stands in memory as a whole.
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** On white, because a PNG may be transparent. */
    private static BufferedImage scale(BufferedImage picture) {
        double factor = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return scaled;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
