package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.sim.drill.AlertWatch;
import org.faofon.sim.drill.Expectation;
import org.faofon.sim.drill.FaultOrder;
import org.faofon.sim.drill.LineControl;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.network.Roster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What fleet and script have in common: faults, what gauges send, and what is expected. */
final class SimulationOptions {
    private static final String PASSWORD = "FAOFON_ADMIN_PASSWORD";

    /** What automatic gauges send. */
    enum Sends {
        MM,
        TIPS
    }

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description =
                    "NAME[=VALUE][@GAUGES][/FROM[/UNTIL]], as often as needed; \"firmware-sim faults\" lists them."
                            + " GAUGES: ids, a share such as 25%%, or all. Times: 14:00, +PT2H or a date and a time")
    private List<String> faults = List.of();

    @Option(
            names = "--send",
            defaultValue = "mm",
            description = "What automatic gauges send: mm, or the total of their counters as tips (${DEFAULT-VALUE})")
    private Sends sends;

    @Option(
            names = "--expect",
            paramLabel = "WHAT",
            description = "alerts=FLASH_FLOOD/WARNING@9302,…[,only], alerts=none, alerts=1..3, line=1..; the exit code "
                    + "is 0 if all of it happened, 1 if not, 3 if the program could not be asked")
    private List<String> expectations = List.of();

    @Option(
            names = "--officer",
            paramLabel = "NAME",
            description = "Look at alerts as this officer, who sees pending ones, too; the password is in " + PASSWORD)
    private @Nullable String officer;

    @Option(
            names = "--line",
            defaultValue = "http://localhost:8081",
            paramLabel = "URI",
            description = "The line-stub that scripts turn off and on (${DEFAULT-VALUE})")
    private URI line;

    @Option(
            names = "--patience",
            defaultValue = "PT2M",
            paramLabel = "DURATION",
            description = "In real time: how long to wait after the end until everything is acknowledged, "
                    + "and at most 15 s of it for what is expected (${DEFAULT-VALUE})")
    private Duration patience;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Write what fell, beside what each gauge told of it, as CSV")
    private @Nullable Path truth;

    boolean sendsCounts() {
        return sends == Sends.TIPS;
    }

    Duration patience() {
        return patience;
    }

    Optional<Path> truth() {
        return Optional.ofNullable(truth);
    }

    List<FaultOrder> faultOrders() {
        return faults.stream().map(FaultOrder::parse).toList();
    }

    List<Expectation> expectations() {
        return expectations.stream().map(Expectation::parse).toList();
    }

    LineControl line(HttpClient http) {
        if (line.getHost() == null) {
            throw new IllegalArgumentException("--line must look like http://localhost:8081, but was " + line);
        }
        return new LineControl(http, line);
    }

    /** Sets the ordered faults upon the clock, beside those of a script. */
    static Map<String, List<Fault>> faultsOfGauge(
            List<FaultOrder> orders, Map<String, List<Fault>> others, Roster roster, long seed, Instant start) {
        Map<String, List<Fault>> all = new HashMap<>();
        others.forEach((gauge, known) -> all.put(gauge, new ArrayList<>(known)));
        for (FaultOrder order : orders) {
            Fault fault = order.resolve(start, start);
            order.gaugesOf(roster, seed)
                    .forEach(gauge ->
                            all.computeIfAbsent(gauge, id -> new ArrayList<>()).add(fault));
        }
        return all;
    }

    /** Asks for nothing that nobody expects. */
    Verdict verdict(List<Expectation> expected, NetworkOptions network, Instant start, Stage stage, PrintWriter out)
            throws IOException, InterruptedException {
        Optional<AlertWatch> alerts = expected.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertWatch(stage.http, network.faofon(), start, authorization(), line -> {
                    out.println(line);
                    out.flush();
                }));
        boolean asksLine = expected.stream().anyMatch(Expectation::concernsLine);
        Optional<LineControl> control = asksLine ? Optional.of(line(stage.http)) : Optional.empty();
        return new Verdict(expected, alerts, control, stage.wall, patience, out);
    }

    private Optional<String> authorization() {
        if (officer == null) {
            return Optional.empty();
        }
        String password = System.getenv(PASSWORD);
        if (password == null || password.isEmpty()) {
            throw new IllegalArgumentException("--officer needs the password in the environment, as " + PASSWORD);
        }
        byte[] pair = (officer + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
