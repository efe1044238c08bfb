package org.faofon.sim;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.faofon.sim.network.RosterFault;
import org.faofon.sim.replay.TableFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays what stands outside the program: gauges, volunteers and LINE. */
@Command(
        name = "firmware-sim",
        mixinStandardHelpOptions = true,
        version = "firmware-sim 1.0",
        description = "Plays the gauges, the volunteers and LINE for Faofon.",
        subcommands = {FleetCommand.class, ReplayCommand.class, LineStubCommand.class})
public final class FirmwareSim implements Callable<Integer> {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger PAHO = Logger.getLogger("org.eclipse.paho");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // One line for each event, in place of the two of Java's default; must stand before the first logger.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        // A broken connection is told by the link in one line; Paho would add a trace for each gauge.
        PAHO.setLevel(Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new FirmwareSim())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FirmwareSim::tellFault);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }

    /** A wrong file or option is the user's to mend and gets a sentence; anything else is ours and keeps its trace. */
    private static int tellFault(Exception fault, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (fault instanceof RosterFault
                || fault instanceof TableFault
                || fault instanceof IllegalArgumentException
                || fault instanceof IOException) {
            boolean speaks = fault.getMessage() != null && !(fault instanceof IOException);
            command.getErr().println(speaks ? fault.getMessage() : fault.toString());
            return CommandLine.ExitCode.USAGE;
        }
        if (fault instanceof InterruptedException) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw fault;
    }
}
