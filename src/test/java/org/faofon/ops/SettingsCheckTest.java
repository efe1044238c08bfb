package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    private static void check(String name, String value) {
        SettingsCheck.check(new StartSettings(Map.of(name, value)::get));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Faofon Phatthalung",
                "faofon,phatthalung",
                "a<b",
                "a&b",
                "a\tb",
                " faofon",
                "faofon\u00a0x\u2003"
            })
    void aCapSenderThatNoReaderCanSplitStopsTheStart(String sender) {
        assertThatThrownBy(() -> check("FAOFON_WEB_CAP_SENDER", sender))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("FAOFON_WEB_CAP_SENDER")
                .hasMessageContaining("without spaces, commas, < and &");
    }

    @ParameterizedTest
    @CsvSource({
        "FAOFON_WEB_CAP_SENDER, faofon@phatthalung.example",
        "FAOFON_WEB_CAP_SENDER, เฝ้าฝน@พัทลุง.ไทย",
        "FAOFON_LINE_GROUP, drill",
        "FAOFON_LINE_OFFICERS, C4af4980629",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, faofon-2",
        "FAOFON_PUBLIC_URL, https://rain.example.ac.th/faofon",
        "FAOFON_PUBLIC_URL, http://localhost:8080",
        "FAOFON_LINE_API, http://line_stub:8081",
        "FAOFON_WEBHOOK_URL, https://example.ac.th/hook?key=1",
        "FAOFON_MQTT_URL, ssl://mosquitto:8883",
        "FAOFON_MQTT_URL, tcp://mosquitto:1883"
    })
    void whatIsUsualIsTaken(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FAOFON_LINE_GROUP, 'C1, C2'",
        "FAOFON_LINE_OFFICERS, C1 C2",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, fao fon",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, faofon/1",
        "FAOFON_PUBLIC_URL, rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https:/rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https://rain.example.ac.th?lang=th",
        "FAOFON_PUBLIC_URL, ftp://rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https://rain .example.ac.th",
        "FAOFON_WEBHOOK_URL, localhost:9000",
        "FAOFON_MQTT_URL, broker:1883",
        "FAOFON_MQTT_URL, http://broker:1883"
    })
    void whatOthersCouldNotUseStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(name + " is \"" + value + "\"")
                .hasMessageContaining("Set it to");
    }

    @Test
    void whatNobodyHasSetIsRight() {
        assertThatCode(() -> check("FAOFON_PUBLIC_URL", " ")).doesNotThrowAnyException();
    }
}
