package org.faofon.alerts.outbox;

import java.util.List;

/** Port: channels that people set up while the program runs. */
public interface AlertChannelSource {
    /** As they are set up now, also those that are switched off; from memory, and without failing. */
    List<AlertChannel> channels();
}
