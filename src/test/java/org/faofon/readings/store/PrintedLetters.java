package org.faofon.readings.store;

import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Dead letters for a process without a database: each is a line of its output. */
@Vetoed // Scopes are inherited, and the program has its own.
public final class PrintedLetters extends DeadLetterRepository {
    @SuppressWarnings("NullAway") // There is no database.
    public PrintedLetters() {
        super(null, Clock.systemUTC());
    }

    @Override
    public void keep(String topic, byte[] payload, String reason, Optional<Instant> arrivedAt) {
        System.out.println("LETTER " + new String(payload, StandardCharsets.UTF_8) + ": " + reason);
    }
}
