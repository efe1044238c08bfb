package org.faofon.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LiveIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TestHTTPResource("/api/v1/live")
    @SuppressWarnings("NullAway.Init")
    URI live;

    @Inject
    SchoolGauges schools;

    @Inject
    LiveStream stream;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    /** A browser that listens until it is closed. */
    private final class Listener implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> body;

        Listener(Optional<String> officer) {
            this(officer, Optional.empty());
        }

        Listener(Optional<String> officer, Optional<String> heardLast) {
            HttpRequest.Builder request = HttpRequest.newBuilder(live);
            heardLast.ifPresent(id -> request.header("Last-Event-ID", id));
            officer.ifPresent(credentials -> request.header("Authorization", "Basic " + credentials));
            body = HttpClient.newHttpClient()
                    .sendAsync(request.build(), BodyHandlers.ofLines())
                    .join()
                    .body();
            Thread thread = new Thread(() -> body.forEach(lines::add), "listener");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((stopped, closed) -> lines.add("closed"));
            thread.start();
            hears(":here");
        }

        void hears(String line) {
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(lines).contains(line));
        }

        /** The id of what it heard last, as a browser would say it. */
        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .substring(3)
                    .strip();
        }

        @Override
        public void close() {
            body.close();
        }
    }

    private static Optional<String> officer() {
        String pair = SchoolGauges.OFFICER + ":" + SchoolGauges.PASSWORD;
        return Optional.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Scripts do not see comments; without an event they would not notice that the signal is lost. */
    @Test
    void sendsAHeartbeatThatScriptsSee() {
        try (Listener listener = new Listener(Optional.empty())) {
            listener.hears("event:beat");
        }
    }

    @Test
    void tellsOfRain() {
        try (Listener listener = new Listener(Optional.empty())) {
            schools.rain(SchoolGauges.BAN_NA, Duration.ofMinutes(5), Math.round(Math.random() * 100) / 10.0);
            listener.hears("event:readings");
        }
    }

    @Test
    void tellsEverybodyOfWhatIsPublicAndOfficersOfWhatWaits() {
        try (Listener public1 = new Listener(Optional.empty());
                Listener officer = new Listener(officer())) {
            book.record(finding(clock.instant(), Optional.of(Level.EMERGENCY), emergency("PTL36", clock.instant())));
            officer.hears("event:alerts");
            assertThat(public1.lines).doesNotContain("event:alerts");

            book.record(finding(
                    clock.instant(),
                    Optional.of(Level.EMERGENCY),
                    emergency("PTL36", clock.instant()),
                    warning("PTL36", clock.instant())));
            public1.hears("event:alerts");
        }
    }

    private void warnEverybody() {
        book.record(finding(clock.instant(), Optional.of(Level.WARNING), warning("PTL36", clock.instant())));
    }

    @Test
    void whoComesBackHearsWhatItHasMissed() {
        String heard;
        try (Listener listener = new Listener(Optional.empty())) {
            heard = listener.lastId();
        }
        warnEverybody();
        try (Listener back = new Listener(Optional.empty(), Optional.of(heard))) {
            back.hears("event:alerts");
            assertThat(back.lines).doesNotContain("event:reset");
        }
    }

    @Test
    void whatWaitsForOfficersIsNotToldLaterEither() {
        String heard;
        try (Listener listener = new Listener(Optional.empty())) {
            heard = listener.lastId();
        }
        book.record(finding(clock.instant(), Optional.of(Level.EMERGENCY), emergency("PTL36", clock.instant())));
        try (Listener back = new Listener(Optional.empty(), Optional.of(heard))) {
            assertThat(back.lines).doesNotContain("event:alerts", "event:reset");
        }
    }

    @Test
    void whoHeardAnotherRunOfTheProgramMustAskForEverything() {
        try (Listener back = new Listener(Optional.empty(), Optional.of("elsewhere-17"))) {
            back.hears("event:reset");
        }
        try (Listener back = new Listener(Optional.empty(), Optional.of("<nonsense>"))) {
            back.hears("event:reset");
        }
    }

    @Test
    void forgetsBrowsersThatHaveGone() {
        int before = stream.watching();
        Listener listener = new Listener(Optional.empty());
        assertThat(stream.watching()).isGreaterThan(before);
        listener.close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(stream.watching()).isLessThanOrEqualTo(before));
    }
}
