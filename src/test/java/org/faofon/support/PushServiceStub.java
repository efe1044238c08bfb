package org.faofon.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A push service (RFC 8030) that demands a signature (RFC 8292) and hands what it gets to the browser, which decrypts it. It
 * can answer something else, as push services do.
 */
public final class PushServiceStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, BrowserDevice> devices = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();

    /** An answer other than 201. */
    private record Answer(int status, String retryAfter) {}

    /** A message as the browser reads it, with the headers for the service. */
    public record Received(String path, String text, String ttl, String urgency, String topic, JsonNode claims) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public PushServiceStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The endpoint of a browser that subscribes. */
    public String subscribe(BrowserDevice device) {
        String path = "/send/" + subscriptions.incrementAndGet();
        devices.put(path, device);
        return origin() + path;
    }

    /** So the next request is answered. */
    public void answerNext(int status, String retryAfter) {
        answers.add(new Answer(status, retryAfter));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** All requests, also those that were not accepted. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = answers.poll();
        if (answer == null) {
            answer = new Answer(accept(exchange, body), "");
        }
        if (!answer.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter);
        }
        exchange.sendResponseHeaders(answer.status, -1);
        exchange.close();
    }

    private int accept(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        BrowserDevice device = devices.get(path);
        if (device == null) {
            return 410;
        }
        if (!"aes128gcm".equals(header(exchange, "Content-Encoding")) || body.length > 4096) {
            return 400;
        }
        try {
            JsonNode claims = claims(header(exchange, "Authorization"));
            received.add(new Received(
                    path,
                    device.decrypt(body),
                    header(exchange, "TTL"),
                    header(exchange, "Urgency"),
                    header(exchange, "Topic"),
                    claims));
            return 201;
        } catch (GeneralSecurityException e) {
            return 403;
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    /** The claims of a valid signature. */
    private JsonNode claims(String authorization) throws GeneralSecurityException, IOException {
        Matcher vapid = VAPID.matcher(authorization);
        if (!vapid.matches()) {
            throw new GeneralSecurityException("There is no signature");
        }
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(BrowserDevice.publicKey(BrowserDevice.bytes(vapid.group(4))));
        check.update((vapid.group(1) + "." + vapid.group(2)).getBytes(StandardCharsets.US_ASCII));
        JsonNode header = JSON.readTree(BrowserDevice.bytes(vapid.group(1)));
        JsonNode claims = JSON.readTree(BrowserDevice.bytes(vapid.group(2)));
        long left = claims.path("exp").asLong() - Instant.now().getEpochSecond();
        boolean right = check.verify(der(BrowserDevice.bytes(vapid.group(3))))
                && header.path("alg").asText().equals("ES256")
                && claims.path("aud").asText().equals(origin())
                && claims.path("sub").asText().matches("(mailto:|https://).+")
                && left > 0
                && left <= 86_400;
        if (!right) {
            throw new GeneralSecurityException("The signature is not valid: " + claims);
        }
        return claims;
    }

    /** A signature of JOSE, as the JDK wants it. */
    private static byte[] der(byte[] jose) {
        byte[] r = new BigInteger(1, Arrays.copyOf(jose, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(jose, 32, 64)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (4 + r.length + s.length);
        der[2] = 2;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 2;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
