package org.faofon.network;

import java.time.Instant;
import java.util.Optional;

/**
 * The last status of an automatic gauge, reported by itself or by its last will.
 *
 * @param since from when on it has been online, or offline
 * @param heardAt when it last reported
 */
public record GaugeStatus(Report report, Instant since, Instant heardAt) {
    /** Below this the battery is low: it lasts for days, and a visit has to be planned. */
    public static final double LOW_BATTERY_PERCENT = 20;

    /**
     * The content of one message.
     *
     * @param batteryPercent 0 to 100
     * @param rssiDbm strength of the signal, −200 to 0
     */
    public record Report(
            boolean online, Optional<Double> batteryPercent, Optional<Integer> rssiDbm, Optional<String> firmware) {
        /** A last will says only that the gauge is offline: its earlier values remain the last known ones. */
        Report after(Report earlier) {
            return new Report(
                    online,
                    batteryPercent.or(earlier::batteryPercent),
                    rssiDbm.or(earlier::rssiDbm),
                    firmware.or(earlier::firmware));
        }
    }

    /** The first status of a gauge. */
    static GaugeStatus first(Report report, Instant now) {
        return new GaugeStatus(report, now, now);
    }

    /** This status after another message. */
    GaugeStatus followedBy(Report next, Instant now) {
        Report known = next.online() ? next : next.after(report);
        return new GaugeStatus(known, next.online() == report.online() ? since : now, now);
    }

    /** Whether that message changes nothing. */
    boolean says(Report again) {
        return report.equals(again.online() ? again : again.after(report));
    }

    public boolean batteryLow() {
        return report.batteryPercent()
                .filter(percent -> percent < LOW_BATTERY_PERCENT)
                .isPresent();
    }

    /** Whether the gauge needs attention. */
    public boolean needsCare() {
        return !report.online() || batteryLow();
    }
}
