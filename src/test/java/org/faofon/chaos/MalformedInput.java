package org.faofon.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.bench.Gauges.Gauge;

/** Malformed messages and requests: half of them messages, the rest requests, topics and bodies that never end. */
final class MalformedInput implements Fault {
    /** One in so many of each is sent. */
    private static final int TOPIC = 20;

    private static final int REQUEST = 2;
    private static final int SLOW_BODIES = 20;

    private final int count;

    MalformedInput(int count) {
        this.count = count;
    }

    @Override
    public String name() {
        return "%,d malformed messages and requests".formatted(count);
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        Gauge gauge = site.network().malformed();
        MalformedReadings readings = new MalformedReadings(random);
        MalformedRequests requests = new MalformedRequests(random, site, readings);
        MalformedTopics topics = new MalformedTopics(
                random, site.mqttPort(), gauge, site.network().mqtt().get(0));
        Set<String> problems = new TreeSet<>();
        List<Socket> slow = slowBodies(site, gauge);
        try (MalformedPublisher publisher = new MalformedPublisher(site.mqttPort(), gauge)) {
            for (int i = 0; i < count; i++) {
                if (i % TOPIC == 0) {
                    topics.send(readings);
                } else if (i % REQUEST == 0) {
                    requests.send().ifPresent(problems::add);
                } else {
                    publisher.send(readings.next());
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        if (!problems.isEmpty()) {
            throw new FaultException("answered " + String.join("; ", problems));
        }
    }

    /** Requests whose bodies never end. */
    private static List<Socket> slowBodies(Site site, Gauge gauge) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                                .formatted(gauge.address(), gauge.token())
                        + "Content-Length: 1000\r\n\r\n{\"at\"";
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < SLOW_BODIES; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.httpPort());
            sockets.add(socket);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        return sockets;
    }
}
