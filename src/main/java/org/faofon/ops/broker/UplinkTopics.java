package org.faofon.ops.broker;

import java.util.List;
import java.util.regex.Pattern;

/** The topics on which LoRaWAN network servers publish uplinks: ChirpStack v4 and The Things Stack v3. */
final class UplinkTopics {
    /** One topic of each server, to check whether they have a subscriber. */
    static final List<String> SAMPLES = List.of("application/a/device/d/event/up", "v3/a@t/devices/d/up");

    private static final Pattern UPLINK =
            Pattern.compile("application/[^/+#]+/device/[^/+#]+/event/up|v3/[^/+#]+/devices/[^/+#]+/up");

    private UplinkTopics() {}

    static boolean match(String topic) {
        return UPLINK.matcher(topic).matches();
    }
}
