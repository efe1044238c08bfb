package org.faofon.followers;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.faofon.support.BrowserDevice;
import org.faofon.support.PushServiceStub;
import org.faofon.support.Tables;

/** What people do on the page, for tests. */
public final class Followers {
    private Followers() {}

    public static void forgetAll(Tables tables) {
        tables.execute("truncate follower, follow, follow_request, follower_message");
    }

    /** A device follows a place. */
    public static Response follow(PushServiceStub service, BrowserDevice device, Map<String, String> choice) {
        Map<String, Object> body = new HashMap<>(choice);
        body.put("endpoint", service.subscribe(device));
        body.put("keys", Map.of("p256dh", device.p256dh(), "auth", device.auth()));
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body(body)
                .post("/follow/push");
    }
}
