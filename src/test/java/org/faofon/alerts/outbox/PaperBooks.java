package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.function.Consumer;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;

/** Paper books for tests of other packages. */
public final class PaperBooks {
    private PaperBooks() {}

    /** One that pushes as a network does that has not been configured: level 1 from three districts on within six hours. */
    public static SimulatedAlertBook asConfigured(Consumer<AlertEvent> reader) {
        return new SimulatedAlertBook(Duration.ofHours(1), new PushPolicy(false, 3, Duration.ofHours(6)), reader);
    }
}
