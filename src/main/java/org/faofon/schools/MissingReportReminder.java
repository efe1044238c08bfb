package org.faofon.schools;

import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import org.faofon.network.Gauge;

/** Port: reminds the people of cylinders that were not read this morning, when an officer asks for it. */
public interface MissingReportReminder {
    /**
     * What a reminder would do.
     *
     * @param chats how many chats it would reach at most; each costs a message of the month's plan
     * @param left messages left this month; empty if unknown or without a limit
     * @param isShort whether what is left is reserved for warnings
     * @param example the text for the first of them; empty if there is none
     */
    record Plan(int chats, OptionalLong left, boolean isShort, String example) {}

    /**
     * What a reminder did.
     *
     * @param before chats that were reminded this morning already
     * @param leftOut chats that were not, because the rest is reserved for warnings
     */
    record Reminded(int sent, int before, int leftOut, int failed) {}

    Plan plan(Collection<Gauge> gauges, Instant now);

    /** Reminds each chat once a morning, however often this is called. */
    Reminded remind(Collection<Gauge> gauges, Instant now);
}
