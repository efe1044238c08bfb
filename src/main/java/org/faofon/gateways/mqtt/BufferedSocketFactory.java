package org.faofon.gateways.mqtt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that read ahead. Paho reads each message in several small pieces, and without a buffer each of them is a
 * call of the operating system.
 */
final class BufferedSocketFactory extends SocketFactory {
    private static final int BYTES = 16 * 1024;

    @Override
    public Socket createSocket() {
        return new BufferedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException("A local address cannot be chosen");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException("A local address cannot be chosen");
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        try {
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class BufferedSocket extends Socket {
        private @Nullable InputStream buffered;

        /** The same one each time, because it may have read more than was asked for. */
        @Override
        public synchronized InputStream getInputStream() throws IOException {
            InputStream known = buffered;
            if (known == null) {
                known = new BufferedInputStream(super.getInputStream(), BYTES);
                buffered = known;
            }
            return known;
        }
    }
}
