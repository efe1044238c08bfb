package org.faofon.sim.facebook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Graph API of one page on a local port; its address in a browser shows the page. */
public final class FacebookStub implements Closeable {
    private static final int MOST_BODY_BYTES = 8 * 1024 * 1024;
    private static final int WORKERS = 4;

    private final HttpServer server;
    private final GraphApi api;
    private final PrintWriter out;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    private FacebookStub(HttpServer server, String page, String token, PrintWriter out) {
        this.server = server;
        this.out = out;
        this.api = new GraphApi(page, token, this::print);
    }

    /**
     * Starts listening on this machine.
     *
     * @param port any free one if 0
     * @param page the number of the page
     * @param token the only valid access token
     */
    public static FacebookStub start(int port, String page, String token, PrintWriter out) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FacebookStub stub = new FacebookStub(server, page, token, out);
        server.createContext("/", stub::handle);
        server.setExecutor(stub.workers);
        server.start();
        return stub;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("GET") && path.equals("/")) {
                send(exchange, 200, "text/html; charset=utf-8", PageView.of(api.newestFirst()));
                return;
            }
            if (path.equals("/favicon.ico")) {
                exchange.sendResponseHeaders(404, -1); // Browsers ask by themselves.
                return;
            }
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readNBytes(MOST_BODY_BYTES);
            }
            GraphAnswer answer = api.answer(GraphRequest.of(
                    exchange.getRequestMethod(),
                    path,
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")),
                    body));
            if (!answer.accepted()) {
                // Only Facebook's words: the address of a call may have the token in it.
                say("── Facebook refused: "
                        + answer.body().path("error").path("message").asText());
            }
            send(
                    exchange,
                    answer.status(),
                    "application/json; charset=UTF-8",
                    answer.body().toString());
        }
    }

    private void print(PagePost post) {
        say("── Facebook " + (post.edits() == 0 ? "post " : "edited post ") + post.id()
                + (post.published() ? "" : " (not published)")
                + post.picture()
                        .map(bytes -> " with a picture of " + bytes.length / 1024 + " kB")
                        .orElse(""));
        post.text().lines().forEach(line -> say("   f " + line));
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
