package org.faofon.ops.start;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.faofon.ops.cluster.KafkaTopics;
import org.faofon.ops.database.StartTurn;

/** What an instance needs before Quarkus starts, if several share the work by Kafka. */
final class SeveralInstances {
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(30);
    private static final String OF_KAFKA = "KAFKA_";

    private SeveralInstances() {}

    static void check(StartSettings settings) {
        if (settings.kafka().isEmpty()) {
            return;
        }
        if (settings.databaseUrl().isEmpty()) {
            throw new StartupException(
                    "FAOFON_KAFKA is set, but not QUARKUS_DATASOURCE_JDBC_URL.",
                    "Several instances need one database that all of them reach; the embedded one is for one instance.");
        }
        if (settings.drill().isPresent()) {
            throw new StartupException(
                    "FAOFON_KAFKA and FAOFON_CLOCK_START are both set.",
                    "An exercise runs on one instance, because its clock stands in one data folder.");
        }
    }

    /** Creates what is missing in Kafka, turns the channels over to it, and waits until no other instance is starting. */
    static void prepare(String brokers, StartSettings settings, DataSource database) {
        KafkaTopics.Found found =
                new KafkaTopics(brokers, clientSettings(System.getenv()), KAFKA_PATIENCE).ensure(settings.partitions());
        System.setProperty(KafkaTopics.CLUSTER_ID, found.clusterId());
        System.setProperty("faofon.ops.cluster.partitions", Integer.toString(found.partitions()));
        System.setProperty("faofon.ops.cluster.connector", "smallrye-kafka");
        System.setProperty("faofon.ops.cluster.idle-in-transaction", "'30s'");
        StartTurn.await(database);
    }

    /** KAFKA_SECURITY_PROTOCOL is Kafka's setting security.protocol; Quarkus reads the same variables. */
    static Map<String, String> clientSettings(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(OF_KAFKA)) {
                settings.put(
                        name.substring(OF_KAFKA.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return settings;
    }
}
