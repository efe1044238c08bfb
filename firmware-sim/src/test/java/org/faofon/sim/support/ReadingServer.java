package org.faofon.sim.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that stores posted readings, or answers as a test wants; it may go away and come back on the same port. */
public final class ReadingServer implements Closeable {
    private static final String STORED = "{\"stored\":1,\"duplicate\":0,\"corrected\":0,\"refused\":0}";

    /** The readings of each gauge. */
    private final Map<String, List<String>> stored = new ConcurrentHashMap<>();

    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final InetSocketAddress address;
    private final Behaviour behaviour;
    private HttpServer server;
    private ExecutorService workers;

    /** What it does instead of storing. */
    public interface Behaviour {
        /**
         * Whether it has answered.
         *
         * @param number of the request, from 1
         */
        boolean answers(int number, HttpExchange exchange) throws IOException;
    }

    public ReadingServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = server.getAddress();
        workers = Executors.newCachedThreadPool();
        serve();
    }

    /** One that stores everything. */
    public ReadingServer() throws IOException {
        this((number, exchange) -> false);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    public int readings() {
        return stored.values().stream().mapToInt(List::size).sum();
    }

    public long distinctReadings() {
        return stored.values().stream()
                .mapToLong(list -> list.stream().distinct().count())
                .sum();
    }

    public List<String> readingsOf(String gauge) {
        return stored.getOrDefault(gauge, List.of());
    }

    /** How many connections there were in all. */
    public int connections() {
        return clients.size();
    }

    /** Cuts all connections, and takes no more. */
    public void goAway() {
        server.stop(0);
        workers.shutdownNow();
    }

    public void comeBack() throws IOException {
        server = HttpServer.create(address, 0);
        workers = Executors.newCachedThreadPool();
        serve();
    }

    @Override
    public void close() {
        goAway();
    }

    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void serve() {
        server.setExecutor(workers);
        server.createContext("/api/v1/clock", exchange -> {
            clients.add(exchange.getRemoteAddress());
            answer(exchange, 200, "{}");
        });
        server.createContext("/api/v1/gauges", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        clients.add(exchange.getRemoteAddress());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (behaviour.answers(requests.incrementAndGet(), exchange)) {
            return;
        }
        String gauge = Path.of(exchange.getRequestURI().getPath()).getName(3).toString();
        boolean known = ("Bearer secret of " + gauge)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (known) {
            stored.computeIfAbsent(gauge, id -> new CopyOnWriteArrayList<>()).add(body);
        }
        answer(exchange, known ? 200 : 401, known ? STORED : "{\"status\":401}");
    }
}
