package org.faofon.sim.support;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A broker that refuses, or falls asleep once, as a test wants; it speaks just enough MQTT for that. */
public final class StubbornBroker implements Closeable {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int connackCode;
    private final int sleepsBefore;
    private final long sleepMillis;
    private final AtomicInteger accepts = new AtomicInteger(Integer.MAX_VALUE);
    private int messages;

    /** @param sleepsBefore the number of the message before whose acknowledgement it sleeps */
    public StubbornBroker(int connackCode, int sleepsBefore, long sleepMillis) throws IOException {
        this.connackCode = connackCode;
        this.sleepsBefore = sleepsBefore;
        this.sleepMillis = sleepMillis;
        Thread thread = new Thread(this::serve, "stubborn broker");
        thread.setDaemon(true);
        thread.start();
    }

    /** Refuses all connections but so many. */
    public void acceptOnly(int links) {
        accepts.set(links);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> talk(socket), "stubborn link");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                int type = in.readUnsignedByte() >> 4;
                byte[] body = in.readNBytes(lengthOf(in));
                if (type == CONNECT) {
                    out.write(new byte[] {0x20, 2, 0, (byte) (accepts.getAndDecrement() > 0 ? connackCode : 3)});
                } else if (type == PUBLISH) {
                    acknowledge(out, body);
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has left.
        }
    }

    private void acknowledge(OutputStream out, byte[] body) throws IOException, InterruptedException {
        messages++;
        if (messages == sleepsBefore) {
            Thread.sleep(sleepMillis);
        }
        int topic = ((body[0] & 0xff) << 8) | (body[1] & 0xff);
        out.write(new byte[] {0x40, 2, body[2 + topic], body[3 + topic]});
    }

    private static int lengthOf(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7f) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        return length;
    }
}
