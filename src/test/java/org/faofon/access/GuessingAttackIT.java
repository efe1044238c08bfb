package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.OFFICER;
import static org.faofon.support.SchoolGauges.PASSWORD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.RawHttp;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers who send many guesses at the same time. Each uses an address of its own, so as not to disturb other tests. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GuessingAttackIT {
    private static final int MANY = 200;
    private static final int FREE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
    }

    private static RawHttp from(String address) throws IOException {
        return new RawHttp(RestAssured.port, address, PATIENCE);
    }

    /** Sends all at once, and returns the answers. */
    private static List<RawHttp.Answer> flood(List<Callable<RawHttp.Answer>> requests) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(requests.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<RawHttp.Answer>> sent = requests.stream()
                    .map(request -> attackers.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            List<RawHttp.Answer> answers = new ArrayList<>();
            for (Future<RawHttp.Answer> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            attackers.shutdownNow();
        }
    }

    /** How many attempts may have been checked by now: a slow test gets through the first delays of 2, 4, 8 … s. */
    private static long mostChecked(long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        return FREE + (long) (Math.log(seconds / 2 + 1) / Math.log(2));
    }

    private static long count(List<RawHttp.Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    @Test
    void ofTwoHundredPinsAtTheSameTimeTenAreChecked() throws Exception {
        long began = System.nanoTime();
        List<RawHttp.Answer> answers = flood(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<RawHttp.Answer>)
                        () -> from("127.0.0.21").post("/join", "school=S92&nickname=&pin=" + (100_000 + i)))
                .toList());

        assertThat(count(answers, 403)).as("checked and wrong").isBetween(1L, mostChecked(began));
        assertThat(answers).allMatch(answer -> List.of(403, 429, 503).contains(answer.status()));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .isNotEmpty()
                .allMatch(answer -> answer.hasHeader("Retry-After: "));
    }

    @Test
    void ofTwoHundredPasswordsFromTwentyAddressesAtTheSameTimeTenAreChecked() throws Exception {
        long began = System.nanoTime();
        List<RawHttp.Answer> answers = flood(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<RawHttp.Answer>)
                        () -> from("127.0.1." + (1 + i % 20)).post("/sign-in", "name=nok&password=guess" + i))
                .toList());

        assertThat(count(answers, 403)).as("checked and wrong").isBetween(1L, mostChecked(began));
        assertThat(answers).allMatch(answer -> List.of(403, 429, 503).contains(answer.status()));
    }

    @Test
    void theApiCountsLikeTheForm() throws Exception {
        long began = System.nanoTime();
        List<RawHttp.Answer> answers = flood(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<RawHttp.Answer>) () -> basic("127.0.0.23", "somebody", "guess" + i))
                .toList());

        assertThat(count(answers, 401)).as("checked and wrong").isBetween(1L, mostChecked(began));
        assertThat(answers).allMatch(answer -> List.of(401, 429, 503).contains(answer.status()));
    }

    @Test
    void aProgramThatSendsItsRightPasswordInParallelIsNotDelayed() throws Exception {
        List<RawHttp.Answer> answers = flood(IntStream.range(0, 60)
                .mapToObj(i -> (Callable<RawHttp.Answer>) () -> basic("127.0.0.24", OFFICER, PASSWORD))
                .toList());

        assertThat(answers).extracting(RawHttp.Answer::status).containsOnly(200);
    }

    @Test
    void pagesStayQuickWhileStrangersGuess() throws Exception {
        long before = medianMillis(() -> false);
        ExecutorService attack = Executors.newSingleThreadExecutor();
        try {
            Future<List<RawHttp.Answer>> flood = attack.submit(() -> flood(IntStream.range(0, MANY)
                    .mapToObj(i -> (Callable<RawHttp.Answer>)
                            () -> from("127.0.2." + (1 + i)).post("/join", "school=S92&pin=" + (200_000 + i)))
                    .toList()));
            assertThat(medianMillis(() -> !flood.isDone())).isLessThan(8 * before + 60);
        } finally {
            attack.shutdownNow();
        }
    }

    private static long medianMillis(BooleanSupplier goesOn) throws IOException {
        List<Long> millis = new ArrayList<>();
        while (goesOn.getAsBoolean() || millis.size() < 15) {
            long began = System.nanoTime();
            assertThat(from("127.0.0.25").get("/api/v1/clock").status()).isEqualTo(200);
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        millis.sort(null);
        return millis.get(millis.size() / 2);
    }

    private static RawHttp.Answer basic(String from, String name, String password) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return from(from)
                .send("GET /api/v1/dead-letters HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                        + "\r\nConnection: close\r\n\r\n");
    }
}
