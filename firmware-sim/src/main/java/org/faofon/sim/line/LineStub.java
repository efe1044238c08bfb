package org.faofon.sim.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.faofon.sim.line.LineAnswer.Ending;

/** LINE's Messaging API on a local port. */
public final class LineStub implements Closeable {
    private static final int MOST_BODY_BYTES = 1024 * 1024;

    /** Enough for many silent connections beside the working ones. */
    private static final int WORKERS = 64;

    private final LineStubSettings settings;
    private final MessagingApi api;
    private final StubSwitch stubSwitch;
    private final RequestLog log;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    private LineStub(
            HttpServer server, LineStubSettings settings, MessagingApi api, StubSwitch stubSwitch, RequestLog log) {
        this.server = server;
        this.settings = settings;
        this.api = api;
        this.stubSwitch = stubSwitch;
        this.log = log;
    }

    /** Starts listening; port 0 uses any free one. */
    public static LineStub start(
            int port,
            LineStubSettings settings,
            MonthlyQuota quota,
            FaultScript script,
            Optional<RequestLog> log,
            PrintWriter out)
            throws IOException {
        InstantSource clock = InstantSource.system();
        MessagingApi api = new MessagingApi(settings, quota, script, new PushPrinter(out, clock), clock);
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        LineStub stub = new LineStub(
                server, settings, api, new StubSwitch(script), log.orElseGet(() -> RequestLog.nowhere(clock)));
        server.createContext("/", stub::handle);
        server.setExecutor(stub.workers);
        server.start();
        return stub;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        log.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String requestId = UUID.randomUUID().toString();
            byte[] body = bodyOf(exchange);
            LineRequest request = LineRequest.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Authorization"),
                    header(exchange, "X-Line-Retry-Key"),
                    body);
            LineAnswer answer = body.length > MOST_BODY_BYTES
                    ? LineAnswer.error("refused", 413, "The request is too large")
                    : answer(request, requestId, isFromHere(exchange));
            log.write(request, requestId, answer);
            end(exchange, requestId, answer);
        }
    }

    private LineAnswer answer(LineRequest request, String requestId, boolean isFromHere) {
        if (request.path().equals(StubSwitch.PATH) && isFromHere) {
            return stubSwitch.answer(request.method(), request.body());
        }
        if (stubSwitch.isDown()) {
            return LineAnswer.silence(Ending.RESET, "down");
        }
        LineAnswer answer = api.answer(request, requestId);
        stubSwitch.count(answer);
        return answer;
    }

    /** Only a drill on the same machine may turn LINE off. */
    private static boolean isFromHere(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private void end(HttpExchange exchange, String requestId, LineAnswer answer) throws IOException {
        if (answer.ending() == Ending.SILENT) {
            keepSilent();
        }
        if (answer.ending() != Ending.ANSWERED) {
            // A caller sees closing without an answer as a lost connection.
            return;
        }
        byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-line-request-id", requestId);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void keepSilent() {
        try {
            Thread.sleep(settings.silence().toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bodyOf(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return body.readNBytes(MOST_BODY_BYTES + 1);
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
