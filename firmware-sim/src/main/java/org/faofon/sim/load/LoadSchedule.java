package org.faofon.sim.load;

/** When the messages of a plan are due, in the nanoseconds of the load's clock. */
final class LoadSchedule {
    private static final double SECOND_NANOS = 1e9;

    private final LoadPlan plan;
    private final long start;
    private long taken;

    LoadSchedule(LoadPlan plan, long start) {
        this.plan = plan;
        this.start = start;
    }

    /** Whether no more messages become due, because all have been taken or the time is up. */
    boolean isOver(long now) {
        return taken >= plan.messages() || now - start >= plan.length().toNanos();
    }

    /** Whether the next message of an open loop is due. */
    boolean isDue(long now) {
        return taken < plan.messages() && nextDueAt() <= now;
    }

    /** Every message of an open loop has its time from the start on, so slow answers cannot make the load smaller. */
    long nextDueAt() {
        return start + (long) (taken * (SECOND_NANOS / plan.messagesPerSecond()));
    }

    /** Takes the next message, and returns its number from 0. */
    long take() {
        return taken++;
    }
}
