package org.faofon.ops.cluster;

import io.quarkus.kafka.client.serialization.ObjectMapperSerializer;
import org.faofon.readings.Submission;

/** Writes JSON with the program's own settings. */
public final class SubmissionSerializer extends ObjectMapperSerializer<Submission> {}
