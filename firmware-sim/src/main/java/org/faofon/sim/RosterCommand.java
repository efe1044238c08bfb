package org.faofon.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.faofon.sim.load.LoadRoster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a roster of simulated gauges. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "Writes a new roster of simulated automatic gauges with tokens, for FAOFON_ROSTER and for load.")
final class RosterCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The file; it must not exist")
    private Path file;

    @Option(names = "--gauges", required = true, paramLabel = "N", description = "How many gauges")
    private int gauges;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other places (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--interval",
            defaultValue = "PT5M",
            paramLabel = "DURATION",
            description = "How often each gauge reports (${DEFAULT-VALUE})")
    private Duration interval;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LoadRoster.write(file, gauges, seed, interval.toString());
        spec.commandLine().getOut().println("Wrote " + gauges + " gauges to " + file);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
