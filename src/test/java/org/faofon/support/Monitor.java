package org.faofon.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** A monitor, which sees metrics and the details of health. */
public final class Monitor {
    /** As in the settings of the tests. */
    public static final String TOKEN = "scrape-token-of-the-tests";

    private Monitor() {}

    /** A request of the monitor. */
    public static RequestSpecification asMonitor() {
        return given().header("Authorization", "Bearer " + TOKEN);
    }
}
