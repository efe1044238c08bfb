package org.faofon.sim.link;

import org.faofon.sim.link.Radio.Message;

/** The topics and the status messages that gauge and program have agreed on. */
final class Topics {
    private Topics() {}

    static String readingsOf(String gauge) {
        return "faofon/v1/gauges/" + gauge + "/readings";
    }

    static Message offline(String gauge) {
        return status(gauge, "{\"online\":false}");
    }

    /** Says in percent what the battery holds, and in dBm how well the device is heard. */
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
