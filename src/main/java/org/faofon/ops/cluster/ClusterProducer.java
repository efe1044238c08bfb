package org.faofon.ops.cluster;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.common.cluster.Alone;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.cluster.InstanceName;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.network.GaugeRegistry;
import org.faofon.ops.OpsConfig;

/** Chooses between one instance and several, by whether there is a Kafka. */
@Singleton
class ClusterProducer {
    /** Less than the time after which Kafka gives the work to another. */
    private static final double LONGEST_GAP = 0.7;

    private static final Alone ALONE = new Alone();

    @Produces
    @Singleton
    @Unremovable
    InstanceName instanceName(OpsConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
        return InstanceName.of(config.cluster().instance(), port);
    }

    @Produces
    @Singleton
    @Unremovable
    PartitionClaims claims(
            @ConfigProperty(name = "mp.messaging.incoming.readings.session.timeout.ms") int sessionTimeoutMillis,
            PartitionRepository repository,
            InstanceName name) {
        return new PartitionClaims(
                new PartitionClaims.Claiming() {
                    @Override
                    public Map<Integer, Long> claim(Set<Integer> partitions) {
                        return repository.claim(name.value(), partitions);
                    }

                    @Override
                    public Set<Integer> confirm(Map<Integer, Long> epochs) {
                        return repository.confirm(epochs);
                    }
                },
                System::nanoTime,
                (long) (TimeUnit.MILLISECONDS.toNanos(sessionTimeoutMillis) * LONGEST_GAP));
    }

    @Produces
    @Singleton
    WorkAssignment assignment(
            OpsConfig config, PartitionClaims claims, PartitionRepository repository, GaugeRegistry network) {
        return config.cluster().kafka().isEmpty()
                ? ALONE
                : new ClusterAssignment(
                        claims,
                        repository,
                        new DistrictPartitions(config.cluster().partitions()),
                        network);
    }

    @Produces
    @Singleton
    ChangeFeed changes(OpsConfig config, InstanceName name) {
        return config.cluster().kafka().isEmpty() ? ALONE : new NotifyChangeFeed(name);
    }
}
