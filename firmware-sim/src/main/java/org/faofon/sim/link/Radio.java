package org.faofon.sim.link;

/** How a gauge reaches its broker. Calls come back on the thread that the caller works on. */
public interface Radio {

    /** Begins to connect and returns at once. */
    Session open(Credentials credentials, Listener listener);

    /** Who the device says it is; the client id and the user name are the gauge's own id. */
    record Credentials(String gauge, String token) {}

    /** One attempt and, if it succeeds, one connection. */
    interface Session {
        void publish(Message message, Receipt receipt);

        /** Cuts the link without a farewell, so that the broker speaks the last will. */
        void cut();
    }

    /** A QoS 1 message, whose payload is JSON. */
    record Message(String topic, String json, boolean retained) {}

    /** What becomes of a session. */
    interface Listener {
        /** The broker took the link, and allows so many messages to be without acknowledgement. */
        void connected(int receiveMaximum);

        /** The broker answered and wants nothing to do with this gauge; its token may be wrong. */
        void turnedAway(String reason);

        /** The attempt failed, or the link was lost; may be said more than once. */
        void ended(String reason);
    }

    /** What becomes of a message. */
    interface Receipt {
        void acknowledged();

        /** The broker answered, but does not take the message; a lost link is told to the listener instead. */
        void refused(String reason);
    }
}
