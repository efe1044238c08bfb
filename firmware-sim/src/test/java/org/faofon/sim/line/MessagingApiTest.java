package org.faofon.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.faofon.sim.support.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingApiTest {
    private static final String GROUP = "C4af4980629b1f0f5a0d9c1e2b3a4c5d6";
    private static final String KEY = "123e4567-e89b-12d3-a456-426614174000";
    private static final String WARNING = "{\"to\":\"" + GROUP
            + "\",\"messages\":[{\"type\":\"text\",\"text\":\"[ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม.\"}]}";

    private final StringWriter printed = new StringWriter();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T00:00:00Z"));

    @Test
    void takesAPushAndPrintsIt() {
        LineAnswer answer = api("200").answer(push(WARNING, KEY), "request-1");
        assertEquals(200, answer.status());
        assertEquals(1, answer.body().path("sentMessages").size());
        assertTrue(printed.toString().contains("push to " + GROUP + "  (costs 188)"), printed.toString());
        assertTrue(printed.toString().contains("ฝน 24 ชม. 128 มม."), printed.toString());
    }

    @Test
    void takesTheSameRetryKeyOnlyOnce() {
        MessagingApi api = api("200");
        api.answer(push(WARNING, KEY), "request-1");
        LineAnswer again = api.answer(push(WARNING, KEY), "request-2");
        assertEquals(409, again.status());
        assertEquals("request-1", again.headers().get("x-line-accepted-request-id"));
        assertEquals(1, printed.toString().split("push to", -1).length - 1);
    }

    @Test
    void forgetsARetryKeyAfterADay() {
        MessagingApi api = api("200");
        api.answer(push(WARNING, KEY), "request-1");
        clock.pass(Duration.ofHours(24));
        assertEquals(200, api.answer(push(WARNING, KEY), "request-2").status());
    }

    @Test
    void tellsARetryThatTheMessageWasTakenWhenOnlyTheAnswerWasLost() {
        MessagingApi api = api("timeout-accepted", "200");
        assertEquals(
                LineAnswer.Ending.SILENT,
                api.answer(push(WARNING, KEY), "request-1").ending());
        assertEquals(409, api.answer(push(WARNING, KEY), "request-2").status());
    }

    @Test
    void takesARetryWhenTheFirstAttemptFailed() {
        MessagingApi api = api("500", "200");
        assertEquals(500, api.answer(push(WARNING, KEY), "request-1").status());
        assertEquals(200, api.answer(push(WARNING, KEY), "request-2").status());
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "429-rate, 429", "429-month, 429", "409, 409", "reset, 0", "timeout, 0"})
    void playsTheFaultsOfItsScript(String outcome, int status) {
        assertEquals(
                status, api(outcome).answer(push(WARNING, KEY), "request-1").status());
    }

    @Test
    void beginsItsScriptAnewAtTheEnd() {
        MessagingApi api = api("200", "500");
        int[] statuses = new int[4];
        for (int attempt = 0; attempt < statuses.length; attempt++) {
            String key = KEY.substring(0, KEY.length() - 1) + attempt;
            statuses[attempt] =
                    api.answer(push(WARNING, key), "request-" + attempt).status();
        }
        assertEquals("[200, 500, 200, 500]", Arrays.toString(statuses));
    }

    @Test
    void countsAPushOncePerMemberUntilTheMonthIsUsedUp() {
        MessagingApi api = api(new MonthlyQuota(300, 0, 188), false);
        assertEquals(200, api.answer(push(WARNING, KEY), "request-1").status());
        assertEquals(
                188,
                get(api, "/v2/bot/message/quota/consumption")
                        .body()
                        .path("totalUsage")
                        .asInt());
        assertEquals(300, get(api, "/v2/bot/message/quota").body().path("value").asInt());
        LineAnswer beyond = api.answer(push(WARNING, KEY.replace('1', '2')), "request-2");
        assertEquals(429, beyond.status());
        assertEquals(
                "You have reached your monthly limit.",
                beyond.body().path("message").asText());
    }

    @Test
    void countsTheMembersOfAGroup() {
        LineAnswer answer = get(api("200"), "/v2/bot/group/" + GROUP + "/members/count");
        assertEquals(188, answer.body().path("count").asInt());
        assertEquals(
                404, get(api("200"), "/v2/bot/group/no-group/members/count").status());
    }

    @Test
    void takesAReplyTokenOnlyOnceAndForNothing() {
        MessagingApi api = api("200");
        String body = "{\"replyToken\":\"abc\",\"messages\":[{\"type\":\"text\",\"text\":\"ฝนวันนี้ 12.4 มม.\"}]}";
        assertEquals(200, api.answer(reply(body), "request-1").status());
        assertEquals(400, api.answer(reply(body), "request-2").status());
        assertEquals(
                0,
                get(api, "/v2/bot/message/quota/consumption")
                        .body()
                        .path("totalUsage")
                        .asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Basic abc", "secret"})
    void wantsABearerToken(String header) {
        LineRequest request =
                new LineRequest("POST", "/v2/bot/message/push", Optional.of(header), Optional.of(KEY), WARNING);
        assertEquals(401, api("200").answer(request, "request-1").status());
    }

    @Test
    void wantsAUuidAsRetryKey() {
        assertEquals(
                400, api("200").answer(push(WARNING, "alert-17"), "request-1").status());
    }

    @Test
    void doesWithoutARetryKeyUnlessToldToWantOne() {
        LineRequest request =
                new LineRequest("POST", "/v2/bot/message/push", Optional.of("Bearer t"), Optional.empty(), WARNING);
        assertEquals(
                200,
                api(new MonthlyQuota(1_000, 0, 188), false)
                        .answer(request, "request-1")
                        .status());
        assertEquals(
                400,
                api(new MonthlyQuota(1_000, 0, 188), true)
                        .answer(request, "request-2")
                        .status());
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        assertEquals(400, api("200").answer(push("[]", KEY), "request-1").status());
        assertEquals(400, api("200").answer(push("{", KEY), "request-2").status());
    }

    private MessagingApi api(String... script) {
        FaultScript faults =
                new FaultScript(Arrays.stream(script).map(ScriptedOutcome::of).toList());
        return api(new MonthlyQuota(10_000, 0, 188), false, faults);
    }

    private MessagingApi api(MonthlyQuota quota, boolean requireRetryKey) {
        return api(quota, requireRetryKey, new FaultScript(Arrays.asList(ScriptedOutcome.ACCEPT)));
    }

    private MessagingApi api(MonthlyQuota quota, boolean requireRetryKey, FaultScript script) {
        LineStubSettings settings = new LineStubSettings(Optional.empty(), requireRetryKey, Duration.ZERO);
        return new MessagingApi(settings, quota, script, new PushPrinter(new PrintWriter(printed), clock), clock);
    }

    private static LineAnswer get(MessagingApi api, String path) {
        return api.answer(new LineRequest("GET", path, Optional.of("Bearer t"), Optional.empty(), ""), "request");
    }

    private static LineRequest push(String body, String key) {
        return new LineRequest("POST", "/v2/bot/message/push", Optional.of("Bearer t"), Optional.of(key), body);
    }

    private static LineRequest reply(String body) {
        return new LineRequest("POST", "/v2/bot/message/reply", Optional.of("Bearer t"), Optional.empty(), body);
    }
}
