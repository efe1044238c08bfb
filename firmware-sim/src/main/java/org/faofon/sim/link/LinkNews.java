package org.faofon.sim.link;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Logs an unreachable broker in one line for each reason, however many gauges notice it. */
public final class LinkNews {
    private static final Logger LOG = System.getLogger(LinkNews.class.getName());

    private final String broker;
    private final Set<String> troubled = new HashSet<>();
    private final Set<String> turnedAway = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> reasonsTold = new HashSet<>();

    public LinkNews(String broker) {
        this.broker = broker;
    }

    /** The broker cannot be reached. */
    void trouble(String gauge, String reason) {
        troubled.add(gauge);
        if (reasonsTold.add(reason)) {
            LOG.log(
                    Level.WARNING,
                    "No link to the broker, trying again until there is one: broker={0} gauge={1} reason={2}",
                    broker,
                    gauge,
                    reason);
        }
    }

    /** The broker refuses this gauge, which concerns only this gauge and is logged for each. */
    void turnedAway(String gauge, String reason) {
        reached(gauge);
        if (turnedAway.add(gauge)) {
            LOG.log(
                    Level.WARNING,
                    "The broker turned a gauge away, it tries again: gauge={0} reason={1}",
                    gauge,
                    reason);
        }
    }

    void connected(String gauge) {
        turnedAway.remove(gauge);
        reached(gauge);
    }

    /** A refused message is sent again on each new link, but is logged once. */
    void refused(String gauge, String reason) {
        if (refused.add(gauge + " " + reason)) {
            LOG.log(
                    Level.WARNING,
                    "The broker refused a message, it stays in the buffer: gauge={0} reason={1}",
                    gauge,
                    reason);
        }
    }

    private void reached(String gauge) {
        if (troubled.remove(gauge) && troubled.isEmpty()) {
            LOG.log(Level.INFO, "All gauges that had lost the broker reach it again: broker={0}", broker);
            reasonsTold.clear();
        }
    }
}
