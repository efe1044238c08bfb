package org.faofon.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stub of the endpoints of LINE's Messaging API that we use, by its OpenAPI description. It validates requests,
 * accepts each retry key and each reply token once, counts the month's messages, and can simulate failures.
 */
public final class LineStub implements AutoCloseable {
    public static final String TOKEN = "stub-token";
    public static final String GROUP = "Cstubgroup";

    /** The chat for calls to officers. */
    public static final String OFFICERS = "Cstubofficers";

    /** The number of people in the group that gets warnings. */
    public static final int MEMBERS = 188;

    private static final int LONGEST_SILENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OF_GROUP = Pattern.compile("/v2/bot/group/([\\w-]+)/(summary|members/count)");

    /** How a call is answered if it is not simply accepted. */
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
        /** An error page of a proxy instead of LINE's answer. */
        BAD_GATEWAY,
        /** The sign-in page of a network instead of LINE's answer. */
        SIGN_IN_PAGE,
        /** JSON that is not LINE's, with the status of success. */
        FOREIGN_JSON,
        NOTHING,
        /** A proxy refuses, with a page of its own. */
        BLOCKED,
        PROXY_SIGN_IN,
        CONFLICT_PAGE
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

    /** A reply that was accepted. */
    public record Reply(String token, String text) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final Map<UUID, String> requestIds = new LinkedHashMap<>();
    private final List<Push> accepted = new CopyOnWriteArrayList<>();
    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private final Set<String> usedTokens = ConcurrentHashMap.newKeySet();
    private final List<UUID> keys = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> members = new ConcurrentHashMap<>(Map.of(GROUP, MEMBERS, OFFICERS, 4));
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicLong used = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile OptionalLong quota = OptionalLong.empty();
    private volatile Optional<Answer> whenAsked = Optional.empty();

    /** Starts on a free port. */
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

    /** Sets the answers to the next pushes and replies, in order; after them every valid call is accepted. */
    public void script(Answer... answers) {
        script.addAll(Arrays.asList(answers));
    }

    /** Sets the answer to all queries from now on, such as those for the quota or a group. */
    public void whenAsked(Answer answer) {
        whenAsked = Optional.of(answer);
    }

    /** Sets the month's message limit and the messages already used; empty means no limit, which is the default. */
    public void plan(OptionalLong messages, long usedBefore) {
        quota = messages;
        used.set(usedBefore);
    }

    /** Adds a group that the bot is in. */
    public void group(String id, String name, int people) {
        names.put(id, name);
        members.put(id, people);
    }

    /** Removes the bot from the group. */
    public void putOutOf(String id) {
        names.remove(id);
        members.remove(id);
    }

    /** The accepted pushes, each once, in order. */
    public List<Push> accepted() {
        return List.copyOf(accepted);
    }

    /** The replies that were accepted, in order. */
    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** The retry key of every push, in order. */
    public List<UUID> keys() {
        return List.copyOf(keys);
    }

