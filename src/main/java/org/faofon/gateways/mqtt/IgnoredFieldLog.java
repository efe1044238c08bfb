package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.jboss.logging.Logger;

/** Logs the unknown fields of messages, because MQTT has no response for that. Once for each topic and field. */
@ApplicationScoped
class IgnoredFieldLog {
    private static final Logger LOG = Logger.getLogger(IgnoredFieldLog.class);
    private static final int MOST_TOLD = 1_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String topic, DecodedPayload decoding) {
        for (Decoded item : decoding.items()) {
            if (item instanceof Decoded.Accepted accepted && !accepted.ignored().isEmpty()) {
                accepted.ignored().forEach(name -> tell(topic, name));
            }
        }
    }

    private void tell(String topic, String name) {
        if (told.size() < MOST_TOLD && told.add(topic + ' ' + name)) {
            LOG.warnf("Ignored an unknown field of a reading: topic=%s field=%s", topic, name);
        }
    }
}
