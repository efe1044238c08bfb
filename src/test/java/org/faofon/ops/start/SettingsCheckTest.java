package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    @Test
    void aShortPasswordOfTheAdministratorStopsTheStartAndIsNotShown() {
        assertThatThrownBy(() -> check("FAOFON_ADMIN_PASSWORD", "Qx7-Zz9wK"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FAOFON_ADMIN_PASSWORD is too short")
                .hasMessageContaining("at least 10 characters")
                .hasMessageNotContaining("Qx7-Zz9wK");
        assertThatCode(() -> check("FAOFON_ADMIN_PASSWORD", "Qx7-Zz9wKp")).doesNotThrowAnyException();
        assertThatCode(() -> check("FAOFON_ADMIN_PASSWORD", " ")).doesNotThrowAnyException();
    }

    @Test
    void halfACertificateForMqttStopsTheStart() {
        assertThatThrownBy(() -> check("FAOFON_MQTT_TLS_CERT", "/etc/hostname"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Only one of FAOFON_MQTT_TLS_CERT and FAOFON_MQTT_TLS_KEY");
    }

    @Test
    void aCertificateForMqttThatCannotBeReadStopsTheStart() {
        assertThatThrownBy(() -> SettingsCheck.check(new StartSettings(Map.of(
                        "FAOFON_MQTT_TLS_CERT", "/nowhere/mqtt.crt", "FAOFON_MQTT_TLS_KEY", "/nowhere/mqtt.key")::get)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("/nowhere/mqtt.crt");
    }

    @Test
    void aKeyThatCannotSignCapMessagesStopsTheStart() {
        assertThatThrownBy(() -> SettingsCheck.check(new StartSettings(
                        Map.of("FAOFON_WEB_CAP_CERTIFICATE", "README.md", "FAOFON_WEB_CAP_KEY", "pom.xml")::get)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("CAP messages cannot be signed")
                .hasMessageContaining("RSA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.49", "3.1.2", "2.49.01.7", "urn:oid:2.49.0", "2.49.0.", "2.49,0,1"})
    void whatIsNoObjectIdentifierStopsTheStart(String oid) {
        assertThatThrownBy(() -> check("FAOFON_WEB_CAP_OID", oid))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FAOFON_WEB_CAP_OID");
        assertThatCode(() -> check("FAOFON_WEB_CAP_OID", "2.49.0.1.764.1")).doesNotThrowAnyException();
    }

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
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FAOFON_WEB_CAP_SENDER")
                .hasMessageContaining("without spaces, commas, < and &");
    }

    @ParameterizedTest
    @CsvSource({
        "FAOFON_SCHOOLS_YEAR_ENDS, 30-04",
        "FAOFON_SCHOOLS_YEAR_ENDS, 04-31",
        "FAOFON_SCHOOLS_YEAR_ENDS, 02-30",
        "FAOFON_SCHOOLS_YEAR_ENDS, April",
        "FAOFON_ACCESS_OIDC_ADD_UNKNOWN_AS, king",
        "FAOFON_OIDC_ISSUER, login.example.go.th"
    })
    void aSettingOfAccountsThatCannotBeMeantStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "FAOFON_WEB_CAP_SENDER, faofon@phatthalung.example",
        "FAOFON_WEB_CAP_SENDER, เฝ้าฝน@พัทลุง.ไทย",
        "FAOFON_LINE_GROUP, drill",
        "FAOFON_LINE_OFFICERS, C4af4980629",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, faofon-2",
        "FAOFON_THAIWATER_AGENCY_CODE, G11004",
        "FAOFON_PUBLIC_URL, https://rain.example.ac.th/faofon",
        "FAOFON_PUBLIC_URL, http://localhost:8080",
        "FAOFON_SCHOOLS_YEAR_ENDS, 04-30",
        "FAOFON_SCHOOLS_YEAR_ENDS, 02-29",
        "FAOFON_SCHOOLS_YEAR_ENDS, 12-31",
        "FAOFON_ACCESS_OIDC_ADD_UNKNOWN_AS, viewer",
        "FAOFON_OIDC_ISSUER, https://login.example.go.th/realms/centre",
        "FAOFON_LINE_API, http://line_stub:8081",
        "FAOFON_WEBHOOK_URL, https://example.ac.th/hook?key=1",
        "FAOFON_MQTT_URL, ssl://mosquitto:8883",
        "FAOFON_MQTT_URL, tcp://mosquitto:1883",
        "FAOFON_MAIL_TO, centre@example.go.th",
        "FAOFON_MAIL_TO, 'centre@example.go.th, noi@example.go.th'",
        "FAOFON_MAIL_TO, ศูนย์ <centre@example.go.th>",
        "QUARKUS_MAILER_FROM, Faofon <rain@example.ac.th>",
        "FAOFON_WEB_CAP_LASTS, PT24H",
        "FAOFON_WEB_CAP_LASTS, PT10M",
        "FAOFON_WEB_CAP_LASTS, P30D",
        "FAOFON_WEB_CAP_LASTS, 24h",
        "FAOFON_WEB_CAP_CONTACT, ศูนย์ภัยพิบัติ 074-000000",
        "FAOFON_WEB_CAP_RADIUS_KM, 5",
        "FAOFON_WEB_CAP_RADIUS_KM, 0.5",
        "FAOFON_WEB_CAP_RADIUS_KM, 200",
        "FAOFON_WEB_EMBED_ANCESTORS, 'https://school.example https://*.example.go.th'",
        "FAOFON_WEB_EMBED_ANCESTORS, '''self'''"
    })
    void whatIsUsualIsTaken(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FAOFON_LINE_GROUP, 'C1, C2'",
        "FAOFON_LINE_OFFICERS, C1 C2",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, fao fon",
        "FAOFON_THAIWATER_AGENCY_CODE, G-11004",
        "FAOFON_GATEWAYS_MQTT_CLIENT_ID, faofon/1",
        "FAOFON_PUBLIC_URL, rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https:/rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https://rain.example.ac.th?lang=th",
        "FAOFON_PUBLIC_URL, ftp://rain.example.ac.th",
        "FAOFON_PUBLIC_URL, https://rain .example.ac.th",
        "FAOFON_WEBHOOK_URL, localhost:9000",
        "FAOFON_MQTT_URL, broker:1883",
        "FAOFON_MQTT_URL, http://broker:1883",
        "FAOFON_MAIL_TO, centre",
        "FAOFON_MAIL_TO, 'centre@example.go.th,,noi@example.go.th'",
        "FAOFON_MAIL_TO, centre@example.go.th;noi@example.go.th",
        "FAOFON_MAIL_TO, centre@example.go.th noi@example.go.th",
        "FAOFON_MAIL_TO, 'centre@example.go.th\nBcc: x@example.org'",
        "QUARKUS_MAILER_FROM, rain",
        "QUARKUS_MAILER_FROM, 'a@example.org,b@example.org'",
        "FAOFON_WEB_CAP_LASTS, PT9M59S",
        "FAOFON_WEB_CAP_LASTS, P30DT1S",
        "FAOFON_WEB_CAP_LASTS, -PT24H",
        "FAOFON_WEB_CAP_LASTS, 0",
        "FAOFON_WEB_CAP_LASTS, a day",
        "FAOFON_WEB_CAP_LASTS, PT1e999999999H",
        "FAOFON_WEB_CAP_CONTACT, 'a\u0000b'",
        "FAOFON_WEB_CAP_CONTACT, 'a\nb'",
        "FAOFON_WEB_CAP_RADIUS_KM, 0",
        "FAOFON_WEB_CAP_RADIUS_KM, 200.1",
        "FAOFON_WEB_CAP_RADIUS_KM, NaN",
        "FAOFON_WEB_CAP_RADIUS_KM, 1e999",
        "FAOFON_WEB_CAP_RADIUS_KM, -5",
        "FAOFON_WEB_EMBED_ANCESTORS, '*; script-src *'",
        "FAOFON_WEB_EMBED_ANCESTORS, 'https://a.example,https://b.example'",
        "FAOFON_WEB_BOUNDARIES_ATTRIBUTION, 'a\nb'"
    })
    void whatOthersCouldNotUseStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(name + " is \"" + value + "\"")
                .hasMessageContaining("Set it to");
    }

    @Test
    void whatNobodyHasSetIsRight() {
        assertThatCode(() -> check("FAOFON_PUBLIC_URL", " ")).doesNotThrowAnyException();
    }
}
