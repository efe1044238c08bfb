package org.faofon.web.centre;

import java.util.List;
import java.util.stream.Stream;
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
    public int decisions() {
        return count(waiting);
    }

    public int open() {
        return decisions() + count(inForce);
    }

    /** Open alerts that no officer has acknowledged. */
    public long unseen() {
        return Stream.of(waiting, inForce)
                .flatMap(List::stream)
                .flatMap(district -> district.alerts().stream())
                .filter(DeskAlert::unseen)
                .count();
    }

    private static int count(List<DistrictAlerts> districts) {
        return districts.stream().mapToInt(district -> district.alerts().size()).sum();
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
