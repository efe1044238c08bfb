package org.faofon.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenAPI says what each body of the API contains. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ApiDescriptionIT {
    private static final Set<String> WRITING = Set.of("post", "put", "patch");

    /** The format is that of a network server. */
    private static final Set<String> FOREIGN = Set.of("post /api/v1/gauges/{gauge}/uplink-mapping/try");

    private JsonNode api = new ObjectMapper().createObjectNode();

    /** A body or an answer, and its schema. */
    private record Body(String name, String type, JsonNode schema) {}

    @BeforeEach
    void read() throws JsonProcessingException {
        api = new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void everyBodyThatIsSentHasASchema() {
        List<Body> bodies = operations()
                .filter(operation -> WRITING.contains(operation.method))
                .flatMap(operation -> contents(operation.name(), operation.json.path("requestBody")))
                .toList();

        assertThat(bodies).hasSizeGreaterThan(15);
        assertThat(bodies.stream().filter(body -> !isTyped(body)).map(Body::name))
                .isSubsetOf(FOREIGN);
    }

    @Test
    void everyJsonAnswerHasASchema() {
        List<Body> answers = operations()
                .flatMap(operation -> properties(operation.json.path("responses"))
                        .filter(response -> response.name.startsWith("2"))
                        .flatMap(response -> contents(operation.name() + " " + response.name, response.json)))
                .toList();

        assertThat(answers).hasSizeGreaterThan(40);
        assertThat(answers.stream().filter(body -> !isTyped(body)).map(body -> body.name + " " + body.type))
                .isEmpty();
    }

    @Test
    void everyErrorIsAProblemDocumentAndNoSuccessIs() {
        List<Named> responses = operations()
                .flatMap(operation -> properties(operation.json.path("responses")))
                .toList();

        assertThat(responses)
                .filteredOn(each -> each.name.matches("[45].*"))
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> assertThat(each.json
                                .path("content")
                                .path("application/problem+json")
                                .toString())
                        .as(each.name + " " + each.json)
                        .contains("#/components/schemas/ProblemDetails"));
        assertThat(responses)
                .filteredOn(each -> each.name.startsWith("2"))
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> assertThat(each.json.path("content").has("application/problem+json"))
                        .as(each.name + " " + each.json)
                        .isFalse());
        assertThat(api.at("/components/schemas/ProblemDetails/properties").has("errors"))
                .isTrue();
    }

    @Test
    void aReadingIsDescribedFieldByField() {
        JsonNode body = api.at("/paths/~1api~1v1~1gauges~1{gauge}~1readings/post/requestBody/content")
                .path("application/json")
                .path("schema");

        assertThat(body.path("oneOf")).hasSize(2);
        assertThat(body.toString()).contains("#/components/schemas/ReadingInput");
        assertThat(api.at("/components/schemas/ReadingInput/properties/ageSeconds/maximum")
                        .asInt())
                .isEqualTo(604_800);
    }

    private record Operation(String path, String method, JsonNode json) {
        String name() {
            return method + " " + path;
        }
    }

    private record Named(String name, JsonNode json) {}

    private Stream<Operation> operations() {
        return properties(api.path("paths"))
                .filter(path -> path.name.startsWith("/api/v1"))
                .flatMap(path -> properties(path.json)
                        .filter(method -> method.json.has("responses"))
                        .map(method -> new Operation(path.name, method.name, method.json)));
    }

    private static Stream<Body> contents(String name, JsonNode described) {
        return properties(described.path("content"))
                .map(content -> new Body(name, content.name, content.json.path("schema")));
    }

    private static Stream<Named> properties(JsonNode node) {
        List<Named> all = new ArrayList<>();
        node.properties().forEach(field -> all.add(new Named(field.getKey(), field.getValue())));
        return all.stream();
    }

    /** Text has no fields; JSON has a schema with some. */
    private boolean isTyped(Body body) {
        return !body.type.contains("json") || isTyped(body.schema, 0);
    }

    private boolean isTyped(JsonNode schema, int depth) {
        if (depth > 5) {
            return true;
        }
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return !reference.endsWith("/JsonNode")
                    && isTyped(api.at(reference.substring(reference.indexOf('#') + 1)), depth + 1);
        }
        if (schema.has("oneOf") || schema.has("allOf") || schema.has("anyOf")) {
            return StreamSupport.stream(
                            Stream.of("oneOf", "allOf", "anyOf")
                                    .map(schema::path)
                                    .filter(JsonNode::isArray)
                                    .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                                    .toList()
                                    .spliterator(),
                            false)
                    .allMatch(part -> isTyped(part, depth + 1));
        }
        if (schema.path("type").asText().equals("array")) {
            return isTyped(schema.path("items"), depth + 1);
        }
        return schema.has("properties")
                || schema.has("additionalProperties")
                || Set.of("string", "number", "integer", "boolean")
                        .contains(schema.path("type").asText());
    }
}
