package org.faofon.sensorthings.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeps the examples of docs/standards.md true; {@code -Dfaofon.write-docs=true} writes them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StandardsDocumentIT {
    private static final Path DOCUMENT = Path.of("docs", "standards.md");
    private static final String WRITE = "faofon.write-docs";
    private static final String EXAMPLE = "https://fon.example.org/";
    private static final Pattern ASKED = Pattern.compile("```http\nGET (/\\S+)\n```\n\n```json\n(?s:(.*?))```");
    /** What differs each time. */
    private static final Pattern TIME_OF_THE_TEST =
            Pattern.compile("(\"(?:documentGenerateTime|lastUpdateTime)\":)\"[^\"]*\"");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String root;

    @Inject
    ExampleStations stations;

    @Inject
    Tables tables;

    @BeforeEach
    void aWetWeekOfLongAgo() throws SQLException {
        tables.execute("delete from reading where gauge_id in (select id from gauge where code like 'STA-%')");
        stations.setUp();
    }

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        String written = Files.readString(DOCUMENT);
        Matcher example = ASKED.matcher(written);
        StringBuilder document = new StringBuilder();
        int examples = 0;
        while (example.find()) {
            String block =
                    "```http\nGET %s\n```\n\n```json\n%s\n```".formatted(example.group(1), answer(example.group(1)));
            example.appendReplacement(document, Matcher.quoteReplacement(block));
            examples++;
        }
        example.appendTail(document);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(examples).isEqualTo(6);
        assertThat(Files.readString(DOCUMENT))
                .as("write it with -Dit.test=StandardsDocumentIT -D%s=true", WRITE)
                .isEqualTo(document.toString());
    }

    private String answer(String path) throws JsonProcessingException {
        String answer = given().urlEncodingEnabled(false)
                .get(URI.create(root.substring(0, root.length() - 1) + path))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String timeless = TIME_OF_THE_TEST.matcher(answer).replaceAll("$1\"2021-01-07T09:00:00\"");
        return JSON.writeValueAsString(JSON.readTree(timeless.replace(root, EXAMPLE)));
    }
}
