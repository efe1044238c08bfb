package org.faofon.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * LINE's push door as its OpenAPI description has it: it checks what it gets, accepts each retry key once, and can be told
 * to be out of order.
 */
public final class LineStub implements AutoCloseable {
    public static final String TOKEN = "stub-token";
    public static final String GROUP = "Cstubgroup";

    /** The small chat in which officers are called. */
    public static final String OFFICERS = "Cstubofficers";

    private static final String PUSH = "/v2/bot/message/push";
    private static final int LONGEST_SILENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the next call is answered, where it is not simply accepted. */
    public enum Answer {
        ACCEPT,
        /** It is accepted, but the answer is lost on the way. */
        ACCEPT_AND_BREAK,
        BREAK,
        SILENCE,
        MONTHLY_LIMIT,
        RATE_LIMIT,
        BAD_REQUEST,
        UNAUTHORIZED,
        SERVER_ERROR,
        /** A page of some proxy on the way instead of LINE's answer. */
        BAD_GATEWAY
    }

    /** A push that was accepted. */
    public record Push(UUID key, JsonNode body) {
        public String to() {
            return body.get("to").asText();
        }

        public String altText() {
            return message().get("altText").asText();
        }

        public JsonNode message() {
            return body.get("messages").get(0);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final Map<UUID, String> requestIds = new LinkedHashMap<>();
    private final List<Push> accepted = new CopyOnWriteArrayList<>();
    private final List<UUID> keys = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** On a free port. */
    public LineStub() throws IOException {
        this(0);
    }

    public LineStub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The answers to the next calls, in order; after them everything right is accepted. */
    public void script(Answer... answers) {
        script.addAll(Arrays.asList(answers));
    }

    /** What was accepted, each once, in order. */
    public List<Push> accepted() {
        return List.copyOf(accepted);
    }

    /** The retry key of every call, in order. */
    public List<UUID> keys() {
        return List.copyOf(keys);
    }

    /** What was wrong with calls that the description does not allow. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] sent = call.getRequestBody().readAllBytes();
            Optional<String> fault = fault(call, sent);
            if (fault.isPresent()) {
                faults.add(fault.get());
                error(call, 400, fault.get());
                return;
            }
            UUID key = UUID.fromString(call.getRequestHeaders().getFirst("X-Line-Retry-Key"));
            keys.add(key);
            Answer scripted = script.poll();
            play(call, key, JSON.readTree(sent), scripted == null ? Answer.ACCEPT : scripted);
        }
    }

    private void play(HttpExchange call, UUID key, JsonNode body, Answer answer) throws IOException {
        switch (answer) {
            case ACCEPT -> accept(call, key, body);
            case ACCEPT_AND_BREAK -> remember(key, body);
            case BREAK -> {}
            case SILENCE -> beSilent();
            case MONTHLY_LIMIT -> error(call, 429, "You have reached your monthly limit.");
            case RATE_LIMIT -> error(call, 429, "The API rate limit has been exceeded. Try again later.");
            case BAD_REQUEST -> error(call, 400, "The request body has 1 error(s)");
            case UNAUTHORIZED -> error(call, 401, "Authentication failed. Confirm that the access token is valid.");
            case SERVER_ERROR -> error(call, 500, "Internal server error");
            case BAD_GATEWAY -> send(call, 502, "<html>Bad gateway</html>");
        }
    }

    private void accept(HttpExchange call, UUID key, JsonNode body) throws IOException {
        Optional<String> before = remember(key, body);
        if (before.isPresent()) {
            call.getResponseHeaders().set("x-line-accepted-request-id", before.get());
            error(call, 409, "The retry key is already accepted");
        } else {
            send(call, 200, "{\"sentMessages\":[{\"id\":\"461230966842064897\",\"quoteToken\":\"IStG5h1Tz7b\"}]}");
        }
    }

    /** The id of the request by which the key had been accepted before, if it had. */
    private synchronized Optional<String> remember(UUID key, JsonNode body) {
        Optional<String> before = Optional.ofNullable(
                requestIds.putIfAbsent(key, UUID.randomUUID().toString()));
        if (before.isEmpty()) {
            accepted.add(new Push(key, body));
        }
        return before;
    }

    private void beSilent() {
        try {
            closed.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> fault(HttpExchange call, byte[] sent) {
        if (!call.getRequestMethod().equals("POST")
                || !call.getRequestURI().getPath().equals(PUSH)) {
            return Optional.of("There is no " + call.getRequestMethod() + " " + call.getRequestURI());
        }
        if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            return Optional.of("The bearer token is missing or wrong");
        }
        String key = call.getRequestHeaders().getFirst("X-Line-Retry-Key");
        if (key == null || !key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.of("The retry key must be a UUID, but was " + key);
        }
        String type = call.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            return Optional.of("The body must be JSON, but was " + type);
        }
        return LinePushRules.fault(new String(sent, StandardCharsets.UTF_8));
    }

    private static void error(HttpExchange call, int status, String message) throws IOException {
        send(call, status, JSON.createObjectNode().put("message", message).toString());
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.getResponseHeaders().set("x-line-request-id", UUID.randomUUID().toString());
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
