package org.faofon.ops.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.faofon.ops.StartupException;

/**
 * The real time at which an exercise began, stored in the data folder so that its clock survives a crash.
 *
 * @param plan the settings of the exercise
 * @param began the real time of the exercise's start
 */
public record DrillStartFile(DrillClock.Plan plan, Instant began) {
    static final String FILE = "drill-clock.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The exercise of this folder, if there is one. */
    static Optional<DrillStartFile> find(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            DrillClock.Plan plan = new DrillClock.Plan(
                    Instant.parse(json.path("start").asText()),
                    json.path("rate").asDouble());
            return Optional.of(
                    new DrillStartFile(plan, Instant.parse(json.path("began").asText())));
        } catch (IOException | DateTimeException | StartupException e) {
            throw new StartupException(
                    "The exercise's clock in " + file + " cannot be read.", "Delete that file to start over.");
        }
    }

    /** Reports an unusable file early, before the database is started. */
    public static void check(Path home) {
        find(home);
    }

    /** Writes it completely or not at all. */
    void save(Path home) throws IOException {
        Path fresh = home.resolve(FILE + ".new");
        byte[] json = JSON.writeValueAsBytes(
                Map.of("start", plan.start().toString(), "rate", plan.rate(), "began", began.toString()));
        Files.write(
                fresh,
                json,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
