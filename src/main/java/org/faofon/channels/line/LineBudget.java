package org.faofon.channels.line;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The cost of a push to the warned group, and the messages left in the month's plan, as far as LINE has reported them.
 * An unknown number blocks nothing: a warning too many is better than one too few.
 *
 * @param members people in the warned group; a push to it costs one message for each
 * @param reservedPushes how many pushes to it are reserved for level 3
 */
public record LineBudget(Optional<Plan> plan, OptionalInt members, int reservedPushes) {
    /**
     * The month's plan.
     *
     * @param most messages a month; empty for a plan without a limit
     * @param used messages of this month so far
     */
    public record Plan(OptionalLong most, long used) {
        OptionalLong left() {
            return most.isPresent() ? OptionalLong.of(Math.max(0, most.getAsLong() - used)) : OptionalLong.empty();
        }
    }

    public boolean unlimited() {
        return plan.isPresent() && plan.get().most().isEmpty();
    }

    /** Messages left this month; empty if there is no limit, or if it is not known. */
    public OptionalLong left() {
        return plan.map(Plan::left).orElseGet(OptionalLong::empty);
    }

    /** Messages that are reserved for level 3. */
    public OptionalLong reserve() {
        return members.isPresent() ? OptionalLong.of((long) reservedPushes * members.getAsInt()) : OptionalLong.empty();
    }

    /** How many pushes of that priority to the warned group are left. */
    public OptionalLong pushesLeft(PushPriority weight) {
        if (left().isEmpty() || members.isEmpty() || members.getAsInt() == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(0, left().getAsLong() - mustLeave(weight)) / members.getAsInt());
    }

    /**
     * Whether a push would leave too little for more important ones.
     *
     * @param cost messages; empty if unknown
     */
    public boolean isShortFor(PushPriority weight, OptionalInt cost) {
        return left().isPresent()
                && cost.isPresent()
                && mustLeave(weight) > 0
                && left().getAsLong() - cost.getAsInt() < mustLeave(weight);
    }

    /**
     * What must be left after a push of that priority. A daily bulletin reports everything that was left out, so level
     * 1 is left out before the bulletin is.
     */
    private long mustLeave(PushPriority weight) {
        return switch (weight) {
            case EMERGENCY, OFFICERS -> 0;
            case WARNING, WORD -> reserve().orElse(0);
            case WATCH -> reserve().orElse(0) + members.orElse(0);
        };
    }
}
