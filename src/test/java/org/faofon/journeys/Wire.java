package org.faofon.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The way from a phone to the server, which a test can cut; also a service worker has no other. */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16_384;
    private static final String POST = "POST";

    private final int to;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong received = new AtomicLong();
    private volatile boolean cut;
    private volatile boolean losesAnswers;
    private volatile boolean silent;
    private volatile String portal = "";
    private volatile Predicate<String> lets = path -> false;

    Wire(int to) throws IOException {
        this.to = to;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Where the phone finds the server. */
    String site() {
        return "http://localhost:" + door.getLocalPort() + "/";
    }

    /** Bytes that have come from the server, headers included, as they travelled. */
    long receivedBytes() {
        return received.get();
    }

    /** No signal. */
    void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    /** The signal is lost: connections stay open, and nothing arrives on them any more. */
    void fallSilent() {
        silent = true;
    }

    /** What is posted arrives, but no answer comes back. */
    void loseAnswers() {
        losesAnswers = true;
    }

    /** Somebody else answers every request with this, as a Wi-Fi does that wants a sign-in first. */
    void portal(String answer) {
        portal(answer, path -> false);
    }

    /** The same, but lets requests for some paths through. */
    void portal(String answer, Predicate<String> through) {
        portal = answer;
        lets = through;
        open.forEach(Wire::close);
    }

    void mend() {
        cut = false;
        losesAnswers = false;
        silent = false;
        portal = "";
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                if (cut) {
                    close(phone);
                } else if (!portal.isEmpty()) {
                    start(() -> standBetween(phone));
                } else {
                    connect(phone, new byte[0]);
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Reads one request, which is short, and answers it or lets it through. */
    private void standBetween(Socket phone) {
        try {
            byte[] buffer = new byte[BUFFER];
            int read = phone.getInputStream().read(buffer);
            String request = new String(buffer, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
            String[] words = request.split(" ", 3);
            if (words.length == 3 && lets.test(words[1])) {
                String once = request.replace("Connection: keep-alive", "Connection: close");
                connect(phone, once.getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
            phone.getOutputStream().write(portal.getBytes(StandardCharsets.UTF_8));
            phone.shutdownOutput();
            phone.getInputStream().readAllBytes(); // Else unread bytes reset the connection before the answer is read.
            close(phone);
        } catch (IOException e) {
            close(phone); // The phone has gone.
        }
    }

    private void connect(Socket phone, byte[] first) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
        open.add(phone);
        open.add(server);
        server.getOutputStream().write(first);
        AtomicBoolean posted = new AtomicBoolean();
        start(() -> pass(phone, server, false, posted));
        start(() -> pass(server, phone, true, posted));
    }

    private void pass(Socket from, Socket into, boolean answers, AtomicBoolean posted) {
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!answers
                        && new String(buffer, 0, Math.min(read, POST.length()), StandardCharsets.ISO_8859_1)
                                .equals(POST)) {
                    posted.set(true);
                }
                if (answers && losesAnswers && posted.get()) {
                    return;
                }
                if (silent) {
                    continue;
                }
                out.write(buffer, 0, read);
                out.flush();
                received.addAndGet(answers ? read : 0);
            }
        } catch (IOException e) {
            // One side has gone; the other is told by being closed.
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
