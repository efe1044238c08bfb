package org.faofon.sim.drill;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Consumer;
import org.faofon.sim.drill.DrillSchedule.Item;

/** Announces the events of a drill when their time has come, and performs those that are not rain or gauges. */
public final class DrillDirector {
    private final Deque<Item> ahead;
    private final LineControl line;
    private final Consumer<String> news;
    private volatile boolean failed;

    public DrillDirector(DrillSchedule schedule, LineControl line, Consumer<String> news) {
        this.ahead = new ArrayDeque<>(
                schedule.items().stream().sorted(Comparator.comparing(Item::at)).toList());
        this.line = line;
        this.news = news;
    }

    /** Whether something could not be made to happen. */
    public boolean hasFailed() {
        return failed;
    }

    /** Must be called often, always from the same thread. */
    public void tick(Instant now) throws InterruptedException {
        while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(now)) {
            Item item = ahead.removeFirst();
            news.accept(item.toString());
            if (item.event() instanceof ScriptEvent.Line change) {
                perform(change);
            }
        }
    }

    private void perform(ScriptEvent.Line change) throws InterruptedException {
        try {
            line.set(change.outcome());
        } catch (IOException fault) {
            failed = true;
            news.accept("LINE could not be set to " + change.outcome() + ": " + fault);
        }
    }
}
