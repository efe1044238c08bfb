package org.faofon.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stub of the endpoints of the Graph API that we use, by its reference: posts and photos of a page, the page's feed, and
 * edits. It validates requests, keeps the posts, and can simulate failures.
 */
public final class FacebookStub implements AutoCloseable {
    public static final String TOKEN = "EAAstub-token";
    public static final String PAGE = "100200300400500";
    public static final String VERSION = "v24.0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/" + VERSION + "/(\\d+(?:_\\d+)?)(?:/(feed|photos))?");
    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"(\\w+)\"(; filename=\"[^\"]+\")?\\r\\n(?:[\\w-]+: [^\\r]*\\r\\n)*\\r\\n(.*?)\\r\\n--",
            Pattern.DOTALL);
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "feed", Set.of("message", "link", "published", "access_token", "appsecret_proof"),
            "photos", Set.of("caption", "source", "access_token", "appsecret_proof"),
            "", Set.of("message", "access_token", "appsecret_proof"));

    /** How a call is answered if it is not simply accepted. */
    public enum Answer {
        ACCEPT(0, 0),
        /** It is accepted, but the answer is lost on the way. */
        ACCEPT_AND_BREAK(0, 0),
        BREAK(0, 0),
        TOKEN_EXPIRED(401, 190),
        APP_RATE(400, 4),
        PAGE_RATE(403, 32),
        CALLS_RATE(400, 613),
        BLOCKED(400, 368),
        NOT_PERMITTED(403, 200),
        BAD_PARAMETER(400, 100),
        DUPLICATE(400, 506),
        SERVER_ERROR(500, 2),
        /** A page of a proxy instead of Facebook's answer. */
        PROXY_PAGE(200, 0),
        FOREIGN_JSON(200, 0);

        private final int status;
        private final int code;

        Answer(int status, int code) {
            this.status = status;
            this.code = code;
        }
    }

    /** A post on the page. */
    public record Post(String id, String message, Map<String, String> fields, boolean photo, int edits) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Answer usual = Answer.ACCEPT;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> visitors = new CopyOnWriteArrayList<>();

    public FacebookStub() throws IOException {
        this(0);
    }

    public FacebookStub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sets the answers to the next calls, in order; after them every valid call is accepted. */
    public void script(Answer... answers) {
        script.addAll(Arrays.asList(answers));
    }

    /** How each call is answered from now on, whoever makes it. */
    public void always(Answer answer) {
        usual = answer;
    }

    /** The posts that are on the page, in order. */
    public List<Post> posts() {
        return List.copyOf(posts);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The method and the last part of the address of each call, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** An administrator of the page removes a post. */
    public void remove(String id) {
        posts.removeIf(post -> post.id().equals(id));
    }

    /** A visitor writes on the page. */
    public void visitorWrites(String message) {
        ObjectNode post =
                JSON.createObjectNode().put("id", PAGE + "_9" + visitors.size()).put("message", message);
        post.putObject("from").put("id", "777").put("name", "A visitor");
        visitors.add(post);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher path = PATH.matcher(call.getRequestURI().getPath());
            if (!path.matches()) {
                refuse(call, "no such address: " + call.getRequestURI().getPath());
                return;
            }
            String edge = Optional.ofNullable(path.group(2)).orElse("");
            calls.add(call.getRequestMethod() + " " + (edge.isEmpty() ? "object" : edge));
            Map<String, String> fields = fields(call, body);
            Optional<String> fault = fault(call, path.group(1), edge, fields);
            if (fault.isPresent()) {
                refuse(call, fault.get());
                return;
            }
            play(call, path.group(1), edge, fields);
        }
    }

    private static Map<String, String> fields(HttpExchange call, String body) {
        String type = Optional.ofNullable(call.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (call.getRequestMethod().equals("GET")) {
            return form(Optional.ofNullable(call.getRequestURI().getRawQuery()).orElse(""));
        }
        return type.startsWith("multipart/form-data") ? parts(body) : form(body);
    }

    private static Map<String, String> form(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static Map<String, String> parts(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(body);
        while (part.find()) {
            String value = part.group(2) == null
                    ? new String(part.group(3).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    : part.group(3);
            fields.put(part.group(1), value);
        }
        return fields;
    }

    private Optional<String> fault(HttpExchange call, String object, String edge, Map<String, String> fields) {
        if (!TOKEN.equals(fields.get("access_token"))) {
            return Optional.of("no valid access token");
        }
        if (call.getRequestMethod().equals("GET")) {
            return Optional.empty();
        }
        Set<String> known = FIELDS.get(edge);
        if (!known.containsAll(fields.keySet())) {
            return Optional.of("unknown fields: " + fields.keySet());
        }
        if (!edge.isEmpty() && !object.equals(PAGE)) {
            return Optional.of("no such page: " + object);
        }
        String text = fields.getOrDefault(edge.equals("photos") ? "caption" : "message", "");
        if (text.isBlank() || text.length() > 63_206) {
            return Optional.of("the text is missing or too long");
        }
        boolean png = fields.getOrDefault("source", "").startsWith("\u0089PNG");
        return edge.equals("photos") && !png ? Optional.of("the photo is no picture") : Optional.empty();
    }

    private void play(HttpExchange call, String object, String edge, Map<String, String> fields) throws IOException {
        Answer next = Optional.ofNullable(script.poll()).orElse(usual);
        switch (next) {
            case BREAK -> {
                // The connection is closed without an answer.
            }
            case ACCEPT -> accept(call, object, edge, fields, true);
            case ACCEPT_AND_BREAK -> accept(call, object, edge, fields, false);
            case PROXY_PAGE -> send(call, next.status, "<html>Please sign in</html>");
            case FOREIGN_JSON -> send(call, next.status, "{\"ok\":true}");
            default -> error(call, next.status, next.code, next.name());
        }
    }

    private void accept(HttpExchange call, String object, String edge, Map<String, String> fields, boolean tell)
            throws IOException {
        if (call.getRequestMethod().equals("GET")) {
            send(call, 200, edge.equals("feed") ? feed() : "{\"id\":\"" + object + "\",\"name\":\"A page\"}");
            return;
        }
        String answer = edge.isEmpty() ? edit(object, fields) : add(edge, fields);
        if (answer.isEmpty()) {
            ObjectNode error = JSON.createObjectNode();
            error.putObject("error")
                    .put("message", "Object does not exist")
                    .put("code", 100)
                    .put("error_subcode", 33);
            send(call, 400, error.toString());
        } else if (tell) {
            send(call, 200, answer);
        }
    }

    private String add(String edge, Map<String, String> fields) {
        boolean photo = edge.equals("photos");
        String id = PAGE + "_" + (1_000 + posts.size());
        posts.add(new Post(id, fields.get(photo ? "caption" : "message"), fields, photo, 0));
        return photo ? "{\"id\":\"5%d\",\"post_id\":\"%s\"}".formatted(posts.size(), id) : "{\"id\":\"" + id + "\"}";
    }

    private String edit(String id, Map<String, String> fields) {
        for (int i = 0; i < posts.size(); i++) {
            Post old = posts.get(i);
            if (old.id().equals(id)) {
                posts.set(i, new Post(id, fields.get("message"), old.fields(), old.photo(), old.edits() + 1));
                return "{\"success\":true}";
            }
        }
        return "";
    }

    private String feed() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        data.addAll(visitors);
        posts.forEach(post -> data.addObject()
                .put("id", post.id())
                .put("message", post.message())
                .putObject("from")
                .put("id", PAGE));
        return answer.toString();
    }

    private void refuse(HttpExchange call, String fault) throws IOException {
        faults.add(fault);
        error(call, 400, 100, fault);
    }

    private static void error(HttpExchange call, int status, int code, String message) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "Astub");
        if (code == Answer.PAGE_RATE.code) {
            call.getResponseHeaders()
                    .set(
                            "X-Business-Use-Case-Usage",
                            "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}");
        }
        send(call, status, body.toString());
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        // The next stub on this port must not be thought to be this one.
        call.getResponseHeaders().set("Connection", "close");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
