package org.faofon.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Sends requests byte by byte, as no client library would: from any address of this machine, with a broken address, or
 * without a Host. Each address 127.0.0.x is a stranger of its own to the program.
 */
public final class RawHttp {
    private final int port;
    private final InetAddress from;
    private final Duration patience;

    /** @param from the sender's address, such as 127.0.0.77 */
    public RawHttp(int port, String from, Duration patience) throws IOException {
        this.port = port;
        this.from = InetAddress.getByName(from);
        this.patience = patience;
    }

    /** What came back; status 0 if the server closed the connection without an answer. */
    public record Answer(int status, String head, String body) {
        public boolean hasHeader(String line) {
            return head.toLowerCase(Locale.ROOT).contains(line.toLowerCase(Locale.ROOT));
        }
    }

    /** A form as our own page sends it. */
    public Answer post(String path, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.ISO_8859_1).length + "\r\nConnection: close\r\n\r\n" + form);
    }

    public Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends the bytes of the text (ISO 8859-1) and reads until the server closes. */
    public Answer send(String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(read(socket.getInputStream()));
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            input.transferTo(all);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // The server closed the connection before it had read everything; its answer may have arrived.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, "", text);
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
