package org.faofon.web.view;

import java.time.OffsetDateTime;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeStatus;
import org.jspecify.annotations.Nullable;

/**
 * The last status of an automatic gauge.
 *
 * @param online whether it is connected; false by its last will
 * @param battery per cent, 0 to 100
 * @param batteryLow whether the battery is under 20 %
 * @param rssi strength of the signal in dBm
 * @param since from when on it has been online, or offline
 * @param heardAt when it last reported: the other values are no newer
 */
public record GaugeStatusView(
        boolean online,
        @Nullable Double battery,
        boolean batteryLow,
        @Nullable Integer rssi,
        @Nullable String firmware,
        OffsetDateTime since,
        OffsetDateTime heardAt) {
    public static GaugeStatusView of(GaugeStatus status) {
        GaugeStatus.Report report = status.report();
        return new GaugeStatusView(
                report.online(),
                report.batteryPercent().orElse(null),
                status.batteryLow(),
                report.rssiDbm().orElse(null),
                report.firmware().orElse(null),
                RainDayTime.local(status.since()),
                RainDayTime.local(status.heardAt()));
    }

    /** 12 or 12.5, as it was sent. */
    public String percent() {
        return battery == null ? "" : battery % 1 == 0 ? Long.toString(Math.round(battery)) : Double.toString(battery);
    }
}
