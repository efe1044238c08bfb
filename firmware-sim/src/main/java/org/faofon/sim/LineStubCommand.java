package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.faofon.sim.line.FaultScript;
import org.faofon.sim.line.LineStub;
import org.faofon.sim.line.LineStubSettings;
import org.faofon.sim.line.MonthlyQuota;
import org.faofon.sim.line.RequestLog;
import org.faofon.sim.line.ScriptedOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates LINE's Messaging API. */
@Command(
        name = "line-stub",
        mixinStandardHelpOptions = true,
        description = "Simulates LINE's Messaging API: checks, prints and counts the messages to a group.")
final class LineStubCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8081", description = "The port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--log", paramLabel = "FILE", description = "Add every request with its outcome, as JSON lines")
    private @Nullable Path log;

    @Option(
            names = "--script",
            split = ",",
            paramLabel = "OUTCOME",
            description = "Outcomes of valid pushes and replies, repeated in this order: 200, 500, timeout, "
                    + "reset, 429-rate, 429-month, 409, and 500-accepted, timeout-accepted, reset-accepted, "
                    + "which accept the message and lose the answer (200)")
    private List<String> script = List.of();

    @Option(names = "--silence", defaultValue = "PT60S", description = "How long a timeout lasts (${DEFAULT-VALUE})")
    private Duration silence;

    @Option(names = "--token", description = "The only valid bearer token (any)")
    private @Nullable String token;

    @Option(names = "--require-retry-key", description = "Refuse a push without X-Line-Retry-Key")
    private boolean requireRetryKey;

    @Option(names = "--members", defaultValue = "188", description = "People in a group (${DEFAULT-VALUE})")
    private int members;

    @Option(names = "--quota", defaultValue = "35000", description = "Messages a month (${DEFAULT-VALUE})")
    private long quota;

    @Option(names = "--used", defaultValue = "0", description = "Messages already used this month (${DEFAULT-VALUE})")
    private long used;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FaultScript faults =
                new FaultScript(script.stream().map(ScriptedOutcome::of).toList());
        LineStubSettings settings = new LineStubSettings(Optional.ofNullable(token), requireRetryKey, silence);
        Optional<RequestLog> requestLog =
                log == null ? Optional.empty() : Optional.of(RequestLog.appendingTo(log, InstantSource.system()));
        try (LineStub stub =
                LineStub.start(port, settings, new MonthlyQuota(quota, used, members), faults, requestLog, out)) {
            out.println("LINE stub listens on http://localhost:" + stub.port());
            out.flush();
            // Ctrl-C ends the process; there is nothing to print before.
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
