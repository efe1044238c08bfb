package org.faofon.sim;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.faofon.sim.network.RosterFault;
import org.faofon.sim.replay.TableFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Simulates everything outside the program: gauges, volunteers, LINE and Facebook. */
@Command(
        name = "firmware-sim",
        mixinStandardHelpOptions = true,
        version = "firmware-sim 1.0",
        description = "Simulates the gauges, the volunteers, LINE and Facebook for Faofon.",
        subcommands = {
            FleetCommand.class,
            ScriptCommand.class,
            FaultsCommand.class,
            LoadCommand.class,
            RosterCommand.class,
            ReplayCommand.class,
            LineStubCommand.class,
            FacebookStubCommand.class
        })
public final class FirmwareSim implements Callable<Integer> {
    /** Kept in a field, because an unreferenced logger loses its level. */
    private static final Logger PAHO = Logger.getLogger("org.eclipse.paho");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // One line per event instead of Java's default two; must be set before the first logger.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        // The link reports a broken connection in one line; Paho would add a stack trace for each gauge.
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

    /** The exceptions of files only name the file. */
    private static String sentenceOf(Exception fault) {
        if (fault instanceof NoSuchFileException missing) {
            return "There is no file or folder " + missing.getFile();
        }
        if (fault instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " exists already, and is not overwritten";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + " must not be opened: permission denied";
        }
        boolean speaks = fault.getMessage() != null && !(fault instanceof IOException);
        return speaks ? String.valueOf(fault.getMessage()) : fault.toString();
    }

    /** A wrong file or option is the user's error and gets a sentence; any other error keeps its stack trace. */
    private static int tellFault(Exception fault, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (fault instanceof RosterFault
                || fault instanceof TableFault
                || fault instanceof IllegalArgumentException
                || fault instanceof IOException) {
            command.getErr().println(sentenceOf(fault));
            return CommandLine.ExitCode.USAGE;
        }
        if (fault instanceof InterruptedException) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw fault;
    }
}
