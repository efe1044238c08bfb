package org.faofon.classroom.lesson;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.classroom.rainday.Storm;
import org.faofon.classroom.rainday.StormSeparator;
import org.jspecify.annotations.Nullable;

/**
 * A public alert of the school's district: what the network's own rules said.
 *
 * @param level the highest that the public was told
 * @param closedAt null while it is in force
 * @param cancelled whether an officer called it a false alarm
 */
record DistrictAlert(
        long id,
        Hazard hazard,
        Level level,
        Instant beganAt,
        @Nullable Instant closedAt,
        boolean cancelled) {
    /**
     * The alert as it was told.
     *
     * @param told its public events
     */
    static Optional<DistrictAlert> of(Alert alert, List<AlertEvent> told) {
        return told.stream()
                .filter(event -> event.alert.id == alert.id)
                .map(event -> event.level)
                .max(Comparator.naturalOrder())
                .map(level -> new DistrictAlert(
                        alert.id,
                        alert.hazard,
                        level,
                        alert.beganAt,
                        alert.closedAt,
                        alert.status == Alert.Status.CANCELLED));
    }

    /** Whether it was in force during the storm; the rain of a cylinder is known only when it is read. */
    boolean during(Storm storm) {
        boolean begun = !beganAt.isAfter(storm.interval().end().plus(StormSeparator.DRY_BETWEEN));
        return begun && (closedAt == null || closedAt.isAfter(storm.interval().start()));
    }
}
