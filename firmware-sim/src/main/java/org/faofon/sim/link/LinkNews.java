package org.faofon.sim.link;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Tells the operator about a broker that is away in one line, however many gauges notice it. */
public final class LinkNews {
    private static final Logger LOG = System.getLogger(LinkNews.class.getName());

    private final String broker;
    private final Set<String> troubled = new HashSet<>();
    private String lastReason = "";

    public LinkNews(String broker) {
        this.broker = broker;
    }

    void trouble(String gauge, String reason) {
        boolean first = troubled.isEmpty();
        troubled.add(gauge);
        if (first || !reason.equals(lastReason)) {
            LOG.log(
                    Level.WARNING,
                    "No link to the broker, trying again until there is one: broker={0} gauge={1} reason={2}",
                    broker,
                    gauge,
                    reason);
        }
        lastReason = reason;
    }

    void connected(String gauge) {
        if (troubled.remove(gauge) && troubled.isEmpty()) {
            LOG.log(Level.INFO, "All gauges that had lost the broker are back: broker={0}", broker);
            lastReason = "";
        }
    }

    void refused(String gauge, String reason) {
        LOG.log(
                Level.WARNING,
                "The broker refused a message, it stays in the buffer: gauge={0} reason={1}",
                gauge,
                reason);
    }
}
