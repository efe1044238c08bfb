package org.faofon.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartitionClaimsTest {
    private static final long GAP = TimeUnit.SECONDS.toNanos(4);

    /** The rows of the database, which all instances share. */
    private final Map<Integer, Long> epochs = new HashMap<>();

    private long nanos;
    private final PartitionClaims claims = newInstance();

    private PartitionClaims newInstance() {
        return new PartitionClaims(
                new PartitionClaims.Claiming() {
                    @Override
                    public Map<Integer, Long> claim(Set<Integer> partitions) {
                        Map<Integer, Long> claimed = new HashMap<>();
                        partitions.forEach(partition -> claimed.put(partition, epochs.merge(partition, 1L, Long::sum)));
                        return claimed;
                    }

                    @Override
                    public Set<Integer> confirm(Map<Integer, Long> mine) {
                        Set<Integer> confirmed = new HashSet<>(mine.keySet());
                        confirmed.removeIf(
                                partition -> !epochs.getOrDefault(partition, 0L).equals(mine.get(partition)));
                        return confirmed;
                    }
                },
                () -> nanos,
                GAP);
    }

    private static void settle(PartitionClaims of) {
        of.settle(partitions -> {});
    }

    @Test
    void ownsWhatKafkaHasAssignedOnceItIsClaimed() {
        claims.assign(Set.of(0, 3));
        assertThat(claims.owned()).isEmpty();

        assertThat(claims.settle(partitions -> {})).containsExactlyInAnyOrder(0, 3);

        assertThat(claims.owned()).containsOnly(Map.entry(0, 1L), Map.entry(3, 1L));
        assertThat(claims.isOwner(1)).isFalse();
    }

    @Test
    void nothingIsItsOwnBeforeItsRainIsRead() {
        claims.assign(Set.of(0));

        claims.settle(partitions -> assertThat(claims.isOwner(0)).isFalse());

        assertThat(claims.isOwner(0)).isTrue();
    }

    @Test
    void whatIsRevokedWhileItsRainIsReadDoesNotBecomeItsOwn() {
        claims.assign(Set.of(0, 1));

        Set<Integer> gained = claims.settle(partitions -> claims.revoke(Set.of(1)));

        assertThat(gained).containsExactly(0);
        assertThat(claims.owned().keySet()).containsExactly(0);
    }

    @Test
    void aClaimThatFailsIsMadeAgain() {
        claims.assign(Set.of(0));
        try {
            claims.settle(partitions -> {
                throw new IllegalStateException("the database is away");
            });
        } catch (IllegalStateException e) {
            assertThat(claims.isOwner(0)).isFalse();
        }

        settle(claims);

        assertThat(claims.epochOf(0)).contains(2L);
    }

    @Test
    void whatIsRevokedIsNoLongerItsOwn() {
        claims.assign(Set.of(0, 1));
        settle(claims);

        claims.revoke(Set.of(0));

        assertThat(claims.owned().keySet()).containsExactly(1);
    }

    @Test
    void exactlyAtTheLongestGapItIsStillOwner() {
        claims.assign(Set.of(0));
        settle(claims);

        nanos += GAP;
        assertThat(claims.isOwner(0)).isTrue();

        nanos += 1;
        assertThat(claims.isOwner(0)).isFalse();
    }

    @Test
    void afterAPauseWithoutAnotherOwnerItGoesOnAndSaysSo() {
        claims.assign(Set.of(0));
        settle(claims);
        nanos += GAP + 1;
        claims.beat();
        assertThat(claims.isOwner(0)).isFalse();

        assertThat(claims.settle(partitions -> {})).containsExactly(0);

        assertThat(claims.epochOf(0)).contains(1L);
        assertThat(claims.settle(partitions -> {})).isEmpty();
    }

    @Test
    void afterAPauseItHasLostWhatAnotherHasTakenOver() {
        claims.assign(Set.of(0, 1));
        settle(claims);
        PartitionClaims other = newInstance();
        nanos += GAP + 1;
        other.beat();
        other.assign(Set.of(0));
        settle(other);

        claims.beat();
        settle(claims);

        assertThat(claims.owned().keySet()).containsExactly(1);
        assertThat(other.epochOf(0)).contains(2L);
    }

    /** The other was assigned the partition before, and was slow to claim it. */
    @Test
    void claimsAgainWhatAnotherHasClaimedTooLate() {
        claims.assign(Set.of(0));
        settle(claims);
        epochs.merge(0, 1L, Long::sum);

        claims.doubt();
        settle(claims);
        assertThat(claims.isOwner(0)).isFalse();
        nanos += TimeUnit.SECONDS.toNanos(3);
        claims.beat();
        settle(claims);

        assertThat(claims.epochOf(0)).contains(3L);
    }

    @Test
    void doesNotClaimAgainWhatKafkaHasGivenToAnother() {
        claims.assign(Set.of(0));
        settle(claims);
        epochs.merge(0, 1L, Long::sum);

        claims.doubt();
        settle(claims);
        claims.revoke(Set.of(0));
        nanos += TimeUnit.SECONDS.toNanos(3);
        claims.beat();

        assertThat(claims.settle(partitions -> {})).isEmpty();
        assertThat(epochs).containsEntry(0, 2L);
    }

    @Test
    void waitsNoLongerThanItIsTold() throws InterruptedException {
        claims.assign(Set.of(0));
        claims.await(Duration.ofSeconds(30));
        claims.await(Duration.ofMillis(1));
        assertThat(claims.isOwner(0)).isFalse();
    }
}
