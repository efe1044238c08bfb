package org.faofon.ops.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import org.faofon.network.roster.RosterCredentials;

/** Writes the missing tokens and PINs into a roster; those that it has do not change. */
final class RosterTokensCommand {
    /** The argument of the program. */
    static final String COMMAND = "roster-tokens";

    /** Excel reads a file as UTF-8 only with this in front. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PrintStream out;

    RosterTokensCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Completes the file, and reports what is new.
     *
     * @param arguments the command and the file
     * @return the exit code of the process
     */
    int run(List<String> arguments) {
        if (arguments.size() != 2) {
            out.println("Name the roster: java -jar quarkus-run.jar " + COMMAND + " gauges.csv");
            return 1;
        }
        Path file = Path.of(arguments.get(1));
        try {
            RosterCredentials complete = RosterCredentials.complete(Files.readAllBytes(file), new SecureRandom());
            if (complete.newTokens() + complete.newPins() > 0) {
                write(file, complete.table());
            }
            out.printf(
                    "%s: %d new tokens, %d new PINs; %d tokens and %d PINs were there already.%n",
                    file, complete.newTokens(), complete.newPins(), complete.keptTokens(), complete.keptPins());
            return 0;
        } catch (RosterCredentials.Unusable e) {
            out.println("Cannot complete " + file + ": " + e.getMessage() + ".");
        } catch (IOException e) {
            out.println("Cannot complete " + file + ": " + e);
        }
        return 1;
    }

    /** As a whole or not at all. Only the owner may read it, because it contains secrets. */
    private static void write(Path file, String table) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "roster", ".csv");
        try {
            Files.writeString(fresh, BYTE_ORDER_MARK + table, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
