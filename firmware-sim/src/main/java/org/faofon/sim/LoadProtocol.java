package org.faofon.sim;

/** How the gauges of a load send their readings. */
enum LoadProtocol {
    MQTT("PUBACK"),
    HTTP("answer");

    private final String acknowledgement;

    LoadProtocol(String acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    /** The word for what acknowledges a reading. */
    String acknowledgement() {
        return acknowledgement;
    }
}