    /** The errors of invalid calls. */
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
            Optional<String> fault = fault(call, new String(sent, StandardCharsets.UTF_8));
            if (fault.isPresent()) {
                faults.add(fault.get());
                error(call, 400, fault.get());
            } else if (call.getRequestMethod().equals("GET")) {
                play(call, whenAsked.orElse(Answer.ACCEPT), () -> tell(call), () -> {});
            } else if (path(call).endsWith("/push")) {
                push(call, JSON.readTree(sent));
            } else {
                reply(call, JSON.readTree(sent));
            }
        }
    }

    private void push(HttpExchange call, JsonNode body) throws IOException {
        UUID key = UUID.fromString(call.getRequestHeaders().getFirst("X-Line-Retry-Key"));
        keys.add(key);
        play(call, scripted(), () -> accept(call, key, body), () -> remember(key, body));
    }

    private void reply(HttpExchange call, JsonNode body) throws IOException {
        play(call, scripted(), () -> acceptReply(call, body), () -> rememberReply(body));
    }

    private Answer scripted() {
        Answer answer = script.poll();
        return answer == null ? Answer.ACCEPT : answer;
    }

    private interface Part {
        void play() throws IOException;
    }

    private void play(HttpExchange call, Answer answer, Part accept, Part remember) throws IOException {
        switch (answer) {
            case ACCEPT -> accept.play();
            case ACCEPT_AND_BREAK -> remember.play();
            case BREAK -> {}
            case SILENCE -> beSilent();
            case MONTHLY_LIMIT -> error(call, 429, "You have reached your monthly limit.");
            case RATE_LIMIT -> error(call, 429, "The API rate limit has been exceeded. Try again later.");
            case BAD_REQUEST -> error(call, 400, "The request body has 1 error(s)");
            case UNAUTHORIZED -> error(call, 401, "Authentication failed. Confirm that the access token is valid.");
            case SERVER_ERROR -> error(call, 500, "Internal server error");
            case BAD_GATEWAY -> send(call, 502, "<html>Bad gateway</html>");
            case SIGN_IN_PAGE -> send(call, 200, "<html>Sign in to this network</html>");
            case FOREIGN_JSON -> send(call, 200, "{\"status\":\"ok\"}");
            case NOTHING -> send(call, 200, "");
            case BLOCKED -> send(call, 403, "<html>Blocked</html>");
            case PROXY_SIGN_IN -> send(call, 407, "<html>Proxy sign-in</html>");
            case CONFLICT_PAGE -> send(call, 409, "<html>Conflict</html>");
        }
    }

    private void accept(HttpExchange call, UUID key, JsonNode body) throws IOException {
        if (!requestIds.containsKey(key) && quota.isPresent() && used.get() + costOf(body) > quota.getAsLong()) {
            error(call, 429, "You have reached your monthly limit.");
            return;
        }
        Optional<String> before = remember(key, body);
        if (before.isPresent()) {
            call.getResponseHeaders().set("x-line-accepted-request-id", before.get());
            error(call, 409, "The retry key is already accepted");
        } else {
            send(call, 200, "{\"sentMessages\":[{\"id\":\"461230966842064897\",\"quoteToken\":\"IStG5h1Tz7b\"}]}");
        }
    }

    private int costOf(JsonNode push) {
        return members.getOrDefault(push.path("to").asText(), 1);
    }

    /** The id of the request with which the key was accepted before, if it was. */
    private synchronized Optional<String> remember(UUID key, JsonNode body) {
        Optional<String> before = Optional.ofNullable(
                requestIds.putIfAbsent(key, UUID.randomUUID().toString()));
        if (before.isEmpty()) {
            accepted.add(new Push(key, body));
            used.addAndGet(costOf(body));
        }
        return before;
    }

    private void acceptReply(HttpExchange call, JsonNode body) throws IOException {
        if (rememberReply(body)) {
            send(call, 200, "{\"sentMessages\":[{\"id\":\"461230966842064898\",\"quoteToken\":\"IStG5h1Tz7c\"}]}");
        } else {
            error(call, 400, "Invalid reply token");
        }
    }

    private boolean rememberReply(JsonNode body) {
        String token = body.path("replyToken").asText();
        boolean isNew = usedTokens.add(token);
        if (isNew) {
            replies.add(
                    new Reply(token, body.path("messages").path(0).path("text").asText()));
        }
        return isNew;
    }

    private void tell(HttpExchange call) throws IOException {
        Matcher group = OF_GROUP.matcher(path(call));
        if (group.matches()) {
            tellOfGroup(call, group.group(1), group.group(2));
        } else if (path(call).endsWith("/quota")) {
            ObjectNode plan = JSON.createObjectNode().put("type", quota.isPresent() ? "limited" : "none");
            quota.ifPresent(messages -> plan.put("value", messages));
            send(call, 200, plan.toString());
        } else {
            send(
                    call,
                    200,
                    JSON.createObjectNode().put("totalUsage", used.get()).toString());
        }
    }

    private void tellOfGroup(HttpExchange call, String id, String what) throws IOException {
        if (!members.containsKey(id)) {
            error(call, 404, "Not found");
        } else if (what.equals("summary")) {
            String name = names.getOrDefault(id, "Group " + id);
            send(
                    call,
                    200,
                    JSON.createObjectNode()
                            .put("groupId", id)
                            .put("groupName", name)
                            .toString());
        } else {
            send(
                    call,
                    200,
                    JSON.createObjectNode().put("count", members.get(id)).toString());
        }
    }

    private void beSilent() {
        try {
            closed.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String path(HttpExchange call) {
        return call.getRequestURI().getPath();
    }

    private static Optional<String> fault(HttpExchange call, String sent) {
        String authorization = call.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + TOKEN).equals(authorization)) {
            return Optional.of("The bearer token is missing or wrong");
        }
        String type = call.getRequestHeaders().getFirst("Content-Type");
        boolean isPost = call.getRequestMethod().equals("POST");
        if (isPost && (type == null || !type.startsWith("application/json"))) {
            return Optional.of("The body must be JSON, but was " + type);
        }
        String key = call.getRequestHeaders().getFirst("X-Line-Retry-Key");
        return switch (call.getRequestMethod() + " " + path(call)) {
            case "POST /v2/bot/message/push" -> faultOfKey(key).or(() -> LinePushRules.faultOfPush(sent));
            case "POST /v2/bot/message/reply" ->
                key == null ? LinePushRules.faultOfReply(sent) : Optional.of("A reply takes no retry key");
            case "GET /v2/bot/message/quota", "GET /v2/bot/message/quota/consumption" -> Optional.empty();
            default ->
                call.getRequestMethod().equals("GET")
                                && OF_GROUP.matcher(path(call)).matches()
                        ? Optional.empty()
                        : Optional.of("There is no " + call.getRequestMethod() + " " + call.getRequestURI());
        };
    }

    private static Optional<String> faultOfKey(String key) {
        return key != null && key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.empty()
                : Optional.of("The retry key must be a UUID, but was " + key);
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
