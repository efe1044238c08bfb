package org.faofon.bench;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.faofon.bench.Rainfall.Fall;

/** How many readings a second become durable when each is posted by itself. */
final class HttpRate implements Measurement {
    private static final int GAUGES = 36;
    private static final int[] CLIENTS = {1, 8, 64, 256};
    private static final int MOST_CONNECTIONS = 16;
    private static final int POSTS_A_CLIENT = 1_000;
    private static final int WARM_UP_CLIENTS = 64;
    private static final int WARM_UP_TURNS = 8;
    private static final double REACH = 0.5;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        int warmUp = WARM_UP_TURNS * size.posts();
        report.note(name(), """
                one reading a POST, each client with a connection of its own that sends the next when the last is \
                answered; rows a second from the first request until the last answer, against rows inserted one by \
                one by JDBC into the same table, at as many connections, but no more than %d. %d posts by %d clients \
                go before, and before each comparison %d rows by as many clients and as many connections, because one \
                client takes other ways through the program than many.""".formatted(MOST_CONNECTIONS, warmUp, WARM_UP_CLIENTS, size.posts()));
        Gauges gauges = Gauges.of(GAUGES);
        Program program = Program.start(stage, gauges);
        Rivals rivals = new Rivals(gauges, Rainfall.ofGauges(GAUGES), program, stage.keep(program.store()));
        warmUp(rivals, warmUp);
        List<Double> rates = new ArrayList<>();
        for (int clients : CLIENTS) {
            int rows = Math.min(size.posts(), POSTS_A_CLIENT + clients * POSTS_A_CLIENT / 2);
            Comparison comparison = compare(rivals, clients, rows, size);
            rates.add(comparison.ours());
            report.add(Figure.atLeast("HTTP, %d clients".formatted(clients), comparison, "rows/s", REACH));
        }
        report.add(growth(rates));
    }

    private record Rivals(Gauges gauges, Rainfall rain, Program program, Store store) {}

    /** Java compiles what runs often; a program that runs for months is past that. */
    private static void warmUp(Rivals rivals, int rows) throws Exception {
        try (HttpLoad load = new HttpLoad(rivals.program.httpPort(), WARM_UP_CLIENTS)) {
            post(rivals, load, rows);
        }
    }

    private static Comparison compare(Rivals rivals, int clients, int rows, Size size) throws Exception {
        int connections = Math.min(clients, MOST_CONNECTIONS);
        try (HttpLoad load = new HttpLoad(rivals.program.httpPort(), clients)) {
            post(rivals, load, size.posts());
            insert(rivals, connections, size.posts());
            return Comparison.inTurns(
                    size.turns(), () -> post(rivals, load, rows), () -> insert(rivals, connections, rows));
        }
    }

    private static double post(Rivals rivals, HttpLoad load, int rows) throws Exception {
        List<Fall> falls = rivals.rain.next(rows, GAUGES);
        long before = rivals.store.rows();
        HttpLoad.Outcome outcome = load.send(rows, i -> request(rivals.gauges, falls.get(i)));
        long stored = rivals.store.rows() - before;
        if (outcome.failures() > 0 || stored != rows) {
            throw new IllegalStateException(
                    "%d of %d posts failed and %d rows are there".formatted(outcome.failures(), rows, stored));
        }
        return rows / outcome.seconds();
    }

    private static double insert(Rivals rivals, int connections, int rows) throws Exception {
        List<Fall> falls = rivals.rain.next(rows, GAUGES);
        long since = System.nanoTime();
        rivals.store.insertEach(rivals.gauges, falls, connections);
        return rows / ((System.nanoTime() - since) / 1e9);
    }

    static FullHttpRequest request(Gauges gauges, Fall fall) {
        Gauges.Gauge gauge = gauges.get(fall.gauge());
        byte[] body = fall.json();
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, gauge.address(), Unpooled.wrappedBuffer(body));
        request.headers()
                .set(HttpHeaderNames.HOST, "localhost")
                .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + gauge.token())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return request;
    }

    private static Figure growth(List<Double> rates) {
        boolean grows = true;
        for (int i = 1; i < rates.size(); i++) {
            grows &= rates.get(i) > rates.get(i - 1);
        }
        return Figure.held(
                "HTTP, rows/s with 1, 8, 64, 256 clients",
                rates.stream().map(Numbers::round).collect(Collectors.joining(" → ")),
                "growing",
                grows);
    }
}
