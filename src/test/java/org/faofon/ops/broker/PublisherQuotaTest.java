package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublisherQuotaTest {
    private static final int LIMIT = 64 * 1024 * 1024;
    private static final int SHARED = LIMIT / 4 * 3;
    private static final int LITTLE = LIMIT / 4096;
    private static final int MESSAGE = 1024;

    private final PublisherQuota quota = new PublisherQuota(LIMIT);

    @Test
    void onePublisherMayKeepASixteenthOfWhatIsFree() {
        quota.kept("PTL07", SHARED / 16);
        assertThat(quota.hasRoomFor("PTL07")).isTrue();
        quota.kept("PTL07", 1);
        assertThat(quota.hasRoomFor("PTL07")).isFalse();
    }

    @Test
    void theBridgeMayKeepHalfOfWhatIsFree() {
        quota.kept(BrokerAccounts.BRIDGE, SHARED / 2);
        assertThat(quota.hasRoomFor(BrokerAccounts.BRIDGE)).isTrue();
        quota.kept(BrokerAccounts.BRIDGE, 1);
        assertThat(quota.hasRoomFor(BrokerAccounts.BRIDGE)).isFalse();
    }

    @Test
    void aFloodOfOneTakesASeventeenth() {
        flood("PTL07");
        assertThat(quota.keptBytes()).isBetween(SHARED / 17L, SHARED / 17L + 2 * MESSAGE);
        assertThat(quota.hasRoomFor("PTL08")).isTrue();
    }

    @Test
    void aFloodOfHundredsLeavesTheLastQuarterToThoseOfWhomLittleIsKept() {
        for (int gauge = 0; gauge < 300; gauge++) {
            flood("FLOOD" + gauge);
        }
        assertThat(quota.isFull()).isFalse();
        assertThat(quota.hasRoomFor("PTL08")).isTrue();
        quota.kept("PTL08", LITTLE - 1);
        assertThat(quota.hasRoomFor("PTL08")).isTrue();
        quota.kept("PTL08", 1);
        assertThat(quota.hasRoomFor("PTL08")).isFalse();
    }

    /** As the publisher sends and the broker measures, message by message. */
    private void flood(String publisher) {
        while (quota.hasRoomFor(publisher)) {
            quota.kept(publisher, MESSAGE);
            quota.measured(quota.keptBytes() + MESSAGE, false);
        }
    }

    @Test
    void aPublisherHasRoomAgainWhenItsMessagesAreSettled() {
        quota.kept("PTL07", SHARED / 16);
        quota.kept("PTL07", 1_000);
        assertThat(quota.hasRoomFor("PTL07")).isFalse();
        quota.settled("PTL07", 1_000);
        assertThat(quota.hasRoomFor("PTL07")).isTrue();
    }

    @Test
    void nothingIsCountedOfAPublisherWhoseLastMessageIsSettled() {
        quota.kept("PTL07", 500);
        quota.settled("PTL07", 400); // The broker counts a message that it has read from disk a little otherwise.
        assertThat(quota.keptOf("PTL07")).isZero();
    }

    @Test
    void nobodyHasRoomAtTheLimit() {
        quota.measured(LIMIT - 1, false);
        assertThat(quota.hasRoomFor("PTL07")).isTrue();
        quota.measured(LIMIT, false);
        assertThat(quota.hasRoomFor("PTL07")).isFalse();
        assertThat(quota.isFull()).isTrue();
    }

    @Test
    void nobodyHasRoomOnAFullDisk() {
        quota.measured(0, true);
        assertThat(quota.hasRoomFor("PTL07")).isFalse();
        quota.measured(0, false);
        assertThat(quota.hasRoomFor("PTL07")).isTrue();
    }

    @Test
    void whatTheBrokerHasInHandIsLimitedForAllTogether() {
        quota.underWay(8 * 1024 * 1024 - 1);
        assertThat(quota.admits("PTL07")).isTrue();
        quota.underWay(1);
        assertThat(quota.admits("PTL07")).isFalse();
        quota.underWay(-1);
        assertThat(quota.admits("PTL07")).isTrue();
    }
}
