package org.faofon.sim.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The parts of the program that the simulator asks: its alerts, and its door for volunteers. */
public final class FakeProgram implements Closeable {
    /** The alerts that it answers, as JSON. */
    public volatile String alerts = "[]";

    public final List<String> reports = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public FakeProgram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/v1/alerts", exchange -> answer(exchange, alerts));
        server.createContext("/api/v1/gauges", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reports.add(body);
            int items = body.split("\"at\"", -1).length - 1;
            answer(exchange, "{\"refused\":0,\"items\":[" + "{},".repeat(items - 1) + "{}]}");
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
