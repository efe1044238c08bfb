package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
    @Test
    void keepsTheDigitsInWhichANumberWasSent() throws MessageJson.Unreadable {
        assertThat(read("{'mm': 0.30000000000000004}").get("mm").decimalValue())
                .isEqualByComparingTo("0.30000000000000004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'mm': 1}{'mm': 2}                 | The payload contains more than one JSON value: the second begins at column 10",
                "{'mm': 1} 7                        | contains more than one JSON value",
                "[{'mm': 1}]xyz                     | \"xyz\" is in the place of a value",
                "[{'mm': 1}]]                       | The payload is not JSON",
                "{'mm': 8.8, 'mm': 0}               | The payload is not JSON: duplicate \"mm\"",
                "[{'mm': 1}, {'x': {'a': 1, 'a': 2}}]| duplicate \"a\" in item 1/x",
                "[{'mm': 1}, {'mm': nan}]           | \"nan\" is not a number in JSON in item 1/mm at column",
                "[{'mm': NaN}]                      | \"NaN\" is not a number in JSON in item 0/mm",
                "[{'mm': inf}]                      | \"inf\" is not a number in JSON",
                "[{'mm': Infinity}]                 | \"Infinity\" is not a number in JSON",
                "{'mm':                             | The payload is not JSON",
            })
    void saysWhatIsWrongAndWhere(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(MessageJson.Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void saysTheLineWhereThereAreSeveral() {
        assertThatThrownBy(() -> read("{'mm': 1}\n{'mm': 2}\n")).hasMessageContaining("begins at line 2, column 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsEmpty(String json) {
        assertThatThrownBy(() -> read(json)).hasMessage("The payload is empty");
    }

    @Test
    void aNumberWithoutEndIsRefusedAtOnce() {
        assertThatThrownBy(() -> read("{'mm': " + "9".repeat(100_000) + "}"))
                .isInstanceOf(MessageJson.Unreadable.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void manyTinyValuesAreRefusedBeforeTheyFillTheMemory() throws MessageJson.Unreadable {
        String most = "[" + "0,".repeat(299_996) + "0]";
        assertThat(read(most)).hasSize(299_997);
        assertThatThrownBy(() -> read("[0," + most.substring(1)))
                .hasMessage("The payload has more than 300000 values; send it in parts");
    }

    private static JsonNode read(String json) throws MessageJson.Unreadable {
        return MessageJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "The payload");
    }
}
