package org.faofon.gateways.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UplinkMappingJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTER =
            "'deviceEui': '0102030405060708', 'value': '/rain', 'unit': 'mm', 'kind': 'COUNTER', 'resolution': 0.1";
    private static final String INCREMENT =
            "'deviceEui': '0102030405060708', 'value': '/rain', 'unit': 'mm', 'kind': 'INCREMENT'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                INCREMENT,
                COUNTER,
                COUNTER + ", 'modulus': 6553.6, 'rainPort': 2, 'missingIsZero': true",
                INCREMENT + ", 'rainWhen': '/interval', 'missingIsZero': true, 'period': '/interval'",
                INCREMENT + ", 'history': {'items': '/log', 'time': '/t', 'value': '/rain'}"
            })
    void whatIsWrittenIsReadTheSame(String fields) throws JsonProcessingException {
        UplinkMapping mapping = read(fields);
        JsonNode written = JSON.valueToTree(UplinkMappingView.of(mapping));
        assertThat(UplinkMappingJson.read(written)).isEqualTo(mapping);
        assertThat(written.size()).isEqualTo(json(fields).size());
    }

    @Test
    void readsAnEuiAsItIsPrinted() throws JsonProcessingException {
        assertThat(read(INCREMENT.replace("0102030405060708", "0a-0b-0c-0d-0e-0f-01-02"))
                        .device())
                .isEqualTo(new DeviceEui("0A0B0C0D0E0F0102"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'rainfall': '/rain'                           | a mapping has no [rainfall]
                    'modulus': 655.36                             | only a COUNTER has a "modulus"
                    'resolution': 0.01                            | "resolution" is required for a COUNTER
                    'mmPerTip': 0.2                               | "mmPerTip" is required for the unit tips
                    'unit': 'tips'                                | "mmPerTip" is required for the unit tips
                    'unit': 'pt'                                  | "unit" must be one of mm, cm, in, tips
                    'kind': 'TOTAL'                               | "kind" must be INCREMENT or COUNTER
                    'kind': null                                  | "kind" is missing
                    'kind': 'COUNTER'                             | "resolution" is required for a COUNTER
                    'value': 'rain'                               | "value" must be a JSON pointer
                    'value': ''                                   | "value" must be a JSON pointer
                    'value': 3                                    | "value" must be a text
                    'deviceEui': '01020304050607'                 | must be 16 hexadecimal digits
                    'missingIsZero': true                         | "missingIsZero" needs "rainPort" or "rainWhen"
                    'missingIsZero': 'yes'                        | "missingIsZero" must be true or false
                    'missingIsZero': true, 'rainWhen': '/rain'    | when the value is not
                    'rainPort': 0                                 | "rainPort" must be from 1 to 255
                    'rainPort': 256                               | "rainPort" must be from 1 to 255
                    'rainPort': 1.5                               | "rainPort" must be a whole number
                    'history': {'items': '/log', 'time': '/t'}    | "value" is missing
                    'history': []                                 | must be a JSON object
                    """)
    void refusesAnIncrementThatMakesNoSense(String fields, String reason) {
        refused(INCREMENT + ", " + fields, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'resolution': 0                               | must be a plain number over 0
                    'resolution': 1e999                           | must be a plain number over 0
                    'resolution': 0.0001                          | whole micrometres
                    'resolution': 100.1                           | up to 100 mm
                    'modulus': 6553.65                            | a whole multiple of 0.1
                    'modulus': 1e30                               | a whole multiple of 0.1
                    'modulus': 0.1                                | a whole multiple of 0.1, over it
                    'period': '/interval'                         | a COUNTER has no "period"
                    """)
    void refusesACounterThatMakesNoSense(String fields, String reason) {
        refused(COUNTER + ", " + fields, reason);
    }

    private static void refused(String fields, String reason) {
        assertThatThrownBy(() -> read(fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static UplinkMapping read(String fields) throws JsonProcessingException {
        return UplinkMappingJson.read(json(fields));
    }

    private static JsonNode json(String fields) throws JsonProcessingException {
        return JSON.readTree("{" + fields.replace('\'', '"') + "}");
    }
}
