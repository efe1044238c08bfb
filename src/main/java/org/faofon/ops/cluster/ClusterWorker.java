package org.faofon.ops.cluster;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.faofon.common.cluster.InstanceName;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.ops.OpsConfig;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.AnnouncingStore;
import org.jboss.logging.Logger;

/** Claims what Kafka has assigned to this instance, and reads its rain again before it is judged. */
@ApplicationScoped
class ClusterWorker {
    private static final Logger LOG = Logger.getLogger(ClusterWorker.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long BEAT_EVERY_MILLIS = 200;

    private final WorkAssignment assignment;
    private final PartitionClaims claims;
    private final PartitionRepository repository;
    private final DistrictPartitions partitions;
    private final InstanceName instance;
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final AnnouncingStore turn;
    private final Event<WorkGained> gained;
    private final Thread worker = new Thread(this::work, "cluster-claims");
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "cluster-pulse"));

    ClusterWorker(
            OpsConfig config,
            WorkAssignment assignment,
            PartitionClaims claims,
            PartitionRepository repository,
            InstanceName instance,
            GaugeRegistry network,
            LiveRainTotals rain,
            AnnouncingStore turn,
            Event<WorkGained> gained) {
        this.assignment = assignment;
        this.claims = claims;
        this.repository = repository;
        this.partitions = new DistrictPartitions(config.cluster().partitions());
        this.instance = instance;
        this.network = network;
        this.rain = rain;
        this.turn = turn;
        this.gained = gained;
    }

    void start(@Observes @Priority(LiveRainTotals.STARTS + 1) StartupEvent event) {
        if (!assignment.isShared()) {
            return;
        }
        checkSame();
        LOG.infof("This is one of several instances: name=%s partitions=%d", instance.value(), partitions.count());
        var unused = pulse.scheduleAtFixedRate(claims::beat, 0, BEAT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        pulse.shutdownNow();
        worker.interrupt();
    }

    /** With another Kafka or other partitions, two instances would own one district. */
    private void checkSame() {
        int known = repository.keepPartitions(partitions.count());
        if (known != partitions.count()) {
            throw new PreventFurtherStepsException(
                    ("Faofon cannot start. The topic of readings has %d partitions, but the instances on this database share "
                                    + "%d. To change the number, stop all instances and delete the rows of "
                                    + "cluster_partition.")
                            .formatted(partitions.count(), known),
                    1);
        }
        String kafka = System.getProperty(KafkaTopics.CLUSTER_ID, "");
        String shared = repository.keepKafka(kafka);
        if (!shared.equals(kafka)) {
            throw new PreventFurtherStepsException(
                    ("Faofon cannot start. FAOFON_KAFKA is the Kafka %s, but the instances on this database share %s. To "
                                    + "move to another Kafka, stop all instances and delete the row of cluster_kafka.")
                            .formatted(kafka, shared),
                    1);
        }
    }

    private void work() {
        try {
            while (true) {
                claims.await(RETRY);
                settleOrRetry();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped claiming partitions");
        }
    }

    private void settleOrRetry() {
        try {
            Set<Integer> partitionsGained = claims.settle(this::rebuild);
            if (!partitionsGained.isEmpty()) {
                LOG.infof(
                        "Took over partitions: gained=%s all=%s leader=%s",
                        partitionsGained, claims.owned().keySet(), assignment.isLeader());
                gained.fire(new WorkGained());
            }
        } catch (DatabaseException e) {
            LOG.warnf("Could not claim partitions, trying again: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Could not take over partitions, trying again", e);
        }
    }

    private void rebuild(Set<Integer> mine) {
        try {
            for (Gauge gauge : network.listGauges()) {
                if (mine.contains(partitions.of(gauge.district().code))) {
                    rain.rebuild(gauge, turn);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
