package org.faofon.gateways.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.faofon.readings.Receipt;
import org.junit.jupiter.api.Test;

class BulkReportTest {
    private final BulkReport answer = new BulkReport(2);

    @Test
    void endsWithASummary() throws IOException {
        answer.add(1, Receipt.STORED);
        answer.add(2, Receipt.DUPLICATE);
        answer.add(3, Receipt.CORRECTED);
        answer.refuse(4, "\"mm\" is missing");

        assertThat(written()).isEqualTo("""
                {"line":4,"detail":"\\"mm\\" is missing"}
                {"stored":1,"duplicate":1,"corrected":1,"refused":1,"complete":true}
                """);
    }

    @Test
    void listsOnlySoManyAndSaysSo() throws IOException {
        for (int line = 1; line <= 3; line++) {
            answer.refuse(line, "bad");
        }

        assertThat(written()).isEqualTo("""
                {"line":1,"detail":"bad"}
                {"line":2,"detail":"bad"}
                {"stored":0,"duplicate":0,"corrected":0,"refused":3,"complete":true,\
                "detail":"Only the first 2 refused lines are listed; 1 more are counted"}
                """);
    }

    @Test
    void saysWhereItBrokeOff() throws IOException {
        answer.add(1, Receipt.STORED);
        answer.breakOff(2, "the JSON is invalid");

        assertThat(written()).isEqualTo("""
                {"line":2,"detail":"the JSON is invalid"}
                {"stored":1,"duplicate":0,"corrected":0,"refused":0,"complete":false}
                """);
    }

    private String written() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        answer.write(output, new ObjectMapper());
        return output.toString(StandardCharsets.UTF_8);
    }
}
