package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares the bill of materials that the build has just written with the advisories that we know of. The list is
 * written by hand: it keeps a mended hole from coming back, and does not find new ones. SECURITY.md says how to scan.
 */
class DependencyAdvisoriesIT {
    private static final Path MATERIALS = Path.of("target", "bom.json");
    private static final Path ADVISORIES = Path.of("src", "test", "resources", "advisories.csv");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Component(String name, String version) {}

    private final List<Component> components = new ArrayList<>();
    private final List<CSVRecord> advisories = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        for (JsonNode each :
                new ObjectMapper().readTree(Files.readAllBytes(MATERIALS)).path("components")) {
            components.add(new Component(
                    each.path("group").asText() + ":" + each.path("name").asText(),
                    each.path("version").asText()));
        }
        try (Reader file = Files.newBufferedReader(ADVISORIES);
                CSVParser parser = CSVParser.parse(file, FORMAT)) {
            advisories.addAll(parser.getRecords());
        }
    }

    private List<Component> affected(CSVRecord advisory) {
        return components.stream()
                .filter(component -> isNamed(component, advisory.get("package"))
                        && compare(component.version, advisory.get("affected_from")) >= 0
                        && compare(component.version, advisory.get("fixed_in")) < 0)
                .toList();
    }

    private static boolean isNamed(Component component, String name) {
        return name.endsWith("*")
                ? component.name.startsWith(name.substring(0, name.length() - 1))
                : component.name.equals(name);
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    /** 4.1.140.Final is 4, 1, 140. */
    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Test
    void theBillOfMaterialsNamesWhatIsServed() {
        assertThat(components)
                .extracting(Component::name)
                .contains(
                        "io.netty:netty-codec-mqtt", "org.apache.activemq:artemis-server", "org.postgresql:postgresql");
    }

    @Test
    void nothingHasAKnownHoleThatApplies() {
        List<String> holes = advisories.stream()
                .filter(advisory -> advisory.get("does_not_apply_because").isBlank())
                .flatMap(
                        advisory -> affected(advisory).stream().map(component -> component + ": " + advisory.get("id")))
                .toList();

        assertThat(holes).isEmpty();
    }

    @Test
    void whatDoesNotApplyIsExplainedToOperatorsAsLongAsItIsThere() throws IOException {
        String explained = Files.readString(Path.of("SECURITY.md"));
        List<CSVRecord> excused = advisories.stream()
                .filter(advisory -> !advisory.get("does_not_apply_because").isBlank())
                .toList();

        assertThat(excused).allSatisfy(advisory -> {
            assertThat(affected(advisory)).as(advisory.get("id")).isNotEmpty();
            assertThat(explained).contains(advisory.get("id"));
        });
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(compare("4.1.130.Final", "4.1.132")).isNegative();
        assertThat(compare("4.1.140.Final", "4.1.132")).isPositive();
        assertThat(compare("4.1.132.Final", "4.1.132")).isZero();
        assertThat(compare("17.6.0", "17.10")).isNegative();
    }
}
