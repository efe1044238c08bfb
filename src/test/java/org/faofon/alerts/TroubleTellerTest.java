package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.faofon.support.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTellerTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Mouth mouth = new Mouth();

    @AfterEach
    void end() {
        over.countDown();
    }

    private static final class Mouth implements AlertChannel {
        private final List<UUID> keys = new ArrayList<>();
        private final List<Missive> said = new ArrayList<>();
        private Delivery answer = new Delivery.Delivered("heard");

        @Override
        public String name() {
            return "mouth";
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Delivery deliver(UUID retryKey, Missive missive) {
            keys.add(retryKey);
            said.add(missive);
            return answer;
        }
    }

    private TroubleTeller teller(Predicate<Notice.Draft> board) {
        return new TroubleTeller(board, List.of(mouth), new HandClock(), Duration.ofMillis(300));
    }

    private static Notice.Draft draft() {
        return new Notice.Draft(
                "trouble-not-judging-1-0",
                Notice.Kind.TROUBLE,
                Notice.Audience.OFFICERS,
                "ระบบตรวจเกณฑ์เตือนภัยไม่ได้",
                "ฐานข้อมูลไม่ตอบ",
                Optional.empty(),
                Optional.empty());
    }

    private void tell(TroubleTeller teller) {
        teller.tell(draft());
        teller.tellWhatIsLeft();
    }

    @Test
    void leavesItToTheBoardWhereThereIsOne() {
        tell(teller(draft -> true));
        tell(teller(draft -> false)); // It was posted before.

        assertThat(mouth.said).isEmpty();
    }

    @Test
    void tellsTheChannelsWhenTheDatabaseIsAway() {
        tell(teller(draft -> {
            throw new IllegalStateException("The database is away");
        }));

        assertThat(((Missive.Word) mouth.said.get(0)).notice().title()).isEqualTo("ระบบตรวจเกณฑ์เตือนภัยไม่ได้");
    }

    @Test
    void tellsTheChannelsWhenTheDatabaseHangs() {
        tell(teller(draft -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));

        assertThat(mouth.said).hasSize(1);
    }

    @Test
    void comesAgainUnderTheSameKeyUntilItIsHeard() {
        TroubleTeller teller = teller(draft -> {
            throw new IllegalStateException("The database is away");
        });
        mouth.answer = new Delivery.RetryLater("not now", Optional.empty());
        tell(teller);
        mouth.answer = new Delivery.Delivered("heard");

        teller.tellWhatIsLeft();
        teller.tellWhatIsLeft();

        assertThat(mouth.keys).hasSize(2).containsOnly(mouth.keys.get(0));
    }
}
