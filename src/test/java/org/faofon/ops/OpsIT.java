package org.faofon.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.Monitor.asMonitor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.faofon.network.BrokerAddress;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OpsIT {
    private final NetworkClock clock;
    private final BrokerAddress broker;

    OpsIT(NetworkClock clock, BrokerAddress broker) {
        this.clock = clock;
        this.broker = broker;
    }

    @Test
    void tellsTheTimeOfTheNetwork() {
        String now = given().get("/api/v1/clock")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rate", equalTo(1.0f))
                .body("exercise", equalTo(false))
                .extract()
                .path("now");
        OffsetDateTime time = OffsetDateTime.parse(now);
        assertThat(time.getOffset()).isEqualTo(ZoneOffset.ofHours(7));
        assertThat(Duration.between(time.toInstant(), clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void isReadyWithItsDatabaseAndBroker() {
        asMonitor()
                .get("/q/health/ready")
                .then()
                .body("checks.findAll { it.status == 'UP' }.name", hasItem("Embedded broker"))
                .body("checks.findAll { it.status == 'UP' }.name", hasItem("Database connections health check"));
        assertThat(broker.find()).isPresent();
    }
}
