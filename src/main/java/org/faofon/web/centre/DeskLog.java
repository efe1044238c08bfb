package org.faofon.web.centre;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.web.DistrictName;
import org.faofon.web.view.AlertEventView;
import org.faofon.web.view.DeliveryView;
import org.faofon.web.view.LoggedEvent;

/**
 * What has changed lately, the latest first.
 *
 * @param district the code of the district to which it is limited, or empty
 * @param districts those to choose from
 */
public record DeskLog(Kind kind, String district, List<DistrictName> districts, List<DeskLogLine> entries) {
    /** What a reader of the log may limit it to. */
    public enum Kind {
        ALL,
        /** What the public was told. */
        PUBLIC,
        /** What officers did. */
        OFFICERS,
        /** Readings that were judged. */
        READINGS,
        /** What schools and people on the spot reported. */
        SITUATIONS,
        /** What was sent, or should have been. */
        SENT,
        /** What did not arrive. */
        FAILED;

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.key().equals(text)) {
                    return kind;
                }
            }
            return ALL;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean includes(AlertEventView event) {
            return switch (this) {
                case ALL -> true;
                case PUBLIC -> event.isPublic();
                case OFFICERS -> !event.by().equals(AlertEvent.BY_RULES);
                case READINGS, SITUATIONS -> false;
                case SENT -> !deliveriesOf(event).isEmpty();
                case FAILED -> deliveriesOf(event).stream().anyMatch(Kind::failed);
            };
        }

        boolean includes(DeskLogEntry entry) {
            return switch (this) {
                case ALL -> true;
                case OFFICERS -> entry.byOfficer();
                case READINGS -> entry.kind() == DeskLogEntry.Kind.READING;
                case SITUATIONS -> entry.kind() == DeskLogEntry.Kind.SITUATION;
                case PUBLIC, SENT, FAILED -> false;
            };
        }

        private static boolean failed(DeliveryView delivery) {
            return delivery.state() == State.REFUSED || delivery.state() == State.LEFT_OUT;
        }

        private static List<DeliveryView> deliveriesOf(AlertEventView event) {
            List<DeliveryView> deliveries = event.deliveries();
            return deliveries == null ? List.of() : deliveries;
        }
    }

    private static final int MOST = 40;
    private static final Comparator<DeskLogLine> LATEST_FIRST =
            Comparator.comparing(DeskLogLine::at).reversed();

    /** Beside the alerts; a hundred receipts must not push these out. */
    private static final int MOST_OTHERS = 20;

    /**
     * The log, the latest first.
     *
     * @param events of alerts, of that district alone
     * @param entries what else has changed, of all districts
     */
    static DeskLog of(
            Kind kind,
            String district,
            List<DistrictName> districts,
            List<LoggedEvent> events,
            List<DeskLogEntry> entries) {
        Stream<DeskLogLine> alerts =
                events.stream().filter(logged -> kind.includes(logged.event())).map(DeskLogLine::of);
        Stream<DeskLogLine> others = entries.stream()
                .filter(kind::includes)
                .filter(entry -> district.isEmpty()
                        || entry.district().filter(district::equals).isPresent())
                .map(DeskLogLine::of)
                .sorted(LATEST_FIRST)
                .limit(kind == Kind.ALL ? MOST_OTHERS : MOST);
        return new DeskLog(
                kind,
                district,
                districts,
                Stream.concat(alerts, others).sorted(LATEST_FIRST).limit(MOST).toList());
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public boolean limited() {
        return kind != Kind.ALL || !district.isEmpty();
    }
}
