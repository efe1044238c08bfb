package org.faofon.network.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.common.security.CredentialHasher;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeTokens;
import org.faofon.network.NetworkConfig;
import org.jboss.logging.Logger;

/** Imports a roster completely or not at all; the same roster again changes nothing. */
@ApplicationScoped
public class RosterImport {
    private static final Logger LOG = Logger.getLogger(RosterImport.class);
    private static final long LARGEST_BYTES = 20_000_000;
    private static final int MOST_LOGGED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final NetworkConfig config;
    private final GaugeRegistry network;
    private final GaugeTokens tokens;
    private final RosterStore store;
    private final RosterReport report;

    RosterImport(
            NetworkConfig config, GaugeRegistry network, GaugeTokens tokens, RosterStore store, RosterReport report) {
        this.config = config;
        this.network = network;
        this.tokens = tokens;
        this.store = store;
        this.report = report;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS + 1) StartupEvent event) {
        config.roster().ifPresent(this::importFile);
    }

    /**
     * A roster that cannot be imported leaves the network unchanged: watching the rain is more important than a new
     * line.
     */
    void importFile(Path file) {
        Written written = read(file);
        List<Roster.Problem> problems = store(written);
        log(file, written.roster.notes(), Logger.Level.WARN);
        log(file, problems, Logger.Level.ERROR);
        Roster.Counts counts = written.roster.counts();
        String name = String.valueOf(file.getFileName());
        if (!problems.isEmpty()) {
            LOG.errorf(
                    "Did not import the roster %s: correct its %d problem(s) and start again", file, problems.size());
            report.tell(new RosterReport.Outcome(name, problems, counts));
        } else if (nobodyCanSignIn()) {
            LOG.warnf(
                    "The roster %s has %s: nobody can send readings yet. Add tokens or PINs to it, or "
                            + "create them at /centre/gauges",
                    file, RosterFormatter.in(Language.EN, counts));
            report.tell(new RosterReport.Outcome(name, problems, counts));
        } else {
            report.clear();
        }
    }

    private static void log(Path file, List<Roster.Problem> lines, Logger.Level level) {
        lines.stream()
                .limit(MOST_LOGGED)
                .forEach(line -> LOG.logf(level, "Roster %s, %s", file, RosterFormatter.in(Language.EN, line)));
    }

    /** An operator who created tokens or PINs on the pages does not need them in the roster. */
    private boolean nobodyCanSignIn() {
        return !tokens.exist() && network.listGauges().stream().allMatch(gauge -> gauge.school.pinHash == null);
    }

    /** A roster with its digest. */
    private record Written(Roster roster, String fingerprint) {}

    private Written read(Path file) {
        try {
            return Files.size(file) > LARGEST_BYTES
                    ? unreadable(words -> words.tooLarge(LARGEST_BYTES))
                    : read(Files.readAllBytes(file));
        } catch (IOException e) {
            return unreadable(words -> words.notReadable(e.toString()));
        }
    }

    private Written read(byte[] file) {
        Optional<RosterEncoding> decoded = RosterEncoding.decode(file);
        if (decoded.isEmpty()) {
            return unreadable(RosterMessages::notText);
        }
        Written written = read(decoded.get().text());
        return decoded.get().thaiWindows()
                ? new Written(written.roster.withNote(RosterMessages::thaiWindows), written.fingerprint)
                : written;
    }

    private Written read(String text) {
        Roster roster = Roster.parse(text, RosterDistricts.of(network.listDistricts()), schoolOfGauge());
        return new Written(roster, CredentialHasher.fingerprint(text));
    }

    private Map<String, String> schoolOfGauge() {
        return network.listGauges().stream().collect(Collectors.toMap(gauge -> gauge.code, gauge -> gauge.school.code));
    }

    private static Written unreadable(RosterLine.Wording why) {
        return new Written(Roster.unreadable(why), "");
    }

    /**
     * Imports the text of a roster.
     *
     * @return its errors; empty if it was imported, now or before
     */
    public List<Roster.Problem> importText(String text) {
        return store(read(text));
    }

    private List<Roster.Problem> store(Written written) {
        Roster roster = written.roster;
        if (!roster.problems().isEmpty()) {
            return roster.problems();
        }
        if (!isLatest(written)) {
            storeNew(written);
        }
        tokens.followed(roster.tokens());
        return List.of();
    }

    private void storeNew(Written written) {
        Roster roster = written.roster;
        RosterPins pins = RosterPins.hash(roster, network);
        QuarkusTransaction.requiringNew()
                .timeout((int) PATIENCE.toSeconds())
                .run(() -> store.store(roster, pins, written.fingerprint));
        network.refresh();
        LOG.infof("Imported a roster: %s", RosterFormatter.in(Language.EN, roster.counts()));
    }

    private boolean isLatest(Written written) {
        return QuarkusTransaction.requiringNew().call(() -> store.isLatest(written.fingerprint));
    }
}
