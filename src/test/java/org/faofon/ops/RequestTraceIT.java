package org.faofon.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.faofon.common.log.LogTrace;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of a request can be found by the id that the client got. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RequestTraceIT {
    private record Line(String text, Optional<String> trace) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger ours = Logger.getLogger("org.faofon");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new Line(LogLine.text(line), LogTrace.current()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ours.addHandler(listener);
    }

    @AfterEach
    void stop() {
        ours.removeHandler(listener);
    }

    private static String refusedSignIn() {
        return given().auth()
                .preemptive()
                .basic("nobody-of-that-name", "a wrong password")
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(401)
                .extract()
                .header(RequestTraceFilter.HEADER);
    }

    @Test
    void theLineOfARequestHasTheIdOfItsAnswer() {
        String one = refusedSignIn();
        String other = refusedSignIn();

        assertThat(one).matches("[0-9a-f]{16}").isNotEqualTo(other);
        assertThat(lines)
                .filteredOn(line -> line.text.startsWith("Refused a sign-in"))
                .extracting(line -> line.trace.orElse(""))
                .contains(one, other);
    }

    @Test
    void anIdOfTheClientIsNotUsed() {
        String id = given().header(RequestTraceFilter.HEADER, "deadbeefdeadbeef")
                .get("/")
                .header(RequestTraceFilter.HEADER);

        assertThat(id).matches("[0-9a-f]{16}").isNotEqualTo("deadbeefdeadbeef");
    }

    @Test
    void whatIsAnsweredFromMemoryHasAnIdOfItsOwn() {
        assertThat(given().get("/").header(RequestTraceFilter.HEADER))
                .isNotEqualTo(given().get("/").header(RequestTraceFilter.HEADER));
    }
}
