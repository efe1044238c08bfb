package org.faofon.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.faofon.ops.broker.LoneBroker;

/**
 * A program that takes readings as Faofon does, from a broker in the same process or from another, and does nothing
 * with them.
 */
final class OnlyAcknowledges {
    static final String READY = "ready";

    /** Whether it has a broker of its own, and whether anybody listens there. */
    enum Kind {
        OWN_BROKER,
        OTHER_BROKER,
        BROKER_ALONE
    }

    private static final int TOKEN_COLUMN = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(1);

    private OnlyAcknowledges() {}

    /** Arguments: kind, broker's port, folder with roster.csv, password of the program, port to be asked on. */
    public static void main(String... arguments) throws Exception {
        Quiet.please();
        Kind kind = Kind.valueOf(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        if (kind != Kind.OTHER_BROKER) {
            LoneBroker.start(folder.resolve("broker"), port, tokens(folder.resolve("roster.csv")), arguments[3]);
        }
        AtomicLong acknowledged = new AtomicLong();
        if (kind != Kind.BROKER_ALONE) {
            var unused = new Subscriber(port, arguments[3], (topic, payload) -> acknowledged.incrementAndGet());
        }
        try (ServerSocket door =
                new ServerSocket(Integer.parseInt(arguments[4]), 1, InetAddress.getLoopbackAddress())) {
            System.out.println(READY);
            answer(door, acknowledged);
        }
        System.exit(0); // The broker and the client would go on.
    }

    /** Answers when that many have been acknowledged in all, until who asks is gone. */
    private static void answer(ServerSocket door, AtomicLong acknowledged) throws Exception {
        try (Socket asker = door.accept();
                DataInputStream questions = new DataInputStream(asker.getInputStream());
                DataOutputStream answers = new DataOutputStream(asker.getOutputStream())) {
            while (true) {
                long expected = questions.readLong();
                Patience.until("all was acknowledged", PATIENCE, POLL, () -> acknowledged.get() >= expected);
                answers.writeLong(acknowledged.get());
                answers.flush();
            }
        } catch (EOFException e) {
            System.out.println("The bench has gone");
        }
    }

    private static Map<String, String> tokens(Path roster) throws Exception {
        return Files.readAllLines(roster).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[TOKEN_COLUMN]));
    }
}
