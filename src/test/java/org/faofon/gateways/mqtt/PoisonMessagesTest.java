package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.gateways.mqtt.PoisonMessages.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A death is played by opening the file again without having closed it. */
class PoisonMessagesTest {
    private static final String TOPIC = "faofon/v1/gauges/PTL07/readings";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aMessageThatWasBeingDecodedAtTwoDeathsIsPoison() throws IOException {
        enter(open(), "deadly").beginDecoding();
        Ticket second = enter(open(), "deadly");
        assertThat(second.isSuspect()).isTrue();
        assertThat(second.isPoison()).isFalse();
        second.beginDecoding();

        assertThat(enter(open(), "deadly").isPoison()).isTrue();
    }

    @Test
    void aMessageThatOnlyWaitedIsPoisonAfterTheFourthDeath() throws IOException {
        for (int deaths = 0; deaths < 4; deaths++) {
            assertThat(enter(open(), "patient").isPoison()).isFalse();
        }

        assertThat(enter(open(), "patient").isPoison()).isTrue();
    }

    @Test
    void whatWasSettledIsNoSuspect() throws IOException {
        PoisonMessages messages = open();
        enter(messages, "stored").settle();
        enter(messages, "deadly").beginDecoding();

        PoisonMessages after = open();
        assertThat(enter(after, "stored").isSuspect()).isFalse();
        assertThat(enter(after, "deadly").isSuspect()).isTrue();
    }

    @Test
    void aSuspectThatIsSettledIsCleared() throws IOException {
        enter(open(), "innocent").beginDecoding();
        PoisonMessages second = open();
        enter(second, "innocent").settle();

        assertThat(enter(second, "innocent").isSuspect()).isFalse();
        assertThat(enter(open(), "innocent").isSuspect()).isTrue();
    }

    @Test
    void whoeverStopsInOrderLeavesNoSuspects() throws IOException {
        PoisonMessages messages = open();
        enter(messages, "waiting").beginDecoding();
        messages.close();

        assertThat(enter(open(), "waiting").isSuspect()).isFalse();
    }

    @Test
    void aSuspectIsNotProcessedBesideOthers() throws IOException {
        enter(open(), "deadly").beginDecoding();
        PoisonMessages after = open();
        assertThat(after.enterBeside(TOPIC, "deadly".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(after.enterBeside(TOPIC, "good".getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Test
    void nothingIsProcessedBesideAMessageThatIsAlone() throws IOException, InterruptedException {
        PoisonMessages messages = open();
        Ticket alone = enter(messages, "alone");
        alone.awaitOthers();
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);
        assertThat(messages.enterBeside(TOPIC, other)).isEmpty();
        alone.settle();
        assertThat(messages.enterBeside(TOPIC, other)).isPresent();
    }

    @Test
    void theSameWordsOnAnotherTopicAreAnotherMessage() throws IOException {
        enter(open(), "deadly").beginDecoding();

        byte[] payload = "deadly".getBytes(StandardCharsets.UTF_8);
        assertThat(open().enter("faofon/v1/gauges/PTL08/readings", payload).isSuspect())
                .isFalse();
    }

    @Test
    void aSuspectThatDoesNotComeAgainIsForgotten() throws IOException {
        enter(open(), "lost").beginDecoding();
        for (int starts = 0; starts < 6; starts++) {
            open();
        }

        assertThat(enter(open(), "lost").isSuspect()).isFalse();
    }

    @Test
    void aFileOfAnotherSizeIsMadeAnew() throws IOException {
        Files.writeString(folder.resolve("in-flight"), "something else");

        assertThat(enter(open(), "first").isSuspect()).isFalse();
    }

    @Test
    void moreThanThereAreSlotsForAreTakenWithoutOne() throws IOException {
        PoisonMessages messages = open();
        for (int i = 0; i < InFlightFile.SLOTS; i++) {
            enter(messages, "message " + i);
        }

        assertThatCode(() -> enter(messages, "one more").settle()).doesNotThrowAnyException();
    }

    @Test
    void whoeverWaitsForTheOthersGoesOnWhenTheyAreSettled() throws Exception {
        PoisonMessages messages = open();
        Ticket first = enter(messages, "first");
        Ticket alone = enter(messages, "alone");
        CountDownLatch went = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                alone.awaitOthers();
                went.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();

        assertThat(went.await(100, TimeUnit.MILLISECONDS)).isFalse();
        first.settle();
        assertThat(went.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    @Test
    void twoThatWaitForEachOtherGoOnOneAfterTheOther() throws Exception {
        PoisonMessages messages = open();
        List<Ticket> tickets = List.of(enter(messages, "first"), enter(messages, "second"));
        AtomicInteger alone = new AtomicInteger();
        List<Thread> waiting = tickets.stream()
                .map(ticket -> new Thread(() -> {
                    try {
                        ticket.awaitOthers();
                        if (alone.incrementAndGet() == 1) {
                            Thread.sleep(50);
                            alone.decrementAndGet();
                            ticket.settle();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        waiting.forEach(Thread::start);

        for (Thread thread : waiting) {
            thread.join(10_000);
        }
        assertThat(waiting).noneMatch(Thread::isAlive);
        assertThat(alone).hasValue(0);
    }

    private PoisonMessages open() throws IOException {
        return new PoisonMessages(InFlightFile.open(folder.resolve("in-flight")));
    }

    private static Ticket enter(PoisonMessages messages, String payload) {
        return messages.enter(TOPIC, payload.getBytes(StandardCharsets.UTF_8));
    }
}
