package org.faofon.ops.cluster;

import io.quarkus.kafka.client.serialization.ObjectMapperDeserializer;
import org.faofon.readings.BatchReceipts;

/** Reads JSON with the program's own settings. */
public final class BatchReceiptsDeserializer extends ObjectMapperDeserializer<BatchReceipts> {
    public BatchReceiptsDeserializer() {
        super(BatchReceipts.class);
    }
}
