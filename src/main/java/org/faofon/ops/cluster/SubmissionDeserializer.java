package org.faofon.ops.cluster;

import io.quarkus.kafka.client.serialization.ObjectMapperDeserializer;
import org.faofon.readings.Submission;

/** Reads JSON with the program's own settings. */
public final class SubmissionDeserializer extends ObjectMapperDeserializer<Submission> {
    public SubmissionDeserializer() {
        super(Submission.class);
    }
}
