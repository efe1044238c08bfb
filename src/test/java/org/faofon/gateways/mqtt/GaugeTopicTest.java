package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeTopicTest {
    @Test
    void tellsTheGaugeAndWhatItSays() {
        assertThat(GaugeTopic.parse("faofon/v1/gauges/PTL07/readings"))
                .contains(new GaugeTopic("PTL07", GaugeTopic.Kind.READINGS));
        assertThat(GaugeTopic.parse("faofon/v1/gauges/PTL07/status"))
                .contains(new GaugeTopic("PTL07", GaugeTopic.Kind.STATUS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faofon/v1/gauges//readings",
                "faofon/v1/gauges/readings",
                "faofon/v1/gauges/PTL07/loud/readings",
                "faofon/v1/gauges/PTL07/levels",
                "faofon/v2/gauges/PTL07/readings",
                "faofon/v1/gauges/",
                ""
            })
    void noOtherTopicIsAGauges(String topic) {
        assertThat(GaugeTopic.parse(topic)).isEmpty();
    }
}
