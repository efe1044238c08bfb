package org.faofon.channels.line.admin;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.faofon.channels.line.LineBudget;
import org.faofon.channels.line.PushPriority;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one push; numbers that LINE has not reported are null.
 *
 * @param unlimited whether the plan has no limit
 * @param members messages that it costs, one for each person in the chat
 * @param left messages left this month before it
 * @param leftOut whether the budget saves its messages for more important ones, so that it is not sent
 */
public record LineCost(
        boolean unlimited,
        @Nullable Integer members,
        @Nullable Long left,
        boolean leftOut) {
    static LineCost of(LineBudget budget, PushPriority weight, OptionalInt cost) {
        OptionalLong left = budget.left();
        return new LineCost(
                budget.unlimited(),
                cost.isPresent() ? cost.getAsInt() : null,
                left.isPresent() ? left.getAsLong() : null,
                budget.isShortFor(weight, cost));
    }

    /** Whether both numbers are known. */
    public boolean known() {
        return members != null && left != null;
    }

    /** Whether LINE itself will refuse it. */
    public boolean tooMuch() {
        return members != null && left != null && left < members;
    }

    /** Messages left after it. */
    public long after() {
        return members == null || left == null ? 0 : Math.max(0, left - members);
    }
}
