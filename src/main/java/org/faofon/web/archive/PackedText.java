package org.faofon.web.archive;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A text in UTF-8 that is written compressed by gzip, with the size and checksum that it has uncompressed. */
final class PackedText implements AutoCloseable {
    private final MessageDigest digest;
    private final Writer writer;
    private long bytes;

    PackedText(Path file) throws IOException {
        digest = sha256();
        OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
        writer = new BufferedWriter(new OutputStreamWriter(new Measured(packed), StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    Writer writer() {
        return writer;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** After it was closed. */
    long bytes() {
        return bytes;
    }

    /** In hexadecimal digits, once, after it was closed. */
    String takeSha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Measured extends FilterOutputStream {
        Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            digest.update(some, offset, length);
            bytes += length;
        }
    }
}
