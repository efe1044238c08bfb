package org.faofon.ops.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.faofon.ops.StartupException;

/** The topics that the instances share. They are created at the first start, and left as they are from then on. */
public final class KafkaTopics {
    public static final String READINGS = "faofon.readings";
    public static final String RECEIPTS = "faofon.receipts";
    /** The system property with the id of the Kafka. */
    public static final String CLUSTER_ID = "faofon.ops.cluster.kafka-id";

    private static final int LONGEST_MESSAGE_BYTES = 8 << 20;
    private static final int SAFE_REPLICAS = 3;

    private final Map<String, Object> settings;
    private final String brokers;
    private final Duration patience;

    /**
     * @param settings of Kafka's clients, such as those for TLS
     * @param patience how long to wait for the brokers
     */
    public KafkaTopics(String brokers, Map<String, String> settings, Duration patience) {
        this.brokers = brokers;
        this.patience = patience;
        this.settings = new HashMap<>(settings);
        this.settings.put("bootstrap.servers", brokers);
        this.settings.put("client.id", "faofon-start");
    }

    /**
     * What is there.
     *
     * @param clusterId the id of the Kafka
     * @param partitions how many the topic of readings has
     */
    public record Found(String clusterId, int partitions) {}

    /**
     * Creates the topics that are missing.
     *
     * @param partitions how many a new topic of readings gets
     */
    public Found ensure(int partitions) {
        try (Admin admin = Admin.create(settings)) {
            int brokersUp = await(admin.describeCluster().nodes()).size();
            short replicas = (short) Math.min(SAFE_REPLICAS, brokersUp);
            // A reading waits in the topic for as long as the database is away; a receipt is worthless after an hour.
            create(admin, topic(READINGS, partitions, replicas, Duration.ofDays(7)));
            create(admin, topic(RECEIPTS, 1, replicas, Duration.ofHours(1)));
            Map<String, TopicDescription> known =
                    await(admin.describeTopics(Set.of(READINGS)).allTopicNames());
            int found = Optional.ofNullable(known.get(READINGS))
                    .map(topic -> topic.partitions().size())
                    .orElseThrow(() -> new KafkaException("the topic " + READINGS + " cannot be described"));
            return new Found(await(admin.describeCluster().clusterId()), found);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new StartupException(
                    "The Kafka at " + brokers + " cannot be used: " + reason(e) + ".",
                    "Start it, or correct FAOFON_KAFKA; without that setting Faofon runs alone.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The start was interrupted.", "Start again.");
        }
    }

    private static NewTopic topic(String name, int partitions, short replicas, Duration keep) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(replicas))
                .configs(Map.of(
                        "min.insync.replicas", Integer.toString(replicas >= SAFE_REPLICAS ? 2 : 1),
                        "retention.ms", Long.toString(keep.toMillis()),
                        "segment.ms",
                                Long.toString(Math.min(
                                        keep.toMillis(), Duration.ofHours(1).toMillis())),
                        "max.message.bytes", Integer.toString(LONGEST_MESSAGE_BYTES)));
    }

    /** Another instance may create it at the same time. */
    private void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException, TimeoutException {
        if (await(admin.listTopics().names()).contains(topic.name())) {
            return;
        }
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private <T> T await(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof TimeoutException ? "it does not answer" : String.valueOf(cause.getMessage());
    }
}
