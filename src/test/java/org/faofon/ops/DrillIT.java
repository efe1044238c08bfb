package org.faofon.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(DrillIT.Storm.class)
class DrillIT {
    @Test
    void livesInTheExercisesTime() {
        given().get("/api/v1/clock")
                .then()
                .statusCode(200)
                .body("now", startsWith("2025-11-2"))
                .body("rate", equalTo(60.0f))
                .body("exercise", equalTo(true));
    }

    public static final class Storm implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("faofon.ops.clock-start", "2025-11-22T07:00:00+07:00", "faofon.ops.clock-rate", "60");
        }
    }
}
