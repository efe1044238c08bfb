package org.faofon.sim;

import java.util.concurrent.Callable;
import org.faofon.sim.faults.FaultKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the faults of gauges. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Lists the faults of gauges for --fault and for scripts, with their usual values.")
final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(FaultKind.describeAll());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
