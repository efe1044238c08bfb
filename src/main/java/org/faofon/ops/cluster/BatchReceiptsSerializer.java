package org.faofon.ops.cluster;

import io.quarkus.kafka.client.serialization.ObjectMapperSerializer;
import org.faofon.readings.BatchReceipts;

/** Writes JSON with the program's own settings. */
public final class BatchReceiptsSerializer extends ObjectMapperSerializer<BatchReceipts> {}
