package org.faofon.web.centre;

import java.util.List;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.web.view.PushView;

/**
 * The desk: what waits for an officer, and what has changed.
 *
 * @param failed pushes that did not arrive and that nobody has seen
 * @param waiting alerts that need a decision
 * @param inForce the other open alerts
 * @param items everything else that waits
 */
public record DeskView(
        List<PushView> failed,
        List<DistrictAlerts> waiting,
        List<DistrictAlerts> inForce,
        List<DeskItemView> items,
        DeskLog log) {
    private static final int MOST_FAILED = 1;
    private static final int LEAST_URGENT = 2;
    /** Lines of what waits that fit on a screen of 1080 pixels, beside headings and folds. */
    private static final int ROWS = 15;
    /** More open alerts than these do not fit beside what else waits. */
    private static final int MOST_UNFOLDED = 11;

    public int decisions() {
        return count(waiting);
    }

    public int open() {
        return decisions() + count(inForce);
    }

    /**
     * Whether the alerts in force are more than fit on the screen, so that all districts but the worst are folded to one
     * line each. What needs a decision is never folded.
     */
    public boolean folds() {
        return open() > MOST_UNFOLDED;
    }

    /** Whether that district stands in one line: not the worst one, and not for a single alert. */
    public boolean isFolded(DistrictAlerts place) {
        return folds() && place.alerts().size() > 1 && !place.equals(inForce.get(0));
    }

    /** Open alerts that the public sees. */
    public long announced() {
        return alerts().filter(line -> line.alert().status() == Alert.Status.ACTIVE)
                .count();
    }

    /** Open alerts that no officer has acknowledged. */
    public long unseen() {
        return alerts().filter(DeskAlert::unseen).count();
    }

    private Stream<DeskAlert> alerts() {
        return Stream.of(waiting, inForce).flatMap(List::stream).flatMap(district -> district.alerts().stream());
    }

    private static int count(List<DistrictAlerts> districts) {
        return districts.stream().mapToInt(district -> district.alerts().size()).sum();
    }

    /** Shown at once: many more would hide what waits below. */
    public List<PushView> failedFirst() {
        return first(failedWarnings(), MOST_FAILED);
    }

    public List<PushView> failedMore() {
        List<PushView> warnings = failedWarnings();
        return warnings.subList(failedFirst().size(), warnings.size());
    }

    private List<PushView> failedWarnings() {
        return failed.stream().filter(PushView::warns).toList();
    }

    /** What is no warning does not stand above a level that waits for a decision. */
    public List<PushView> failedNotices() {
        return failed.stream().filter(push -> !push.warns()).toList();
    }

    /** Shown at once: as many as the alerts leave room for. */
    public List<DeskItemView> urgentFirst() {
        return first(urgentItems(), Math.max(LEAST_URGENT, ROWS - decisions() - linesInForce() - failed.size()));
    }

    private int linesInForce() {
        return inForce.stream()
                .mapToInt(place -> isFolded(place) ? 1 : place.alerts().size())
                .sum();
    }

    public List<DeskItemView> urgentMore() {
        List<DeskItemView> urgent = urgentItems();
        return urgent.subList(urgentFirst().size(), urgent.size());
    }

    /** A single one more is not worth a line of its own. */
    private static <T> List<T> first(List<T> all, int most) {
        return all.size() <= most + 1 ? all : all.subList(0, most);
    }

    public List<DeskItemView> urgentItems() {
        return items.stream().filter(DeskItemView::urgent).toList();
    }

    public List<DeskItemView> otherItems() {
        return items.stream().filter(item -> !item.urgent()).toList();
    }

    public boolean quiet() {
        return failed.isEmpty() && open() == 0 && items.isEmpty();
    }
}
