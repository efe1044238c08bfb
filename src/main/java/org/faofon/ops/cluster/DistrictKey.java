package org.faofon.ops.cluster;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Submission;

/** Gives each submission its district as the key, so that one instance stores the readings of a district, in their order. */
@ApplicationScoped
@Identifier("district-key")
class DistrictKey implements ProducerInterceptor<String, Submission> {
    private final GaugeRegistry network;

    DistrictKey(GaugeRegistry network) {
        this.network = network;
    }

    @Override
    public ProducerRecord<String, Submission> onSend(ProducerRecord<String, Submission> record) {
        return new ProducerRecord<>(
                record.topic(), null, record.timestamp(), keyOf(record.value()), record.value(), record.headers());
    }

    /** A file may have readings of several districts. Whoever stores them tells the owners. */
    String keyOf(Submission submission) {
        return submission.measurements().stream()
                .findFirst()
                .flatMap(first -> network.findGauge(first.gauge()))
                .map(gauge -> gauge.district().code)
                .orElse("");
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
        // The message itself is acknowledged or refused.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to configure.
    }
}
