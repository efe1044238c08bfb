package org.faofon.sim;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.faofon.sim.link.EventLoop;
import org.faofon.sim.link.LinkNews;
import org.faofon.sim.link.PahoRadio;

/** Shared by both simulations: an event loop for the links, a radio, the program's address, and real time. */
final class Stage {
    static final Duration TURN = Duration.ofMillis(20);
    static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(10);

    final InstantSource wall = InstantSource.system();
    final EventLoop loop = new EventLoop();
    final HttpClient http;
    final PahoRadio radio;
    final LinkNews news;

    Stage(String broker) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        ExecutorService farewells = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "farewells");
            thread.setDaemon(true);
            return thread;
        });
        radio = new PahoRadio(broker, loop, farewells);
        news = new LinkNews(broker);
    }
}
