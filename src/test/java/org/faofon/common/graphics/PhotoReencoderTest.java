package org.faofon.common.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.faofon.common.graphics.PhotoReencoder.UnusablePhoto;
import org.junit.jupiter.api.Test;

class PhotoReencoderTest {
    private static final String SECRET = "7.380N 100.340E of somebody's phone";

    private static byte[] picture(String format, int width, int height, int type) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.GREEN);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return picture("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** With the segment in which phones write where a photo was taken, and with more after its end. */
    private static byte[] jpegWithMetadata() throws IOException {
        byte[] plain = jpeg(400, 300);
        byte[] exif = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        bytes.write(exif);
        bytes.write(plain, 2, plain.length - 2);
        bytes.write(SECRET.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    /** A file of a few bytes that says that it is that large. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        bytes.write(header);
        bytes.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        assertThat(Arrays.copyOf(jpeg, 3)).containsExactly(0xff, 0xd8, 0xff);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void aLargePhotoIsMadeSmallerInItsOwnShape() throws IOException, UnusablePhoto {
        BufferedImage made = read(PhotoReencoder.reencode(jpeg(3000, 1500)));

        assertThat(made.getWidth()).isEqualTo(1280);
        assertThat(made.getHeight()).isEqualTo(640);
    }

    @Test
    void aSmallPhotoKeepsItsSizeAndColours() throws IOException, UnusablePhoto {
        BufferedImage made = read(PhotoReencoder.reencode(jpeg(400, 300)));

        assertThat(made.getWidth()).isEqualTo(400);
        assertThat(made.getHeight()).isEqualTo(300);
        assertThat(new Color(made.getRGB(50, 50)).getGreen()).isGreaterThan(240);
        assertThat(new Color(made.getRGB(350, 50)).getGreen()).isLessThan(15);
    }

    @Test
    void nothingButThePicturePasses() throws IOException, UnusablePhoto {
        byte[] upload = jpegWithMetadata();
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains(SECRET);

        assertThat(new String(PhotoReencoder.reencode(upload), StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET)
                .doesNotContain("Exif");
    }

    @Test
    void aTransparentPngStandsOnWhite() throws IOException, UnusablePhoto {
        BufferedImage made = read(PhotoReencoder.reencode(picture("png", 100, 100, BufferedImage.TYPE_INT_ARGB)));

        assertThat(new Color(made.getRGB(80, 50)).getRed()).isGreaterThan(240);
    }

    @Test
    void aFileThatUnfoldsIntoGigabytesIsRefusedByItsHeader() throws IOException {
        byte[] bomb = pngHeader(60_000, 60_000);
        assertThat(bomb).hasSizeLessThan(50);

        assertThatThrownBy(() -> PhotoReencoder.reencode(bomb))
                .isInstanceOf(UnusablePhoto.class)
                .hasMessageContaining("at most 16000000 points, but has 60000 × 60000");
    }

    @Test
    void sixteenMillionPointsAreTakenAndOneRowMoreIsNot() throws IOException, UnusablePhoto {
        byte[] full = picture("png", 4000, 4000, BufferedImage.TYPE_BYTE_BINARY);
        byte[] over = picture("png", 4000, 4001, BufferedImage.TYPE_BYTE_BINARY);

        assertThat(read(PhotoReencoder.reencode(full)).getWidth()).isEqualTo(1280);
        assertThatThrownBy(() -> PhotoReencoder.reencode(over)).isInstanceOf(UnusablePhoto.class);
    }

    @Test
    void otherFilesAreRefusedAndSoIsADamagedOne() throws IOException {
        byte[] page = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);
        byte[] gif = picture("gif", 10, 10, BufferedImage.TYPE_INT_RGB);
        byte[] cut = Arrays.copyOf(picture("png", 400, 300, BufferedImage.TYPE_INT_RGB), 60);

        assertThatThrownBy(() -> PhotoReencoder.reencode(page)).hasMessage("A photo must be a JPEG or a PNG");
        assertThatThrownBy(() -> PhotoReencoder.reencode(gif)).hasMessage("A photo must be a JPEG or a PNG");
        assertThatThrownBy(() -> PhotoReencoder.reencode(cut)).hasMessageContaining("damaged");
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenLookedAt() {
        assertThatThrownBy(() -> PhotoReencoder.reencode(new byte[PhotoReencoder.MOST_BYTES + 1]))
                .hasMessageContaining("at most 3000000 bytes, but has 3000001");
    }
}
