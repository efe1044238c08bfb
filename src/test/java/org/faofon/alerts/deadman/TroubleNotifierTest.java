package org.faofon.alerts.deadman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.support.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleNotifierTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Mouth mouth = new Mouth();

    @AfterEach
    void end() {
        over.countDown();
    }

    private static final class Mouth implements AlertChannel {
        private final List<UUID> keys = new ArrayList<>();
        private final List<OutboundMessage> said = new ArrayList<>();
        private DeliveryResult answer = new DeliveryResult.Delivered("heard");

        @Override
        public String name() {
            return "mouth";
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
            keys.add(retryKey);
            said.add(outbound);
            return answer;
        }
    }

    private TroubleNotifier notifier(Predicate<Notice.Draft> board) {
        return new TroubleNotifier(board, () -> List.of(mouth), new HandClock(), Duration.ofMillis(300));
    }

    private static Notice.Draft draft() {
        return new Notice.Draft(
                "trouble-not-judging-1-0",
                Notice.Kind.TROUBLE,
                Audience.OFFICERS,
                "ระบบตรวจเกณฑ์เตือนภัยไม่ได้",
                "ฐานข้อมูลไม่ตอบ",
                Optional.empty(),
                Optional.empty());
    }

    private void tell(TroubleNotifier notifier) {
        notifier.tell(draft());
        notifier.tellWhatIsLeft();
    }

    @Test
    void leavesItToTheBoardWhereThereIsOne() {
        tell(notifier(draft -> true));
        tell(notifier(draft -> false)); // It was posted before.

        assertThat(mouth.said).isEmpty();
    }

    @Test
    void tellsTheChannelsWhenTheDatabaseIsAway() {
        tell(notifier(draft -> {
            throw new IllegalStateException("The database is away");
        }));

        assertThat(((OutboundMessage.Word) mouth.said.get(0)).notice().title())
                .isEqualTo("ระบบตรวจเกณฑ์เตือนภัยไม่ได้");
    }

    @Test
    void tellsTheChannelsWhenTheDatabaseHangs() {
        tell(notifier(draft -> {
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
        TroubleNotifier notifier = notifier(draft -> {
            throw new IllegalStateException("The database is away");
        });
        mouth.answer = new DeliveryResult.RetryLater("not now", Optional.empty());
        tell(notifier);
        mouth.answer = new DeliveryResult.Delivered("heard");

        notifier.tellWhatIsLeft();
        notifier.tellWhatIsLeft();

        assertThat(mouth.keys).hasSize(2).containsOnly(mouth.keys.get(0));
    }
}
