package org.faofon.ops.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/** Which partition a district is in: the one that Kafka chooses for it as a key. */
record DistrictPartitions(int count) {
    /** Its owner is the leader. */
    static final int LEADER = 0;

    int of(String district) {
        return Utils.toPositive(Utils.murmur2(district.getBytes(StandardCharsets.UTF_8))) % count;
    }

    /** The partitions that have any of those districts. */
    Set<Integer> of(Collection<String> districts) {
        return districts.stream().map(this::of).collect(Collectors.toSet());
    }
}
