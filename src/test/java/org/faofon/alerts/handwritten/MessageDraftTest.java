package org.faofon.alerts.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final MessageText TEXT = new MessageText("ประชุมเลื่อน", "เลื่อนเป็นวันพุธ", "", "");

    private static Set<MessageFault> faults(Optional<Instant> until, String... districts) {
        return new MessageDraft(UUID.randomUUID(), TEXT, List.of(districts), until, Optional.empty())
                .faults(NOW, "9311"::equals);
    }

    private static Set<MessageFault> faultsUntil(Duration ahead) {
        return faults(Optional.of(NOW.plus(ahead)));
    }

    @Test
    void itMustEndLaterThanNow() {
        assertThat(faultsUntil(Duration.ZERO)).containsExactly(MessageFault.PAST_END);
        assertThat(faultsUntil(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void itHoldsForAMonthAtMost() {
        assertThat(faultsUntil(Duration.ofDays(31))).isEmpty();
        assertThat(faultsUntil(Duration.ofDays(31).plusSeconds(1))).containsExactly(MessageFault.LATE_END);
    }

    @Test
    void aTimeThatCannotBeReadIsNoEnd() {
        assertThat(faults(Optional.empty())).containsExactly(MessageFault.NO_END);
    }

    @Test
    void everyDistrictMustExist() {
        assertThat(faults(Optional.of(NOW.plusSeconds(60)), "9311")).isEmpty();
        assertThat(faults(Optional.of(NOW.plusSeconds(60)), "9311", "9399")).containsExactly(MessageFault.NO_DISTRICT);
    }
}
