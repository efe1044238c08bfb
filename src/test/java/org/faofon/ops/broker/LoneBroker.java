package org.faofon.ops.broker;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The broker that the program brings along, without the program. */
public final class LoneBroker {
    private LoneBroker() {}

    /**
     * Starts it, for as long as the process lives.
     *
     * @param tokens of the gauges, by their codes
     * @param password of the one who listens, as {@link org.faofon.network.ProgramSecret#USER}
     */
    public static void start(Path folder, int port, Map<String, String> tokens, String password) throws Exception {
        new EmbeddedBroker(
                        folder,
                        port,
                        new BrokerAccounts(
                                (gauge, token) -> token.equals(tokens.get(gauge)),
                                password,
                                Optional.empty(),
                                tokens::containsKey),
                        InstantSource.system())
                .start();
    }
}
