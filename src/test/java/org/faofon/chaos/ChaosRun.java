package org.faofon.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.faofon.bench.Stage;

/** All faults of one size: at a program that brings everything along, on a small disk, and with services outside it. */
final class ChaosRun {
    private static final int MQTT_GAUGES = 8;
    private static final int HTTP_GAUGES = 4;
    /** At least one alert is owed for each strike. */
    private static final int STORMS = 60;

    private final Stage stage;
    private final TrialSize size;
    private final Random random;
    private final Predicate<String> wanted;
    private final TrialNetwork network = TrialNetwork.of(MQTT_GAUGES, HTTP_GAUGES, STORMS);

    /** @param wanted which faults, by their names */
    ChaosRun(Stage stage, TrialSize size, long seed, Predicate<String> wanted) {
        this.stage = stage;
        this.size = size;
        this.random = new Random(seed);
        this.wanted = wanted;
    }

    /** With the database and the broker that the program brings along. */
    List<Outcome> embedded() throws Exception {
        return run(
                Surroundings.embedded(stage.newFolder("embedded")),
                List.of(
                        new KillProgram(),
                        new KillDatabase(),
                        new PauseProgram(size.pause()),
                        new PauseDatabase(size.away()),
                        new MalformedInput(size.malformed()),
                        new GaugeFlood(size.flood()),
                        new VanishingListeners(size.listeners()),
                        new SlowLine(size.lineTroubles())));
    }

    /** With the clock and the network of this machine, which a test should leave alone. */
    List<Outcome> machine() throws Exception {
        return run(
                Surroundings.embedded(stage.newFolder("machine")),
                List.of(new ClockJump(size.pause(), stage.folder()), new NetworkCut(size.away())));
    }

    /** On a disk that gets full. */
    List<Outcome> smallDisk() throws Exception {
        Fault fault = new DiskFull(size.away());
        if (!wanted.test(fault.name())) {
            return List.of();
        }
        Path place = stage.newFolder("disk");
        return SmallDisk.mount(stage, place).isPresent()
                ? run(Surroundings.embedded(place), List.of(fault))
                : List.of(Outcome.skipped(fault.name(), "no small file system may be mounted here"));
    }

    /** With a Mosquitto and a database outside the program. */
    List<Outcome> external() throws Exception {
        if (!ExternalServices.arePossible()) {
            return List.of(Outcome.skipped("Mosquitto and database outside", "Mosquitto is not installed"));
        }
        if (!wanted.test("outside")) {
            return List.of();
        }
        ExternalServices services = new ExternalServices(stage, network.all());
        return run(
                services.surroundings(stage.newFolder("external")),
                List.of(
                        new KillBroker(services),
                        new ProxyCut("broker outside", size.away(), List.of(services.toBroker())),
                        new ProxyCut("database outside", size.away(), List.of(services.toDatabase())),
                        new ProxyCut(
                                "network outside", size.away(), List.of(services.toBroker(), services.toDatabase()))));
    }

    /** With a clock that runs fast. */
    List<Outcome> memory() throws Exception {
        return wanted.test("memory") ? List.of(MemoryDay.run(stage, size.memoryHours())) : List.of();
    }

    /** A program that does not even start is an outcome, too. */
    private List<Outcome> run(Surroundings surroundings, List<Fault> faults) throws Exception {
        try {
            return runOrFail(surroundings, faults);
        } catch (TimeoutException e) {
            Outcome outcome = new Outcome(String.valueOf(surroundings.home().getFileName()));
            outcome.problem(String.valueOf(e.getMessage()));
            return List.of(outcome);
        }
    }

    private List<Outcome> runOrFail(Surroundings surroundings, List<Fault> faults) throws Exception {
        List<Fault> chosen =
                faults.stream().filter(fault -> wanted.test(fault.name())).toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        try (Site site = new Site(stage, network, surroundings)) {
            List<Outcome> outcomes = new ArrayList<>(new FaultRounds(site, random).run(chosen, size.strikes()));
            System.out.printf(
                    "  %,d readings acknowledged of %,d sent, %d alerts owed%n",
                    site.ledger().acknowledgedCount(),
                    site.ledger().sentCount(),
                    site.owed().count());
            return outcomes;
        }
    }
}
