package org.faofon.sim.link;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A gauge's connection to its broker. Callbacks run on the caller's thread. */
public interface Radio {

    /** Starts to connect and returns at once. */
    Session open(Credentials credentials, Listener listener);

    /** The identity of the device; the client id and the user name are the gauge's id. */
    record Credentials(String gauge, String token) {}

    /** One attempt and, if it succeeds, one connection. */
    interface Session {
        void publish(Message message, Receipt receipt);

        /** Cuts the link without a DISCONNECT packet, so that the broker publishes the last will. */
        void cut();
    }

    /**
     * A QoS 1 message, whose payload is JSON.
     *
     * @param charset how the text becomes bytes; JSON is UTF-8, unless the device is broken
     */
    record Message(String topic, String json, boolean retained, Charset charset) {
        public Message(String topic, String json, boolean retained) {
            this(topic, json, retained, StandardCharsets.UTF_8);
        }

        byte[] payload() {
            return json.getBytes(charset);
        }
    }

    /** The events of a session. */
    interface Listener {
        /** The broker accepted the link, and allows that many unacknowledged messages. */
        void connected(int receiveMaximum);

        /** The broker answered and refuses this gauge; its token may be wrong. */
        void turnedAway(String reason);

        /** The attempt failed, or the link was lost; may be called more than once. */
        void ended(String reason);
    }

    /** The result of a message. */
    interface Receipt {
        void acknowledged();

        /** The broker answered, but refuses the message; a lost link is reported to the listener instead. */
        void refused(String reason);
    }
}
