package org.faofon.network;

import java.time.Instant;
import java.util.Optional;

/**
 * What an automatic gauge last said of itself, or the broker of it by its last will.
 *
 * @param since from when on it has been online, or offline
 * @param heardAt when it last said so
 */
public record GaugeStatus(Report report, Instant since, Instant heardAt) {
    /** Under this a battery is low: days are left, and a visit has to be planned. */
    public static final double LOW_BATTERY_PERCENT = 20;

    /**
     * The words of one message.
     *
     * @param batteryPercent 0 to 100
     * @param rssiDbm strength of the signal, −200 to 0
     */
    public record Report(
            boolean online, Optional<Double> batteryPercent, Optional<Integer> rssiDbm, Optional<String> firmware) {
        /** A last will tells nothing but that the gauge is away: what it said before is still the last that is known. */
        Report after(Report earlier) {
            return new Report(
                    online,
                    batteryPercent.or(earlier::batteryPercent),
                    rssiDbm.or(earlier::rssiDbm),
                    firmware.or(earlier::firmware));
        }
    }

    /** A status that nothing came before. */
    static GaugeStatus first(Report report, Instant now) {
        return new GaugeStatus(report, now, now);
    }

    /** This status after another message. */
    GaugeStatus followedBy(Report next, Instant now) {
        Report known = next.online() ? next : next.after(report);
        return new GaugeStatus(known, next.online() == report.online() ? since : now, now);
    }

    /** Whether that message says nothing new. */
    boolean says(Report again) {
        return report.equals(again.online() ? again : again.after(report));
    }

    public boolean batteryLow() {
        return report.batteryPercent()
                .filter(percent -> percent < LOW_BATTERY_PERCENT)
                .isPresent();
    }

    /** Whether somebody should look after the gauge. */
    public boolean needsCare() {
        return !report.online() || batteryLow();
    }
}
