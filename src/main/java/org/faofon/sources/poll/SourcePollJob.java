package org.faofon.sources.poll;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.NetworkClock;
import org.faofon.official.SourceState;
import org.faofon.official.SourceStateRepository;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.official.warnings.LevelDifferences;
import org.faofon.sources.Source;
import org.faofon.sources.SourceCatalog;
import org.faofon.sources.SourcesConfig;
import org.faofon.sources.http.FetchResult;
import org.faofon.sources.http.SourceClient;
import org.jboss.logging.Logger;

/** Looks at each source when it is due, one after the other; of several instances only the leader does. */
@ApplicationScoped
class SourcePollJob {
    private static final Logger LOG = Logger.getLogger(SourcePollJob.class);

    private final InstantSource world = NetworkClock.world();
    private final SourceCatalog catalog;
    private final SourceClient client;
    private final ObservationPoll observations;
    private final WarningPoll warnings;
    private final SourceStateRepository states;
    private final GuestNetwork guests;
    private final LevelDifferences differences;
    private final WorkAssignment assignment;
    private final NetworkClock clock;
    private final PollSchedule schedule;
    private final Map<String, Validators> validators = new HashMap<>();

    SourcePollJob(
            SourcesConfig config,
            SourceCatalog catalog,
            SourceClient client,
            ObservationPoll observations,
            WarningPoll warnings,
            SourceStateRepository states,
            GuestNetwork guests,
            LevelDifferences differences,
            WorkAssignment assignment,
            NetworkClock clock) {
        this.catalog = catalog;
        this.client = client;
        this.observations = observations;
        this.warnings = warnings;
        this.states = states;
        this.guests = guests;
        this.differences = differences;
        this.assignment = assignment;
        this.clock = clock;
        this.schedule = new PollSchedule(config.longestPause());
    }

    /** What a source gave with its last answer that was read as a whole, for asking whether it has changed. */
    private record Validators(Optional<String> etag, Optional<String> lastModified) {
        private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }

    @Scheduled(
            every = "${faofon.sources.look:10s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "sources",
            skipExecutionIf = NotLeader.class)
    void look() {
        for (Source source : catalog.list()) {
            if (schedule.isDue(source, world.instant())) {
                lookAt(source);
            }
        }
        compare();
    }

    /** What the leader has stored. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP, identity = "guests of the leader")
    void refresh() {
        if (assignment.isShared() && !assignment.isLeader() && !catalog.list().isEmpty()) {
            try {
                guests.refresh();
            } catch (DatabaseException e) {
                LOG.debugf("Could not read the guests: %s", e.getMessage());
            }
        }
    }

    /** Looks at all sources at once, due or not. */
    void lookNow() {
        catalog.list().forEach(this::lookAt);
        compare();
    }

    private void lookAt(Source source) {
        try {
            PollOutcome outcome = poll(source);
            schedule.done(source, note(source, outcome), world.instant());
        } catch (FencedException e) {
            LOG.info("Another instance reads the sources now");
        } catch (SQLException | RuntimeException e) { // Most likely the database is unavailable.
            schedule.done(source, 1, world.instant());
            LOG.warnf("Could not store what a source says; trying again: source=%s reason=%s", source.code(), e);
        }
    }

    private PollOutcome poll(Source source) throws SQLException {
        Validators known = validators.getOrDefault(source.code(), Validators.NONE);
        FetchResult result = client.fetch(source.url(), source.headers(), known.etag(), known.lastModified());
        if (result instanceof FetchResult.Fresh fresh) {
            PollOutcome outcome =
                    source.kind() == Source.Kind.CAP ? warnings.take(source, fresh) : observations.take(source, fresh);
            validators.put(
                    source.code(),
                    outcome.failure().isEmpty() ? new Validators(fresh.etag(), fresh.lastModified()) : Validators.NONE);
            return outcome;
        }
        return result instanceof FetchResult.Failed failed ? PollOutcome.failed(failed.why()) : PollOutcome.same();
    }

    /** @return how many looks in a row have failed */
    private int note(Source source, PollOutcome outcome) {
        Instant now = clock.instant();
        Optional<SourceState> before = Optional.ofNullable(states.all().get(source.code()));
        int failuresBefore = before.map(SourceState::failures).orElse(0);
        boolean failed = !outcome.failure().isEmpty();
        int failures = failed ? failuresBefore + 1 : 0;
        boolean keepsCounts = failed || outcome.unchanged();
        SourceState state = new SourceState(
                source.code(),
                now,
                failed ? before.flatMap(SourceState::succeededAt) : Optional.of(now),
                failures,
                outcome.failure(),
                keepsCounts ? before.map(SourceState::kept).orElse(0) : outcome.kept(),
                keepsCounts ? before.map(SourceState::elsewhere).orElse(0) : outcome.elsewhere(),
                keepsCounts ? before.map(SourceState::refused).orElse(0) : outcome.refused(),
                keepsCounts ? before.map(SourceState::refusals).orElse("") : outcome.refusals());
        states.save(state);
        log(source, state, failuresBefore, outcome);
        return failures;
    }

    /** Each change once. */
    private static void log(Source source, SourceState state, int failuresBefore, PollOutcome outcome) {
        if (state.failures() == 1) {
            LOG.warnf("Could not read a source: source=%s reason=%s", source.code(), outcome.failure());
        } else if (state.failures() == 0 && failuresBefore > 0) {
            LOG.infof("A source can be read again: source=%s failures=%d", source.code(), failuresBefore);
        }
        if (outcome.refused() > 0) {
            LOG.debugf("Refused rows: source=%s reasons=%s", source.code(), outcome.refusals());
        }
    }

    /** Also without new warnings: ours change, and theirs expire. */
    private void compare() {
        if (catalog.list().isEmpty()) {
            return;
        }
        try {
            differences.compare();
        } catch (FencedException e) {
            LOG.debug("Another instance compares the levels");
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Could not compare official levels with ours; trying again: %s", e);
        }
    }
}
