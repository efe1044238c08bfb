package org.faofon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy to a port of this machine; its connections can be cut and restored. */
public final class TcpProxy implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public TcpProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Closes all connections and accepts none until it is restored. */
    public void cut() {
        cut = true;
        open.forEach(TcpProxy::hangUp);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                join(entrance.accept());
            } catch (IOException e) {
                // Closed, or the target is unavailable: the client's connection is closed.
            }
        }
    }

    private void join(Socket caller) throws IOException {
        open.add(caller);
        if (cut) {
            hangUp(caller);
            open.remove(caller);
            return;
        }
        try {
            Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(called);
            start(() -> pump(caller, called));
            start(() -> pump(called, caller));
            if (cut) {
                cut();
            }
        } catch (IOException e) {
            hangUp(caller);
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The connection was cut, or one side has closed it; the other side is closed as well.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
