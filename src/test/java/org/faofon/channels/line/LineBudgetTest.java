package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.faofon.channels.line.LineBudget.Plan;
import org.junit.jupiter.api.Test;

class LineBudgetTest {
    private static final int MEMBERS = 188;
    private static final OptionalInt COST = OptionalInt.of(MEMBERS);

    private static LineBudget left(long messages) {
        return new LineBudget(Optional.of(new Plan(OptionalLong.of(1_000), 1_000 - messages)), COST, 2);
    }

    @Test
    void keepsTwoPushesForLevel3() {
        assertThat(left(3 * MEMBERS).isShortFor(PushPriority.WARNING, COST)).isFalse();
        assertThat(left(3 * MEMBERS - 1).isShortFor(PushPriority.WARNING, COST)).isTrue();
        assertThat(left(3 * MEMBERS - 1).isShortFor(PushPriority.EMERGENCY, COST))
                .isFalse();
    }

    @Test
    void level1WaitsForTheLastDailyWord() {
        assertThat(left(4 * MEMBERS).isShortFor(PushPriority.WATCH, COST)).isFalse();
        assertThat(left(4 * MEMBERS - 1).isShortFor(PushPriority.WATCH, COST)).isTrue();
        assertThat(left(4 * MEMBERS - 1).isShortFor(PushPriority.WORD, COST)).isFalse();
    }

    @Test
    void level3MayUseWhateverIsLeft() {
        assertThat(left(0).isShortFor(PushPriority.EMERGENCY, COST)).isFalse();
    }

    @Test
    void theOfficersOwnChatIsNeverShort() {
        assertThat(left(0).isShortFor(PushPriority.OFFICERS, OptionalInt.of(4))).isFalse();
    }

    @Test
    void whatIsNotKnownBlocksNothing() {
        LineBudget unknown = new LineBudget(Optional.empty(), OptionalInt.empty(), 2);
        LineBudget uncounted = new LineBudget(Optional.of(new Plan(OptionalLong.of(300), 300)), OptionalInt.empty(), 2);

        assertThat(unknown.isShortFor(PushPriority.WATCH, COST)).isFalse();
        assertThat(uncounted.isShortFor(PushPriority.WATCH, OptionalInt.empty()))
                .isFalse();
        assertThat(unknown.pushesLeft(PushPriority.WARNING)).isEmpty();
    }

    @Test
    void aPlanWithoutALimitIsNeverShort() {
        LineBudget unlimited = new LineBudget(Optional.of(new Plan(OptionalLong.empty(), 99_999)), COST, 2);

        assertThat(unlimited.isShortFor(PushPriority.WATCH, COST)).isFalse();
        assertThat(unlimited.unlimited()).isTrue();
        assertThat(unlimited.left()).isEmpty();
    }

    @Test
    void aFreePlanOf300CarriesOneEmergencyAndNothingElse() {
        LineBudget free = new LineBudget(Optional.of(new Plan(OptionalLong.of(300), 0)), COST, 2);

        assertThat(free.pushesLeft(PushPriority.EMERGENCY)).hasValue(1);
        assertThat(free.pushesLeft(PushPriority.WARNING)).hasValue(0);
        assertThat(free.isShortFor(PushPriority.WARNING, COST)).isTrue();
    }

    @Test
    void neverHasLessThanNothingLeft() {
        assertThat(left(-50).left()).hasValue(0);
    }
}
