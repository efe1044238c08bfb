package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;

/** The address of the embedded broker, once it is listening. */
@ApplicationScoped
public class BrokerAddress {
    private volatile OptionalInt port = OptionalInt.empty();

    public void listensAt(int newPort) {
        port = OptionalInt.of(newPort);
    }

    /** The address for a client on this machine; empty without an embedded broker. */
    public Optional<String> find() {
        OptionalInt known = port;
        return known.isPresent() ? Optional.of("tcp://localhost:" + known.getAsInt()) : Optional.empty();
    }
}
