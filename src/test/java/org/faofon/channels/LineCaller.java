package org.faofon.channels;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faofon.support.LineStub;

/** Calls our webhook as LINE does. */
public final class LineCaller {
    public static final String GROUP = "Ca56f94637c";
    public static final String OTHER_GROUP = "Cb73f21184e";
    public static final String PERSON = "U4af4980629";

    private static final String WEBHOOK = "/line/webhook";
    private static final Duration SOON = Duration.ofSeconds(10);

    private LineCaller() {}

    public static String sign(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WithBot.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ValidatableResponse call(String body, String signature) {
        return given().contentType("application/json; charset=utf-8")
                .header("x-line-signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(WEBHOOK)
                .then();
    }

    public static ValidatableResponse call(String body) {
        return call(body, sign(body));
    }

    public static void bring(String... events) {
        call("{\"destination\":\"Ubot\",\"events\":[" + String.join(",", events) + "]}")
                .statusCode(200);
    }

    /** What LINE is given as the answer. */
    public static String ask(LineStub line, String event) {
        int before = line.replies().size();
        bring(event);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> line.replies().size() > before);
        return line.replies().get(before).text();
    }

    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static String join(String group) {
        return of("join", group, newId(), "\"replyToken\":\"" + newId() + "\"");
    }

    public static String leave(String group) {
        return of("leave", group, newId(), "\"unknownField\":{\"a\":[1]}");
    }

    public static String saysInGroup(String text) {
        return of("message", GROUP, newId(), message(text));
    }

    public static String saysInGroup(String text, String id) {
        return of("message", GROUP, id, message(text));
    }

    public static String saysAlone(String text) {
        return """
                {"type":"message","mode":"active","timestamp":1795330800000,"webhookEventId":"%s",
                 "source":{"type":"user","userId":"%s"},%s}""".formatted(newId(), PERSON, message(text));
    }

    public static String picturesAlone() {
        return """
                {"type":"message","mode":"active","timestamp":1795330800000,"webhookEventId":"%s","replyToken":"%s",
                 "source":{"type":"user","userId":"%s"},"message":{"id":"1","type":"image"}}""".formatted(newId(), newId(), PERSON);
    }

    /** A location, with an address that nobody needs to know. */
    public static String sendsPlace(double latitude, double longitude) {
        return """
                {"type":"message","mode":"active","timestamp":1795330800000,"webhookEventId":"%s","replyToken":"%s",
                 "source":{"type":"user","userId":"%s"},"message":{"id":"1","type":"location","title":"บ้าน",
                 "address":"99 หมู่ 9","latitude":%s,"longitude":%s}}""".formatted(newId(), newId(), PERSON, latitude, longitude);
    }

    public static String unsends() {
        return """
                {"type":"unsend","mode":"active","timestamp":1795330800000,"webhookEventId":"%s",
                 "source":{"type":"user","userId":"%s"},"unsend":{"messageId":"1"}}""".formatted(newId(), PERSON);
    }

    /** The person blocks the bot. */
    public static String unfollows(Instant at) {
        return """
                {"type":"unfollow","mode":"active","timestamp":%d,"webhookEventId":"%s",
                 "source":{"type":"user","userId":"%s"}}""".formatted(at.toEpochMilli(), newId(), PERSON);
    }

    /** LINE brings it again, because nobody took it when it was written. */
    public static String saidAlone(String text, Instant writtenAt) {
        return """
                {"type":"message","mode":"active","timestamp":%d,"webhookEventId":"%s",
                 "deliveryContext":{"isRedelivery":true},
                 "source":{"type":"user","userId":"%s"},%s}""".formatted(writtenAt.toEpochMilli(), newId(), PERSON, message(text));
    }

    /** Taps a button in their own chat. */
    public static String tapsAlone(String data) {
        return """
                {"type":"postback","mode":"active","timestamp":1795330800000,"webhookEventId":"%s","replyToken":"%s",
                 "source":{"type":"user","userId":"%s"},"postback":{"data":"%s"}}""".formatted(newId(), newId(), PERSON, data);
    }

    /** Taps a button in the group. */
    public static String tapsInGroup(String data) {
        return of(
                "postback",
                GROUP,
                newId(),
                "\"replyToken\":\"%s\",\"postback\":{\"data\":\"%s\"}".formatted(newId(), data));
    }

    private static String message(String text) {
        return "\"replyToken\":\"%s\",\"message\":{\"id\":\"1\",\"type\":\"text\",\"text\":\"%s\"}"
                .formatted(newId(), text);
    }

    private static String of(String type, String group, String id, String rest) {
        return """
                {"type":"%s","mode":"active","timestamp":1795330800000,"webhookEventId":"%s",
                 "deliveryContext":{"isRedelivery":false},
                 "source":{"type":"group","groupId":"%s","userId":"%s"},%s}""".formatted(type, id, group, PERSON, rest);
    }
}
