package org.faofon.sim.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.readings.Reading;
import org.jspecify.annotations.Nullable;

/** Sends the rows of a table through the links of its gauges, each row when its interval has ended. */
public final class Replay {
    private final Iterator<TableRow> rows;
    private final List<Voice> voices;
    private final Duration step;
    private @Nullable TableRow next;

    /** A column that is sent through a link. */
    public record Voice(ColumnMapping.Pair pair, GaugeLink link) {}

    public Replay(RainTable table, RainTable.Span span, List<Voice> voices, Duration step) {
        this.rows = table.rows(span);
        this.voices = List.copyOf(voices);
        this.step = step;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    /** Sends the rows that are due, as far as every gauge has room, and keeps the links running. */
    public void tick(Instant now) {
        while (next != null && !next.end().isAfter(now) && allHaveRoom()) {
            speak(next);
            next = rows.hasNext() ? rows.next() : null;
        }
        voices.forEach(voice -> voice.link().keepUp());
    }

    /** True when the table is at its end and everything is acknowledged. */
    public boolean isDone() {
        return next == null && tally().unacknowledged() == 0;
    }

    public LinkTally tally() {
        return voices.stream().map(voice -> voice.link().tally()).reduce(LinkTally.NOTHING, LinkTally::plus);
    }

    public long connected() {
        return voices.stream().filter(voice -> voice.link().isConnected()).count();
    }

    public void cutAll() {
        voices.forEach(voice -> voice.link().cut());
    }

    private boolean allHaveRoom() {
        return voices.stream().noneMatch(voice -> voice.link().isFull());
    }

    private void speak(TableRow row) {
        for (Voice voice : voices) {
            OptionalInt depth = row.depthMicrometresAt(voice.pair().columnIndex());
            if (depth.isPresent()) {
                voice.link().offer(new Reading(row.end(), depth.getAsInt(), step));
            }
        }
    }
}
