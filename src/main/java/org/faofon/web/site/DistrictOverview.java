package org.faofon.web.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.network.GaugeKind;
import org.faofon.web.DistrictName;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.ReadingView;
import org.jspecify.annotations.Nullable;

/**
 * The danger in a district as far as it is known: its warnings, and how well its rain is measured now.
 *
 * @param alerts the public warnings in force there, the highest level first, and of these what comes fastest
 * @param gauges its gauges
 */
public record DistrictOverview(DistrictName district, List<AlertView> alerts, List<GaugeNow> gauges) {
    private static final Comparator<DistrictOverview> WORST_FIRST = Comparator.comparingInt(DistrictOverview::level)
            .thenComparing(DistrictOverview::mostMicrometres)
            .reversed()
            .thenComparing(overview -> overview.district.code());

    /** How well the rain of a district is measured. */
    public enum Sight {
        /** By at least one automatic gauge, minute by minute. */
        LIVE,
        /** Only by cylinders, which are read once a day. */
        DAILY,
        /** By nobody: no warning does not mean no danger. */
        NOBODY
    }

    /** Of these the hazards come first that leave the least time. */
    private static final Comparator<AlertView> GRAVEST_FIRST =
            Comparator.comparingInt(AlertView::levelNumber).reversed().thenComparing(AlertView::hazard);

    public DistrictOverview {
        alerts = alerts.stream().sorted(GRAVEST_FIRST).toList();
        gauges = List.copyOf(gauges);
    }

    static DistrictOverview of(District district, NetworkNow now, List<AlertView> alerts) {
        return new DistrictOverview(
                DistrictName.of(district),
                alerts.stream()
                        .filter(alert -> alert.district().code().equals(district.code))
                        .toList(),
                now.gauges().stream()
                        .filter(gauge -> gauge.district().code().equals(district.code))
                        .toList());
    }

    /** All districts: the highest level first, then the most rain of 24 hours. */
    static List<DistrictOverview> list(Collection<District> districts, NetworkNow now, List<AlertView> alerts) {
        return districts.stream()
                .map(district -> of(district, now, alerts))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** Its page. */
    public String path() {
        return "/districts/" + district.code();
    }

    /** Where it can be followed. */
    public String followPath() {
        return "/follow?district=" + district.code();
    }

    /** The highest level in force, 1 to 3; 0 without a warning. */
    public int level() {
        return alerts.stream().mapToInt(AlertView::levelNumber).max().orElse(0);
    }

    /** The warning of the highest level; null without any. */
    public @Nullable AlertView worst() {
        return alerts.isEmpty() ? null : alerts.get(0);
    }

    /** The warnings of the highest level, one for each hazard, whose advice must not be missed. */
    public List<AlertView> toActOn() {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        return alerts.stream()
                .filter(alert -> alert.levelNumber() == level() && hazards.add(alert.hazard()))
                .toList();
    }

    /** The level of the worst warning; null without any. */
    public @Nullable Level worstLevel() {
        return Optional.ofNullable(worst()).map(AlertView::level).orElse(null);
    }

    public long reporting() {
        return gauges.stream().filter(GaugeNow::reporting).count();
    }

    /** How many of its gauges have no recent reading. */
    public int silent() {
        return (int) (gauges.size() - reporting());
    }

    public Sight sight() {
        if (reporting() == 0) {
            return Sight.NOBODY;
        }
        return gauges.stream().anyMatch(gauge -> gauge.reporting() && gauge.kind() != GaugeKind.MANUAL)
                ? Sight.LIVE
                : Sight.DAILY;
    }

    /** The newest reading of the district, of an automatic gauge if one reports; null if there was never any. */
    public @Nullable ReadingView newest() {
        boolean live = sight() == Sight.LIVE;
        return gauges.stream()
                .filter(gauge -> !live || gauge.kind() != GaugeKind.MANUAL)
                .flatMap(gauge -> Stream.ofNullable(gauge.latest()))
                .max(Comparator.comparing(ReadingView::at))
                .orElse(null);
    }

    /** The gauge with the most rain of 24 hours; null if no gauge has any. */
    public @Nullable GaugeNow wettest() {
        return gauges.stream()
                .filter(gauge -> gauge.rain().day().mm().signum() > 0)
                .max(Comparator.comparing(gauge -> gauge.rain().day().mm()))
                .orElse(null);
    }

    private long mostMicrometres() {
        return gauges.stream()
                .mapToLong(gauge -> gauge.rain().day().mm().movePointRight(3).longValue())
                .max()
                .orElse(0);
    }
}
