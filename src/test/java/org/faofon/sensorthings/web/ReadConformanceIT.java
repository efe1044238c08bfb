package org.faofon.sensorthings.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faofon.sensorthings.model.EntityType;
import org.faofon.sensorthings.model.Relation;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cases of the OGC's conformance suite for reading (ets-sta10, sensing core and the query options): the suite itself
 * takes ids for numbers and writes entities before it asks for them.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReadConformanceIT {
    private static final Map<EntityType, List<String>> MANDATORY = Map.of(
            EntityType.THING, List.of("name", "description"),
            EntityType.LOCATION, List.of("name", "description", "encodingType", "location"),
            EntityType.HISTORICAL_LOCATION, List.of("time"),
            EntityType.DATASTREAM, List.of("name", "description", "unitOfMeasurement", "observationType"),
            EntityType.SENSOR, List.of("name", "description", "encodingType", "metadata"),
            EntityType.OBSERVED_PROPERTY, List.of("name", "definition", "description"),
            EntityType.OBSERVATION, List.of("phenomenonTime", "result", "resultTime"),
            EntityType.FEATURE_OF_INTEREST, List.of("name", "description", "encodingType", "feature"));

    @Inject
    ExampleStations stations;

    private final Set<String> followed = new HashSet<>();

    @BeforeEach
    void aWetWeekOfLongAgo() throws SQLException {
        stations.setUp();
    }

    private static List<String> mandatory(EntityType type) {
        return Objects.requireNonNull(MANDATORY.get(type));
    }

    private static JsonPath read(String address) {
        return given().urlEncodingEnabled(false)
                .get(address.startsWith("http") ? URI.create(address) : URI.create(root() + address))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String root() {
        String things = given().get("/sta/v1.1").path("value.find { it.name == 'Things' }.url");
        return things.substring(0, things.length() - "Things".length());
    }

    @ParameterizedTest
    @EnumSource
    void eachEntityHasItsIdItsLinksAndWhatIsMandatory(EntityType type) {
        List<Map<String, Object>> entities = read(type.set() + "?$top=2").getList("value");
        assertThat(entities).isNotEmpty();
        for (Map<String, Object> entity : entities) {
            assertThat(entity).containsKeys("@iot.id", "@iot.selfLink");
            assertThat(entity).containsKeys(mandatory(type).toArray(String[]::new));
            for (Relation relation : type.relations()) {
                assertThat(entity).containsKey(relation.label() + "@iot.navigationLink");
                read(String.valueOf(entity.get(relation.label() + "@iot.navigationLink")));
            }
            Map<String, Object> again =
                    read(String.valueOf(entity.get("@iot.selfLink"))).getMap("");
            assertThat(again).isEqualTo(entity);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachMandatoryPropertyHasAnAddressAndAValue(EntityType type) {
        String self = read(type.set() + "?$top=1").getString("value[0].'@iot.selfLink'");
        for (String property : mandatory(type)) {
            assertThat(read(self + "/" + property).getMap("")).containsOnlyKeys(property);
            assertThat(given().urlEncodingEnabled(false)
                            .get(URI.create(self + "/" + property + "/$value"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotExistIsNotFound(EntityType type) {
        given().get("/sta/v1.1/" + type.set() + "(9223372036854775807)").then().statusCode(404);
    }

    /** To the fourth level, with the references of each set. */
    @ParameterizedTest
    @EnumSource
    void everyResourcePathLeadsSomewhere(EntityType type) {
        walk(type, root() + type.set(), true, 4);
        assertThat(followed).hasSizeGreaterThan(4);
    }

    private void walk(EntityType type, String address, boolean many, int levels) {
        followed.add(address);
        JsonPath found = read(address + (many ? "?$top=1" : ""));
        String id = many ? found.getString("value[0].'@iot.id'") : found.getString("'@iot.id'");
        if (many) {
            List<Map<String, Object>> references =
                    read(address + "/$ref?$top=2").getList("value");
            assertThat(references).allSatisfy(each -> assertThat(each).containsOnlyKeys("@iot.selfLink"));
        }
        if (levels == 1 || id == null) {
            return;
        }
        String entity = many ? address + "('" + id + "')" : address;
        for (Relation relation : type.relations()) {
            walk(relation.target(), entity + "/" + relation.label(), relation.many(), levels - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void selectsExpandsCountsAndPages(EntityType type) {
        for (String property : mandatory(type)) {
            List<Map<String, Object>> selected =
                    read(type.set() + "?$top=1&$select=" + property).getList("value");
            assertThat(selected.get(0)).containsOnlyKeys(property);
        }
        for (Relation relation : type.relations()) {
            Map<String, Object> expanded =
                    read(type.set() + "?$top=1&$expand=" + relation.label()).getMap("value[0]");
            assertThat(expanded.get(relation.label())).isInstanceOf(relation.many() ? List.class : Map.class);
        }
        int count = read(type.set() + "?$count=true&$top=0").getInt("'@iot.count'");
        JsonPath first = read(type.set() + "?$top=1&$skip=0");
        assertThat(first.getList("value")).hasSize(1);
        assertThat(first.getString("'@iot.nextLink'") != null).isEqualTo(count > 1);
        assertThat(read(type.set() + "?$skip=" + Math.min(count, 10_000)).getList("value"))
                .hasSize(Math.min(100, Math.max(0, count - 10_000)));
    }

    @ParameterizedTest
    @EnumSource
    void ordersByTextAndTime(EntityType type) {
        for (String property : List.of("name", "time", "phenomenonTime", "resultTime")) {
            if (mandatory(type).contains(property)) {
                String only = type == EntityType.OBSERVATION ? "&$filter=Datastream/id%20eq%20'STA-2'" : "";
                List<String> up =
                        read(type.set() + "?$orderby=" + property + only).getList("value." + property);
                List<String> down = read(type.set() + "?$orderby=" + property + "%20desc" + only)
                        .getList("value." + property);
                List<String> sorted = new ArrayList<>(up);
                sorted.sort(String::compareTo);
                assertThat(up).isEqualTo(sorted);
                sorted = new ArrayList<>(down);
                sorted.sort((one, other) -> other.compareTo(one));
                assertThat(down).isEqualTo(sorted);
            }
        }
    }
}
