package org.faofon.sim.fleet;

import java.time.Instant;
import java.util.List;

/** The volunteers of all manual gauges, who report one after the other, on one thread. */
public final class Volunteers {
    private final List<Volunteer> volunteers;

    Volunteers(List<Volunteer> volunteers) {
        this.volunteers = List.copyOf(volunteers);
    }

    public void tick(Instant now) throws InterruptedException {
        for (Volunteer volunteer : volunteers) {
            volunteer.tick(now);
        }
    }

    public int reported() {
        return volunteers.stream().mapToInt(Volunteer::reported).sum();
    }

    public boolean oweNothingUpTo(Instant end) {
        return volunteers.stream().allMatch(volunteer -> volunteer.owesNothingUpTo(end));
    }
}
