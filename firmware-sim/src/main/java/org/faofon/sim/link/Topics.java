package org.faofon.sim.link;

import org.faofon.sim.link.Radio.Message;

/** The topics and the status messages of gauge and program. */
public final class Topics {
    private static final String READINGS = "/readings";

    private Topics() {}

    public static boolean areReadings(String topic) {
        return topic.endsWith(READINGS);
    }

    public static String readingsOf(String gauge) {
        return "faofon/v1/gauges/" + gauge + READINGS;
    }

    static Message offline(String gauge) {
        return status(gauge, "{\"online\":false}");
    }

    /** The battery level in per cent, and the signal strength in dBm. */
    static Message online(String gauge, int batteryPercent, int rssiDbm) {
        return status(
                gauge,
                "{\"online\":true,\"battery\":" + batteryPercent + ",\"rssi\":" + rssiDbm
                        + ",\"firmware\":\"faofon-sim 1.0\"}");
    }

    private static Message status(String gauge, String json) {
        return new Message("faofon/v1/gauges/" + gauge + "/status", json, true);
    }
}
