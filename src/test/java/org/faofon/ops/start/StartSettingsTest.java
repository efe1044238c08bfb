package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;

class StartSettingsTest {
    @Test
    void standOnTheirOwnWithoutAnyEnvironment() {
        StartSettings settings = settings(Map.of());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.bringsBroker()).isTrue();
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.mqttPort()).isEqualTo(1883);
        assertThat(settings.home()).isAbsolute().hasFileName("data");
        assertThat(settings.drill()).isEmpty();
    }

    @Test
    void takeABlankValueForAbsent() {
        StartSettings settings = settings(Map.of("QUARKUS_DATASOURCE_JDBC_URL", " ", "FAOFON_MQTT_URL", ""));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.bringsBroker()).isTrue();
    }

    @Test
    void refuseAPortThatIsNone() {
        assertThatThrownBy(settings(Map.of("FAOFON_MQTT_PORT", "65536"))::mqttPort)
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("FAOFON_MQTT_PORT is \"65536\", which is not a port.");
        assertThat(settings(Map.of("FAOFON_MQTT_PORT", "65535")).mqttPort()).isEqualTo(65_535);
    }

    private static StartSettings settings(Map<String, String> environment) {
        return new StartSettings(environment::get);
    }
}
