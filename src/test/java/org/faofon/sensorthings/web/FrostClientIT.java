package org.faofon.sensorthings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fraunhofer.iosb.ilt.sta.NotFoundException;
import de.fraunhofer.iosb.ilt.sta.StatusCodeException;
import de.fraunhofer.iosb.ilt.sta.model.Datastream;
import de.fraunhofer.iosb.ilt.sta.model.Location;
import de.fraunhofer.iosb.ilt.sta.model.Observation;
import de.fraunhofer.iosb.ilt.sta.model.Thing;
import de.fraunhofer.iosb.ilt.sta.model.ext.EntityList;
import de.fraunhofer.iosb.ilt.sta.service.SensorThingsService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FROST-Client, a client by Fraunhofer IOSB, reads what we offer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FrostClientIT {
    @TestHTTPResource("/sta/v1.1/")
    @SuppressWarnings("NullAway.Init")
    URL root;

    @Inject
    ExampleStations stations;

    @SuppressWarnings("NullAway.Init")
    private SensorThingsService service;

    @BeforeEach
    void aWetWeekOfLongAgo() throws Exception {
        stations.setUp();
        service = new SensorThingsService(root);
    }

    @Test
    void readsAThingWithEverythingAroundIt() throws Exception {
        Thing thing = service.things().find(ExampleStations.CYLINDER);
        Datastream stream = thing.datastreams().query().first();
        Location location = thing.locations().query().first();

        assertThat(thing.getName()).startsWith("STA-1 ");
        assertThat(thing.getProperties()).containsEntry("gauge", "STA-1");
        assertThat(stream.getUnitOfMeasurement().getSymbol()).isEqualTo("mm");
        assertThat(stream.getSensor().getName()).isEqualTo("Cylinder STA-1");
        assertThat(stream.getObservedProperty().getName()).startsWith("Rainfall");
        assertThat(location.getLocation().toString()).contains("99.91");
    }

    @Test
    void readsIntervalsAndResults() throws Exception {
        Datastream stream = service.datastreams().find(ExampleStations.CYLINDER);
        Observation first = stream.observations()
                .query()
                .orderBy("phenomenonTime asc")
                .filter("result gt 0")
                .first();

        assertThat(first.getPhenomenonTime().isInterval()).isTrue();
        assertThat(first.getPhenomenonTime().getAsInterval().getStart())
                .isEqualTo(Instant.parse("2021-01-04T00:00:00Z"));
        assertThat(first.getPhenomenonTime().getAsInterval().getEnd()).isEqualTo(ExampleStations.FIRST);
        assertThat(first.getResult().toString()).isEqualTo("12.4");
        assertThat(first.getParameters()).containsEntry("qartod", 1);
        assertThat(first.getFeatureOfInterest().getName()).startsWith("STA-1 ");
    }

    @Test
    void followsAllPages() throws Exception {
        EntityList<Observation> page = service.datastreams()
                .find(ExampleStations.BUCKET)
                .observations()
                .query()
                .top(60)
                .count()
                .list();
        List<Object> ids = new ArrayList<>();
        for (Iterator<Observation> all = page.fullIterator(); all.hasNext(); ) {
            ids.add(all.next().getId().getValue());
        }

        assertThat(page.getCount()).isEqualTo(ExampleStations.BUCKET_READINGS);
        assertThat(ids).hasSize(ExampleStations.BUCKET_READINGS).doesNotHaveDuplicates();
    }

    @Test
    void followsThePagesOfWhatIsExpanded() throws Exception {
        Thing thing = service.things()
                .query()
                .filter("id eq '" + ExampleStations.BUCKET + "'")
                .expand("Datastreams($expand=Observations($top=100;$orderby=phenomenonTime desc))")
                .first();
        EntityList<Observation> observations =
                thing.getDatastreams().toList().get(0).getObservations();
        int read = 0;
        for (Iterator<Observation> all = observations.fullIterator(); all.hasNext(); all.next()) {
            read++;
        }

        assertThat(read).isEqualTo(ExampleStations.BUCKET_READINGS);
    }

    @Test
    void isToldWhatIsWrong() {
        assertThatThrownBy(() -> service.things().find("NONE")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.things().query().filter("name eq").list())
                .isInstanceOfSatisfying(
                        StatusCodeException.class,
                        refused -> assertThat(refused.getReturnedContent()).contains("there should be a value"));
    }
}
