package org.faofon.gateways.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.faofon.readings.UplinkFrame;
import org.junit.jupiter.api.Test;

class UplinkEnvelopesTest {
    private static final String CHIRPSTACK = """
            {"deduplicationId": "8a6d0b9e-6c53-4a1c-9c0e-1f5f1f4f0001", "time": "2026-11-22T09:34:15.775023+07:00",
             "deviceInfo": {"deviceName": "ban-na", "devEui": "0a0b0c0d0e0f0102"}, "fCnt": 7, "fPort": 85,
             "data": "BXAE", "object": {"rainfall_total": 12.34}}
            """;
    private static final String THE_THINGS_STACK = """
            {"end_device_ids": {"device_id": "ban-na", "dev_eui": "0A0B0C0D0E0F0102"},
             "received_at": "2026-11-22T02:34:17Z",
             "uplink_message": {"f_port": 1, "f_cnt": 7, "frm_payload": "AgL4",
                 "decoded_payload": {"precipitation": {"value": 0.6, "unit": "mm"}},
                 "settings": {"time": "2019-01-01T00:00:00Z"}, "received_at": "2026-11-22T02:34:15.9Z"}}
            """;

    @Test
    void opensAnEnvelopeOfChirpStack() throws JsonProcessingException {
        Uplink uplink = open(CHIRPSTACK);
        assertThat(uplink.device()).isEqualTo(new DeviceEui("0A0B0C0D0E0F0102"));
        assertThat(uplink.at()).isEqualTo(Instant.parse("2026-11-22T02:34:15Z"));
        assertThat(uplink.port()).isEqualTo(85);
        assertThat(uplink.decoded()).isEqualTo(json("{\"rainfall_total\": 12.34}"));
        assertThat(uplink.empty()).isFalse();
        assertThat(uplink.simulated()).isFalse();
    }

    @Test
    void opensAnEnvelopeOfTheThingsStackByTheServersClock() throws JsonProcessingException {
        Uplink uplink = open(THE_THINGS_STACK);
        assertThat(uplink.device()).isEqualTo(new DeviceEui("0A0B0C0D0E0F0102"));
        assertThat(uplink.at()).isEqualTo(Instant.parse("2026-11-22T02:34:15Z"));
        assertThat(uplink.port()).isEqualTo(1);
        assertThat(uplink.decoded()).isEqualTo(json("{\"precipitation\": {\"value\": 0.6, \"unit\": \"mm\"}}"));
    }

    @Test
    void knowsTheFrameByItsSessionAndNumber() throws JsonProcessingException {
        assertThat(open(CHIRPSTACK.replace("\"fCnt\"", "\"devAddr\": \"01ab\", \"fCnt\""))
                        .frame())
                .contains(new UplinkFrame("0A0B0C0D0E0F0102", "01ab", 7));
        assertThat(open(THE_THINGS_STACK.replace("\"f_cnt\"", "\"session_key_id\": \"AYf=\", \"f_cnt\""))
                        .frame())
                .contains(new UplinkFrame("0A0B0C0D0E0F0102", "AYf=", 7));
    }

    @Test
    void aFrameNumberThatIsLeftOutIsZeroWhereTheSessionIsSaid() throws JsonProcessingException {
        assertThat(open(CHIRPSTACK.replace("\"fCnt\": 7", "\"devAddr\": \"01ab\""))
                        .frame())
                .contains(new UplinkFrame("0A0B0C0D0E0F0102", "01ab", 0));
        assertThat(open(CHIRPSTACK.replace("\"fCnt\": 7, ", "")).frame()).isEmpty();
        assertThat(open(CHIRPSTACK.replace("\"fCnt\": 7", "\"fCnt\": -1")).frame())
                .isEmpty();
    }

    @Test
    void takesTheOuterTimeWhereTheMessageHasNone() throws JsonProcessingException {
        assertThat(open(THE_THINGS_STACK.replace(", \"received_at\": \"2026-11-22T02:34:15.9Z\"", ""))
                        .at())
                .isEqualTo(Instant.parse("2026-11-22T02:34:17Z"));
    }

    @Test
    void laysTheServersOwnReadingBesideTheCodecs() throws JsonProcessingException {
        String both = THE_THINGS_STACK.replace(
                "\"settings\"", "\"normalized_payload\": [{\"rain\": {\"cumulative\": 70.2}}], \"settings\"");
        assertThat(open(both).decoded()).isEqualTo(json("""
                        {"precipitation": {"value": 0.6, "unit": "mm"},
                         "normalized_payload": [{"rain": {"cumulative": 70.2}}]}
                        """));
    }

    @Test
    void seesWhatIsSimulated() throws JsonProcessingException {
        assertThat(open(THE_THINGS_STACK.replaceFirst("\\{", "{\"simulated\": true, "))
                        .simulated())
                .isTrue();
        assertThat(open(CHIRPSTACK.replaceFirst("\\{", "{\"simulated\": true, "))
                        .simulated())
                .isTrue();
    }

    /** Fields that are 0 or empty are left out. */
    @Test
    void seesThatNothingWasSent() throws JsonProcessingException {
        Uplink uplink = open("""
                {"time": "2026-11-22T02:34:15Z", "deviceInfo": {"devEui": "0102030405060708"}}
                """);
        assertThat(uplink.empty()).isTrue();
        assertThat(uplink.port()).isZero();
        assertThat(uplink.decoded().isMissingNode()).isTrue();
    }

    @Test
    void whatWasDecodedIsAPayloadEvenWithoutItsBytes() throws JsonProcessingException {
        assertThat(open(CHIRPSTACK.replace("\"data\": \"BXAE\", ", "")).empty()).isFalse();
        assertThat(open(THE_THINGS_STACK.replace("\"frm_payload\": \"AgL4\",", ""))
                        .empty())
                .isFalse();
    }

    @Test
    void refusesWhatIsNoUplink() {
        refused("{\"at\": \"2026-11-22T07:00:00+07:00\", \"mm\": 3}", "is not an uplink of ChirpStack v4");
        refused("[]", "is not an uplink of ChirpStack v4");
        refused("{\"end_device_ids\": {}, \"join_accept\": {}}", "another kind of event");
        refused("{\"deviceInfo\": {}, \"time\": \"2026-11-22T02:34:15Z\"}", "\"devEui\" is missing");
        refused("{\"deviceInfo\": {\"devEui\": \"0102030405060708\"}}", "\"time\" is missing");
        refused(CHIRPSTACK.replace("2026-11-22T09:34:15.775023+07:00", "yesterday"), "must be a time with an offset");
        refused(CHIRPSTACK.replace("0a0b0c0d0e0f0102", "0a0b0c0d0e0f010"), "must be 16 hexadecimal digits");
    }

    private static void refused(String envelope, String reason) {
        assertThatThrownBy(() -> open(envelope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Uplink open(String envelope) throws JsonProcessingException {
        return UplinkEnvelopes.open(json(envelope));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
