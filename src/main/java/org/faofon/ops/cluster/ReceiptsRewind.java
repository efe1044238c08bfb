package org.faofon.ops.cluster;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.faofon.network.NetworkClock;

/**
 * Lets this instance read the receipts from a little before its start on: none of its own is missed, and it knows those that
 * another instance's senders may ask it for.
 */
@ApplicationScoped
@Identifier("receipts-rewind")
class ReceiptsRewind implements KafkaConsumerRebalanceListener {
    private static final Duration BACK = Duration.ofMinutes(10);

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = NetworkClock.world().instant().minus(BACK).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                consumer.seek(partition, found.offset());
            }
        });
    }
}
