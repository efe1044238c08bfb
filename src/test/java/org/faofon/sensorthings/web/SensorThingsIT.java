package org.faofon.sensorthings.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRelocation;
import org.faofon.network.GeoPoint;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SensorThingsIT {
    private static final String CYLINDER = "Datastreams('STA-1')/Observations";
    private static final String BUCKET = "Datastreams('STA-2')/Observations";

    @Inject
    ExampleStations stations;

    @Inject
    GaugeLocationRepository locations;

    @Inject
    Tables tables;

    @BeforeEach
    void aWetWeekOfLongAgo() throws SQLException {
        stations.setUp();
    }

    @AfterEach
    void takeAway() {
        tables.execute("delete from reading where gauge_id in (select id from gauge where code like 'STA-%')");
    }

    /** The query is written as people read it; RestAssured encodes it. */
    private static ValidatableResponse get(String path) {
        int query = path.indexOf('?');
        String[] options = query < 0 ? new String[0] : path.substring(query + 1).split("&");
        var request = given();
        for (String option : options) {
            int equals = option.indexOf('=');
            request.queryParam(option.substring(0, equals), option.substring(equals + 1));
        }
        return request.get("/sta/v1.1/{path}".replace("{path}", query < 0 ? path : path.substring(0, query)))
                .then();
    }

    private static ValidatableResponse ok(String path) {
        return get(path).statusCode(200).header("Access-Control-Allow-Origin", "*");
    }

    /** A link as it is. */
    private static ValidatableResponse follow(String link) {
        return given().urlEncodingEnabled(false).get(URI.create(link)).then().statusCode(200);
    }

    @Test
    void theRootNamesEightSetsAndWhatIsOffered() {
        given().get("/sta/v1.1")
                .then()
                .statusCode(200)
                .body("value.name", hasSize(8))
                .body("value.find { it.name == 'Things' }.url", containsString("/sta/v1.1/Things"))
                .body(
                        "serverSettings.conformance",
                        hasItem("http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel"));
    }

    @Test
    void anObservationHasItsExactIntervalAndItsQuality() {
        ok(CYLINDER)
                .body("value", hasSize(4)) // What has no value is no observation.
                .body("value[0].'@iot.id'", equalTo("STA-1-1609804800"))
                .body("value[0].phenomenonTime", equalTo("2021-01-04T00:00:00Z/2021-01-05T00:00:00Z"))
                .body("value[0].resultTime", equalTo("2021-01-05T00:00:00Z"))
                .body("value[0].result", equalTo(12.4f))
                .body("value.resultQuality", contains("GOOD", "GOOD", "SUSPECT", "FAIL"))
                .body("value[1].parameters.trace", equalTo(true))
                .body("value[2].parameters.atLeast", equalTo(true))
                .body("value[2].parameters.grounds", contains("RATE"))
                .body("value[2].parameters.qartod", equalTo(3))
                .body("'@iot.nextLink'", nullValue());
    }

    @Test
    void whoEnteredAReadingAndTheirNoteStayInternal() {
        String all = ok(CYLINDER + "?$expand=Datastream($expand=Thing,Sensor,ObservedProperty),FeatureOfInterest")
                .extract()
                .asString();

        assertThat(all)
                .doesNotContain(ExampleStations.NOTE)
                .doesNotContain("นก")
                .contains("OFFICER");
    }

    @Test
    void allPagesTogetherHaveEachObservationOnce() throws SQLException {
        List<String> ids = new ArrayList<>();
        ValidatableResponse page = ok(BUCKET + "?$orderby=phenomenonTime desc&$top=100&$select=id");
        stations.oneMore(); // It would push the others down, if pages were counted.
        while (true) {
            ids.addAll(page.extract().path("value.'@iot.id'"));
            String next = page.extract().path("'@iot.nextLink'");
            if (next == null) {
                break;
            }
            assertThat(next)
                    .contains("/Observations?$top=100&$skiptoken=STA-2-")
                    .contains("$select=id");
            page = follow(next);
        }

        assertThat(ids).hasSize(250).doesNotHaveDuplicates();
        assertThat(ids.get(249)).isEqualTo("STA-2-" + ExampleStations.end(0).getEpochSecond());
    }

    /** QGIS 3.36 and later ask like this. */
    @Test
    void whatIsExpandedHasPagesOfItsOwn() {
        ValidatableResponse page = ok("Locations?$top=100&$count=false&$filter=(location/type eq 'Point' or "
                + "location/geometry/type eq 'Point') and Things/id eq 'STA-2'&$expand=Things($orderby=id;$top=100;$expand="
                + "Datastreams($orderby=id;$top=100;$expand=Observations($filter=phenomenonTime ge 2021-01-05T00:00:00Z;"
                + "$orderby=id;$top=100;$count=true)))");
        String stream = "value[0].Things[0].Datastreams[0].";
        List<String> ids = new ArrayList<>(page.extract().path(stream + "Observations.'@iot.id'"));
        page.body("value", hasSize(1)).body(stream + "'Observations@iot.count'", equalTo(249));
        String next = page.extract().path(stream + "'Observations@iot.nextLink'");
        while (next != null) {
            ValidatableResponse further = follow(next);
            ids.addAll(further.extract().path("value.'@iot.id'"));
            next = further.extract().path("'@iot.nextLink'");
        }

        assertThat(ids).hasSize(249).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result gt 12.4 | 2",
                "result ge 12.4 | 3",
                "12.4 lt result | 2",
                "result gt '12.4' | 2",
                "result mod 2 eq 0 or result lt 1 | 400",
                "not (result gt 12.4) | 2",
                "resultQuality eq 'GOOD' | 2",
                "parameters/qartod ge 3 | 2",
                "parameters/trace | 1",
                "parameters/atLeast eq false | 3",
                "id eq 'STA-1-1609804800' | 1",
                "phenomenonTime eq 2021-01-04T00:00:00Z/2021-01-05T00:00:00Z | 1",
                "resultTime ge 2021-01-06T00:00:00Z and resultTime lt 2021-01-07T07:00:00+07:00 | 1",
                "phenomenonTime ge 2021-01-04T00:00:00Z and phenomenonTime lt 2021-01-05T00:00:00Z | 1",
                "phenomenonTime ge 2021-01-05T00:00:00Z and phenomenonTime lt 2021-01-06T00:00:00Z | 1",
                "phenomenonTime gt now() sub duration'P1D' | 0",
                "overlaps(phenomenonTime, 2021-01-05T12:00:00Z/2021-01-06T12:00:00Z) | 2",
                "during(phenomenonTime, 2021-01-05T00:00:00Z/2021-01-07T00:00:00Z) | 2",
                "day(phenomenonTime) eq 6 and year(resultTime) eq 2021 | 1",
                "Datastream/Thing/properties/kind eq 'MANUAL' | 4",
                "Datastream/id eq 'STA-2' | 0",
                "FeatureOfInterest/name ne 'x' and true | 4",
                "contains(Datastream/name,'ตัวอย่าง') and result gt 100 | 1",
                "geo.intersects(FeatureOfInterest/feature,geography'POLYGON((99 7,100 7,100 8,99 8,99 7))') | 4",
                "substringof('1', resultQuality) | 400",
                "nothing eq 1 | 400"
            })
    void observationsAreFilteredByTheDatabase(String filter, int expected) {
        ValidatableResponse answer = get(CYLINDER + "?$count=true&$filter=" + filter);
        if (expected == 400) {
            answer.statusCode(400).body("detail", containsString("observations can be filtered by"));
        } else {
            answer.statusCode(200).body("value", hasSize(expected)).body("'@iot.count'", equalTo(expected));
        }
    }

    @Test
    void observationsAreOrderedByResultsToo() {
        ok(CYLINDER + "?$orderby=result desc&$top=2")
                .body("value.result", contains(150, 77))
                .body("'@iot.nextLink'", containsString("$skip=2"));
        String next = ok(CYLINDER + "?$orderby=result desc&$top=2").extract().path("'@iot.nextLink'");
        follow(next).body("value.result", contains(12.4f, 0));
    }

    @Test
    void thingsAreFilteredOrderedAndSelected() {
        ok("Things?$filter=startswith(id,'STA-') and Datastreams/properties/interval eq 'PT24H'&$select=name,Datastreams")
                .body("value", hasSize(1))
                .body("value[0].name", startsWith("STA-1 โรงเรียนบ้านตัวอย่าง"))
                .body("value[0].'@iot.id'", nullValue())
                .body("value[0].'Locations@iot.navigationLink'", nullValue())
                .body("value[0].'Datastreams@iot.navigationLink'", containsString("/Things('STA-1')/Datastreams"));
        ok("Things?$filter=properties/school/code eq 'STA'&$orderby=id desc&$count=true&$top=1")
                .body("value.'@iot.id'", contains("STA-2"))
                .body("'@iot.count'", equalTo(2))
                .body("'@iot.nextLink'", containsString("/Things?$top=1&$skip=1&$filter="));
        ok("Things?$filter=properties/school/code eq 'STA'&$orderby=id desc&$skip=1")
                .body("value.'@iot.id'", contains("STA-1"))
                .body("'@iot.nextLink'", nullValue());
        ok("Things?$top=0&$count=true").body("value", empty()).body("'@iot.nextLink'", nullValue());
    }

    @Test
    void locationsAreFoundWithinAPolygon() {
        String around =
                "geo.intersects(location, geography'Polygon ((99.9 7.4, 99.915 7.4, 99.915 7.415, 99.9 7.415, 99.9 7.4))')";
        ok("Locations?$filter=" + around + " and startswith(id,'STA')").body("value.'@iot.id'", contains("STA-1-0"));
        ok("Locations?$filter=st_within(location, geography'POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))')")
                .body("value", empty());
    }

    @Test
    void aDataArrayIsATablePerDatastream() {
        ok("Observations?$filter=startswith(Datastream/id,'STA') and result gt 70&$resultFormat=dataArray")
                .body("value", hasSize(1))
                .body("value[0].'Datastream@iot.navigationLink'", containsString("Datastreams('STA-1')"))
                .body("value[0].components", hasItems("id", "phenomenonTime", "result"))
                .body("value[0].'dataArray@iot.count'", equalTo(2))
                .body("value[0].dataArray[0][2]", equalTo(150));
        ok(CYLINDER + "?$resultFormat=dataArray&$select=phenomenonTime,result&$top=1")
                .body("value[0].components", contains("phenomenonTime", "result"))
                .body("value[0].dataArray", hasSize(1));
    }

    @Test
    void pathsLeadToPropertiesAndValues() {
        ok("Things('STA-1')/properties/school/en").body("en", equalTo("Example school"));
        ok("Things('STA-1')/name/$value").body(startsWith("STA-1"));
        ok("Datastreams(STA-1)/unitOfMeasurement/symbol/$value").body(equalTo("mm"));
        ok(CYLINDER + "('STA-1-1609804800')/result").body("result", equalTo(12.4f));
        ok("Observations('STA-1-1609804800')/result/$value").body(equalTo("12.4"));
        ok("Observations('STA-1-1609804800')/Datastream/Thing/Locations/$ref")
                .body("value[0].'@iot.selfLink'", containsString("Locations('STA-1-0')"));
        get("Observations('STA-1-1609804800')/validTime").statusCode(204);
        ok("Locations('STA-1-0')/location/$value").body("coordinates", contains(99.91f, 7.41f, 35.0f));
        ok("Datastreams('STA-1')").body("phenomenonTime", equalTo("2021-01-04T00:00:00Z/2021-01-09T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing",
                "Things('NONE')",
                "Things(9223372036854775807)",
                "Things('STA-1')/nothing",
                "Things('STA-1')/properties/nothing",
                "Things/name",
                "Datastreams('STA-2')/Observations('STA-1-1609804800')",
                "Observations('STA-1-1')",
                "Observations('STA-1-1609804800')/FeatureOfInterest/$ref/x"
            })
    void saysThatThereIsNoSuchThing(String path) {
        get(path).statusCode(404).contentType("application/problem+json").body("detail", not(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Things?$filter=name eq",
                "Things?$filter=password eq 'x'",
                "Things?$filter=Datastreams/Observations/result gt 5",
                "Things?$expand=Nothing",
                "Things?$top=-1",
                "Things?$hack=1",
                "Observations?$skip=10001",
                "Observations?$skiptoken=x",
                "Observations?$orderby=validTime",
                "Observations?$filter=result gt 'much'",
                "Observations?$filter=phenomenonTime gt 'yesterday'",
                "Things(",
                "Things?$filter=geo.intersects(x, geography'POLYGON((0 0')"
            })
    void refusesWhatItDoesNotUnderstandWithAReason(String path) {
        get(path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith("The request cannot be understood: "));
    }

    /** A gauge was moved: rain fell where it stood then. */
    @Test
    void whatItMeasuredElsewhereBelongsThere() {
        GeoPoint hill = new GeoPoint(7.43, 99.93, Optional.of(80.0));
        locations.move(
                ExampleStations.CYLINDER,
                new GaugeRelocation(ExampleStations.FIRST.plusSeconds(86_400), hill, "ย้าย"),
                "petch");
        try {
            String moved = "STA-1-" + ExampleStations.FIRST.plusSeconds(86_400).getEpochSecond();
            ok("Things('STA-1')/Locations").body("value.'@iot.id'", contains(moved));
            ok("Things('STA-1')/HistoricalLocations?$expand=Locations")
                    .body("value.time", contains("2021-01-04T00:00:00Z", "2021-01-06T00:00:00Z"))
                    .body("value[0].Locations[0].location.coordinates", contains(99.91f, 7.41f, 35.0f));
            ok("FeaturesOfInterest('STA-1-0')/Observations").body("value", hasSize(2));
            ok("FeaturesOfInterest('" + moved + "')/Observations").body("value", hasSize(2));
            ok("Observations('STA-1-1609804800')/FeatureOfInterest").body("'@iot.id'", equalTo("STA-1-0"));
            ok(CYLINDER + "?$filter=FeatureOfInterest/id eq '" + moved + "'").body("value", hasSize(2));
            ok("Locations('STA-1-0')/Things").body("value", empty());
        } finally {
            tables.execute("delete from gauge_location where entered_by = 'petch' and note = 'ย้าย'");
            locations.move(
                    ExampleStations.CYLINDER,
                    new GaugeRelocation(Instant.EPOCH, new GeoPoint(7.41, 99.91, Optional.of(35.0)), ""),
                    "petch");
        }
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String tag = ok(CYLINDER).extract().header("ETag");
        given().header("If-None-Match", tag).get("/sta/v1.1/" + CYLINDER).then().statusCode(304);
    }
}
