package org.faofon.gateways.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signal is lost in the middle of a file. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BrokenUploadIT {
    @Inject
    SchoolGauges schools;

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger ours = Logger.getLogger("org.faofon");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        schools.setUp();
        ours.addHandler(listener);
    }

    @AfterEach
    void stop() {
        ours.removeHandler(listener);
    }

    @Test
    void isToldInOneLineAndIsNoErrorOfOurs() throws IOException {
        String credentials = SchoolGauges.OFFICER + ":" + SchoolGauges.PASSWORD;
        String head = """
                POST /api/v1/readings HTTP/1.1\r
                Host: localhost\r
                Authorization: Basic %s\r
                Content-Type: application/x-ndjson\r
                Content-Length: 100000\r
                \r
                """.formatted(Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        try (Socket phone = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String line = "{\"gauge\":\"PTL07\",\"at\":\"2014-11-22T07:00:00+07:00\",\"mm\":1.2,\"period\":\"PT5M\"}\n";
            phone.getOutputStream().write((head + line).getBytes(StandardCharsets.UTF_8));
            phone.getOutputStream().flush();
        }

        await().until(() -> lines.stream().anyMatch(BrokenUploadIT::saysSo));

        assertThat(lines).allMatch(line -> line.getLevel().intValue() < Level.WARNING.intValue());
    }

    private static boolean saysSo(LogRecord line) {
        return line.getThrown() == null && line.getMessage().startsWith("A client has disconnected");
    }
}
