package org.faofon.sim.line;

/** How many messages the plan allows in a month, counted by receivers as LINE counts. */
public final class MonthlyQuota {
    private final long limit;
    private final int groupMembers;
    private long used;

    /** A plan; one push to a group costs as many messages as it has members. */
    public MonthlyQuota(long limit, long used, int groupMembers) {
        if (limit < 0 || used < 0 || groupMembers < 1) {
            throw new IllegalArgumentException("quota, messages used and members must not be negative, but were "
                    + limit + ", " + used + ", " + groupMembers);
        }
        this.limit = limit;
        this.used = used;
        this.groupMembers = groupMembers;
    }

    long limit() {
        return limit;
    }

    long used() {
        return used;
    }

    int groupMembers() {
        return groupMembers;
    }

    int costOf(String receiver) {
        return receiver.startsWith("U") ? 1 : groupMembers;
    }

    boolean allows(int cost) {
        return used + cost <= limit;
    }

    void spend(int cost) {
        used += cost;
    }
}
