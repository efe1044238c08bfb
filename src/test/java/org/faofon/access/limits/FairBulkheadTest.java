package org.faofon.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.faofon.access.limits.FairBulkhead.Entry;
import org.faofon.access.limits.FairBulkhead.Ticket;
import org.junit.jupiter.api.Test;

class FairBulkheadTest {
    private final FairBulkhead bulkhead = new FairBulkhead(3, 2, 6, 4);
    private final List<String> started = new ArrayList<>();
    private final List<Ticket> running = new ArrayList<>();

    @Test
    void oneClientLeavesAPlaceToOthers() {
        assertThat(enter("a")).isInstanceOf(Entry.Runs.class);
        assertThat(enter("a")).isInstanceOf(Entry.Runs.class);
        assertThat(enter("a")).isInstanceOf(Entry.Waits.class);
        assertThat(enter("b")).isInstanceOf(Entry.Runs.class);
        assertThat(enter("c")).isInstanceOf(Entry.Waits.class);
    }

    @Test
    void clientsTakeTurnsHoweverManyOneSends() {
        List.of("a", "a", "b").forEach(this::enter);
        List.of("a", "a", "a", "c").forEach(this::enter);
        leaveAll();
        assertThat(started).startsWith("a", "c").hasSize(4);
    }

    @Test
    void refusesWhenTooManyWait() {
        List.of("a", "a", "b", "a", "a", "a", "a").forEach(this::enter);
        assertThat(enter("a")).isInstanceOf(Entry.Full.class);
        assertThat(enter("b")).isInstanceOf(Entry.Waits.class);
        assertThat(enter("b")).isInstanceOf(Entry.Waits.class);
        assertThat(enter("c")).isInstanceOf(Entry.Full.class);
    }

    @Test
    void whoGivesUpNeverStarts() {
        List.of("a", "a", "b").forEach(this::enter);
        Ticket waits = ((Entry.Waits) enter("c")).ticket();
        assertThat(waits.giveUp()).isTrue();
        leaveAll();
        assertThat(started).isEmpty();
        assertThat(bulkhead.waiting()).isZero();
    }

    @Test
    void whoRunsCannotGiveUp() {
        Ticket runs = ((Entry.Runs) enter("a")).ticket();
        assertThat(runs.giveUp()).isFalse();
        assertThat(bulkhead.running()).isEqualTo(1);
    }

    @Test
    void leavingTwiceLeavesOnePlace() {
        Ticket first = ((Entry.Runs) enter("a")).ticket();
        enter("b");
        first.leave();
        first.leave();
        assertThat(bulkhead.running()).isEqualTo(1);
    }

    @Test
    void isEmptyInTheEnd() {
        List.of("a", "b", "a", "c", "b", "a", "d").forEach(this::enter);
        leaveAll();
        assertThat(bulkhead.running()).isZero();
        assertThat(bulkhead.waiting()).isZero();
        assertThat(started).hasSize(4);
    }

    private Entry enter(String client) {
        Entry entry = bulkhead.enter(client, ticket -> {
            started.add(client);
            running.add(ticket);
        });
        if (entry instanceof Entry.Runs runs) {
            running.add(runs.ticket());
        }
        return entry;
    }

    private void leaveAll() {
        while (!running.isEmpty()) {
            running.remove(0).leave();
        }
    }
}
