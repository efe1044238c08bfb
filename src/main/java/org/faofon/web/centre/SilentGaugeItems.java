package org.faofon.web.centre;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.web.view.SilenceView;
import org.faofon.web.view.SilenceView.OfDistrict;
import org.faofon.web.view.SilenceViewService;

/**
 * Gauges in trouble. A district of which nothing is known while it is warned, or while it pours beside it, is a line of
 * its own; all others are one line.
 */
@Singleton
class SilentGaugeItems implements DeskItemSource {
    static final String DATA = CentrePage.PATH + "#data";

    private final SilenceViewService silence;
    private final GaugeRegistry network;
    private final GaugeStatusRepository statuses;
    private final NetworkClock clock;

    SilentGaugeItems(
            SilenceViewService silence, GaugeRegistry network, GaugeStatusRepository statuses, NetworkClock clock) {
        this.silence = silence;
        this.network = network;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        SilenceView view = silence.silence();
        List<DeskItem> items = new ArrayList<>();
        view.districts().stream()
                .filter(SilentGaugeItems::blind)
                .map(this::ofBlind)
                .forEach(items::add);
        List<OfDistrict> others =
                view.districts().stream().filter(district -> !blind(district)).toList();
        int gauges =
                others.stream().mapToInt(district -> district.silent().size()).sum();
        if (gauges > 0) {
            items.add(DeskItemFormatter.item(
                    Urgency.TROUBLE, in -> in.itemSilent(gauges, others.size()), DATA, since(others.stream())));
        }
        care().forEach(items::add);
        return items;
    }

    /** Whether nothing is known of a district where there may be danger. */
    private static boolean blind(OfDistrict district) {
        return district.dark()
                && (district.heavyNearby() || !district.openAlerts().isEmpty());
    }

    private DeskItem ofBlind(OfDistrict district) {
        return new DeskItem(
                Urgency.UNSEEN,
                DeskItemFormatter.thai().itemBlind(district.district().nameTh()),
                DeskItemFormatter.english().itemBlind(district.district().nameEn()),
                DATA,
                since(Stream.of(district)),
                Optional.empty());
    }

    /** Since when the first of them has been silent; now, if none has ever said anything. */
    private Instant since(Stream<OfDistrict> districts) {
        return districts
                .flatMap(district -> district.silent().stream())
                .flatMap(gauge -> Stream.ofNullable(gauge.since()))
                .map(OffsetDateTime::toInstant)
                .min(Comparator.naturalOrder())
                .orElse(clock.instant());
    }

    private Stream<DeskItem> care() {
        GaugesNeedingCare care = GaugesNeedingCare.of(network, statuses);
        return care.count() == 0
                ? Stream.empty()
                : Stream.of(DeskItemFormatter.item(Urgency.LATER, in -> in.itemCare(care.count()), DATA, since(care)));
    }

    private Instant since(GaugesNeedingCare care) {
        return care.gauges().stream()
                .map(gauge -> gauge.status().since().toInstant())
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }
}
