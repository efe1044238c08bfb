package org.faofon.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.faofon.support.FreePort;

/** The process that only acknowledges, seen from the bench. */
final class NullProgram implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int ANSWER_PATIENCE_MILLIS = 150_000;

    private final Socket line;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private long expected;

    private NullProgram(Socket line) throws IOException {
        this.line = line;
        questions = new DataOutputStream(line.getOutputStream());
        answers = new DataInputStream(line.getInputStream());
        line.setSoTimeout(ANSWER_PATIENCE_MILLIS);
    }

    /** Starts it on that broker's port, or with a broker of its own there. */
    static NullProgram start(Stage stage, OnlyAcknowledges.Kind kind, int port, Gauges gauges, String password)
            throws Exception {
        Path folder = stage.newFolder("null");
        gauges.write(folder.resolve("roster.csv"));
        int control = FreePort.find();
        Child child = stage.keep(Child.java(
                OnlyAcknowledges.class,
                gauges.heap(),
                stage.folder().resolve("null.log"),
                kind.name(),
                Integer.toString(port),
                folder.toString(),
                password,
                Integer.toString(control)));
        Patience.until("the helper was ready", START_PATIENCE, POLL, () -> child.hasSaid(OnlyAcknowledges.READY));
        return stage.keep(new NullProgram(new Socket(InetAddress.getLoopbackAddress(), control)));
    }

    /** Waits until it has acknowledged so many more than it has been asked for before. */
    void await(long more) throws IOException {
        expected += more;
        questions.writeLong(expected);
        questions.flush();
        long unused = answers.readLong();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
