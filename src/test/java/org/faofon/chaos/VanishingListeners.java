package org.faofon.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.bench.Patience;

/** Listeners of the live stream whose network is gone from one moment to the next. */
final class VanishingListeners implements Fault {
    private static final int OF_ADDRESS = 300;
    private static final int FIRST_ADDRESS = 70;
    private static final int STATUS = "HTTP/1.1 200".length();
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(90);
    private static final byte[] REQUEST =
            "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final int listeners;

    VanishingListeners(int listeners) {
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "%,d listeners vanish".formatted(listeners);
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        int refused = 0;
        try {
            for (int i = 0; i < listeners; i++) {
                sockets.add(listen(site.httpPort(), FIRST_ADDRESS + i / OF_ADDRESS));
            }
            for (Socket socket : sockets) {
                refused += isListening(socket) ? 0 : 1;
            }
            site.storm();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
        } finally {
            for (Socket socket : sockets) {
                socket.close(); // Without a farewell: it lingers for no time.
            }
        }
        if (refused > 0) {
            throw new FaultException(refused + " listeners were refused");
        }
        awaitForgotten(site);
    }

    private static Socket listen(int port, int address) throws IOException {
        Socket socket = new Socket();
        socket.setSoLinger(true, 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.getOutputStream().write(REQUEST);
        return socket;
    }

    private static boolean isListening(Socket socket) throws IOException {
        byte[] status = socket.getInputStream().readNBytes(STATUS);
        return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
    }

    private static void awaitForgotten(Site site) throws Exception {
        try {
            Patience.until(
                    "the program had forgotten them",
                    FORGOTTEN_AFTER,
                    Duration.ofSeconds(1),
                    () -> watchers(site) == 0);
        } catch (TimeoutException e) {
            throw new FaultException(watchers(site) + " listeners were not forgotten");
        }
    }

    private static long watchers(Site site) throws IOException {
        return (long) site.client().metric("faofon_web_watchers");
    }
}
