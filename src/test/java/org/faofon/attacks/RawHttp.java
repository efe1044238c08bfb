package org.faofon.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Connections that send what no browser would, and are closed at the end. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI root;
    private final List<Socket> open = new ArrayList<>();

    RawHttp(URI root) {
        this.root = root;
    }

    /** Opens a connection that has sent that. */
    Socket send(String text) throws IOException {
        return send(text, "127.0.0.1", 0);
    }

    /** The same, from one of the addresses of this machine, with a small window for what it gets. */
    Socket send(String text, String from, int window) throws IOException {
        Socket socket = new Socket();
        open.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.bind(new InetSocketAddress(InetAddress.getAllByName(from)[0], 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), root.getPort()), PATIENCE_MILLIS);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    List<Socket> send(int count, String text) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(send(text));
        }
        return sockets;
    }

    /** The status of the response. */
    static int status(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        String text = new String(line, StandardCharsets.UTF_8);
        return text.matches("HTTP/1.1 \\d{3}") ? Integer.parseInt(text.substring(text.length() - 3)) : 0;
    }

    /** How many of them the program closes within that time. */
    static long closedWithin(List<Socket> sockets, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return sockets.stream()
                .filter(socket ->
                        isClosed(socket, Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()))))
                .count();
    }

    private static boolean isClosed(Socket socket, long millis) {
        try {
            socket.setSoTimeout((int) millis);
            while (socket.getInputStream().read() >= 0) {
                // Whatever was still sent before.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
