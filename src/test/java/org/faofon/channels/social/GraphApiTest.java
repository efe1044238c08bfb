package org.faofon.channels.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.faofon.support.FacebookStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kept connection that dies after its first answer, as where a proxy between has been started again. */
class GraphApiTest {
    private static final String ANSWER = "{\"id\":\"1_1\",\"success\":true,\"data\":[]}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private GraphApi api;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "dying-connection");
        thread.setDaemon(true);
        thread.start();
        api = new GraphApi(new FacebookChannelTest.Settings(
                URI.create("http://127.0.0.1:" + server.getLocalPort()),
                Optional.of(FacebookStub.TOKEN),
                Optional.of(FacebookStub.PAGE),
                false));
        assertThat(api.about().body()).isPresent();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** The first connection answers once, takes a second request and closes; each other one answers. */
    private void serve() {
        try {
            for (int connection = 0; !server.isClosed(); connection++) {
                try (Socket socket = server.accept()) {
                    answer(socket, connection > 0);
                    if (connection == 0) {
                        read(socket);
                    }
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void answer(Socket socket, boolean last) throws IOException {
        read(socket);
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length()
                        + (last ? "\r\nConnection: close" : "") + "\r\n\r\n" + ANSWER)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void read(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String first = in.readLine();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            int unused = in.read();
        }
        if (first != null) {
            requests.add(first.substring(0, first.indexOf(' ')));
        }
    }

    @Test
    void aQuestionIsAskedAgainOnANewConnection() {
        assertThat(api.recent().body()).isPresent();
        assertThat(requests).containsExactly("GET", "GET", "GET");
    }

    @Test
    void anEditIsSentAgainOnANewConnection() {
        assertThat(api.edit("1_1", "text").body()).isPresent();
        assertThat(requests).containsExactly("GET", "POST", "POST");
    }

    @Test
    void aPostIsNeverSentTwice() {
        GraphResponse answer = api.post(Map.of("message", "text"));

        assertThat(answer.how()).isEqualTo(GraphResponse.How.UNKNOWN);
        assertThat(requests).containsExactly("GET", "POST");
    }
}
