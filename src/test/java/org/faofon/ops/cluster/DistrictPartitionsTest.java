package org.faofon.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class DistrictPartitionsTest {
    private final DistrictPartitions partitions = new DistrictPartitions(12);

    @Test
    void aDistrictIsInThePartitionThatKafkaChoosesForItsKey() {
        for (String district : List.of("9301", "9311", "5700", "")) {
            byte[] key = district.getBytes(StandardCharsets.UTF_8);
            assertThat(partitions.of(district)).isEqualTo(BuiltInPartitioner.partitionForKey(key, 12));
        }
    }

    @Test
    void namesThePartitionsThatHaveDistricts() {
        assertThat(partitions.of(List.of("9301", "9301"))).hasSize(1);
    }
}
