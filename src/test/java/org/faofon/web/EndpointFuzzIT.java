package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.OFFICER;
import static org.faofon.support.SchoolGauges.PASSWORD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Endpoint;
import org.faofon.support.NastyValues;
import org.faofon.support.RawHttp;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends nasty values to every parameter of every address, as everybody who may use it. {@code -Dfuzz.seed} repeats a
 * run, {@code -Dfuzz.rounds} makes it longer.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class EndpointFuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20261129L);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 6);
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    /** It never ends by itself. */
    private static final Set<String> STREAMS = Set.of("/api/v1/live");

    /** What is there, so that a value gets past the first check. */
    private static final List<String> KNOWN = List.of("PTL91", "S91", "1", "9301");

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    private final NastyValues values = new NastyValues(SEED);
    private final Map<String, String> faults = new LinkedHashMap<>();
    private List<String> fields = List.of();

    @BeforeEach
    void setUp() throws JsonProcessingException {
        schools.setUp();
        members.setUp();
        fields = fieldsOf(openApi());
    }

    private static JsonNode openApi() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    /** The names of all fields of all bodies. */
    private static List<String> fieldsOf(JsonNode api) {
        Set<String> names = new LinkedHashSet<>();
        api.at("/components/schemas")
                .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
        return List.copyOf(names);
    }

    @Test
    void theWalkKnowsEveryAddressThatOpenApiDescribes() throws JsonProcessingException {
        Set<String> walked = Endpoint.all().stream()
                .map(endpoint -> endpoint.method().toLowerCase(Locale.ROOT) + " " + endpoint.path())
                .collect(Collectors.toSet());
        List<String> described = new ArrayList<>();
        openApi()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(described)
                .hasSizeGreaterThan(60)
                .filteredOn(each -> each.contains(" /api/"))
                .isSubsetOf(walked);
        assertThat(walked).hasSizeGreaterThan(140);
    }

    @Test
    void noInputEndsInAnErrorOfOurs() throws IOException {
        List<String> callers = List.of(
                "",
                "Authorization: Basic " + base64(OFFICER + ":" + PASSWORD) + "\r\n",
                cookie(SchoolRole.TEACHER),
                cookie(SchoolRole.VOLUNTEER));
        RawHttp client = new RawHttp(RestAssured.port, "127.0.0.71", Duration.ofSeconds(30));
        int sent = 0;
        for (Endpoint endpoint : Endpoint.all()) {
            for (int round = 0; round < ROUNDS * callers.size() && !STREAMS.contains(endpoint.path()); round++) {
                String request = request(endpoint, callers.get(round % callers.size()));
                faultOf(client.send(request))
                        .ifPresent(fault -> faults.putIfAbsent(endpoint.path() + " " + fault, abridged(request)));
                sent++;
            }
        }
        System.out.println("EndpointFuzzIT: requests=" + sent + " seed=" + SEED);
        assertThat(faults).as("seed %d, %d requests", SEED, sent).isEmpty();
    }

    private String cookie(SchoolRole role) {
        return "Cookie: " + SchoolMembers.COOKIE + "=" + members.cookieOf(SchoolMembers.SCHOOL, role, "นก") + "\r\n";
    }

    private String request(Endpoint endpoint, String caller) {
        String body = "";
        String type = "application/json";
        if (!endpoint.fields().isEmpty()) {
            type = "application/x-www-form-urlencoded";
            body = pairs(endpoint.fields());
        } else if (endpoint.hasBody()) {
            body = values.body(choose(fields));
            type = values.chance(12) ? "text/csv" : type;
        }
        StringBuilder request = new StringBuilder(endpoint.method())
                .append(' ')
                .append(path(endpoint))
                .append(endpoint.queries().isEmpty() ? "" : "?" + pairs(endpoint.queries()))
                .append(" HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n")
                .append(caller)
                .append(values.chance(2) ? "Accept: text/html\r\n" : "");
        endpoint.headers()
                .forEach(name -> request.append(name)
                        .append(": ")
                        .append(values.encoded())
                        .append("\r\n"));
        if (!endpoint.method().equals("GET")) {
            request.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
            request.append(body.getBytes(StandardCharsets.ISO_8859_1).length).append("\r\n");
        }
        return request.append("\r\n")
                .append(endpoint.method().equals("GET") ? "" : body)
                .toString();
    }

    private List<String> choose(List<String> all) {
        return all.stream().filter(each -> values.chance(8)).toList();
    }

    private String path(Endpoint endpoint) {
        Matcher parameters = PARAMETER.matcher(endpoint.path());
        return parameters.replaceAll(
                parameter -> Matcher.quoteReplacement(values.chance(2) ? values.choose(KNOWN) : values.encoded()));
    }

    private String pairs(List<String> names) {
        return names.stream()
                .filter(name -> !values.chance(4))
                .map(name -> name + "=" + values.encoded())
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> faultOf(RawHttp.Answer answer) {
        if (answer.status() == 0 || (answer.status() >= 500 && answer.status() != 503)) {
            return Optional.of("status " + answer.status() + " " + abridged(answer.body()));
        }
        boolean byTheServer = answer.status() == 400 || answer.status() == 414 || answer.status() == 431;
        if (byTheServer && answer.body().isEmpty()) {
            return Optional.empty(); // It refuses what is no URI, or too long, before any code of ours runs.
        }
        boolean isHtml = answer.hasHeader("Content-Type: text/html");
        if (answer.status() >= 400 && !isHtml && !answer.hasHeader("Content-Type: application/problem+json")) {
            return Optional.of("status " + answer.status() + " without a problem document: " + abridged(answer.head()));
        }
        if (answer.hasHeader("\n" + NastyValues.HEADER)) {
            return Optional.of("a header of the sender's: " + abridged(answer.head()));
        }
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) {
            return Optional.of("a stack trace: " + abridged(answer.body()));
        }
        return isHtml
                        && (answer.body().contains(NastyValues.SCRIPT)
                                || answer.body().contains("<img src=x"))
                ? Optional.of("unescaped: " + abridged(answer.body()))
                : Optional.empty();
    }

    private static String abridged(String text) {
        String line = text.replace("\r\n", " ⏎ ").replace("\u0000", "\\0");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
