package org.faofon.gateways.mqtt;

import java.util.Set;

/** The fields of a gauge's status; docs/gauges.md explains them. */
public final class GaugeStatusFields {
    static final String ONLINE = "online";
    static final String BATTERY = "battery";
    static final String RSSI = "rssi";
    static final String FIRMWARE = "firmware";

    public static final Set<String> NAMES = Set.of(ONLINE, BATTERY, RSSI, FIRMWARE);

    public static final int LONGEST_FIRMWARE = 64;

    private GaugeStatusFields() {}
}
