package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.faofon.support.FacebookStub;
import org.faofon.support.LineStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One storm from a quiet morning to the all-clear, as people see it: two officers, five schools, a pupil and a journalist in
 * browsers of their own, on the clock of an exercise. It leaves its pictures in {@code target/storm}, to be looked at.
 */
class StormTrial {
    /** 06:30 in Phatthalung. */
    private static final Instant MORNING = Instant.parse("2026-11-27T23:30:00Z");

    /** An hour passes in two minutes, so that it rains for some minutes only. */
    private static final double FAST = 30;

    /** Ten minutes pass in a hundred seconds: what an officer has, at a pace at which pages can be read. */
    private static final double SLOW = 6;

    /** A day passes in two and a half minutes. */
    private static final double FASTEST = 600;

    /** Just below what calls for an evacuation, and above it. */
    private static final double ALMOST_MM = 238;

    private static final double OVER_MM = 251;
    private static final Duration RAIN_PATIENCE = Duration.ofMinutes(8);
    private static final Duration GONE = Duration.ofSeconds(20);
    private static final String MESSAGE = "ถนนสาย 4122 ขาดที่บ้านพูด";

    private final Storyboard story = new Storyboard();
    private Instant beforeLevel3 = MORNING;

    StormTrial() throws IOException {}

    @Test
    void aStormFromAQuietMorningToTheAllClear(@TempDir Path home) throws Exception {
        try (StormStage stage = new StormStage(home, MORNING, FAST);
                StormOfficers officers = new StormOfficers(stage, story);
                StormVisitors visitors = new StormVisitors(stage, story)) {
            try {
                StormSchools schools = new StormSchools(stage, story);
                aQuietMorning(officers, visitors, schools);
                theRainBuildsUp(stage, officers, visitors, schools);
                theServerIsAway(stage, officers, visitors);
                levelThree(stage, officers, visitors);
                theSchoolsAnswer(officers, visitors, schools);
                theCentreWorks(officers, visitors);
                theRainIsOver(stage, officers, visitors);
                whatIsLeft(stage, officers);
            } catch (Exception | AssertionError e) {
                story.shot(officers.laptop(), "failed", "laptop");
                story.shot(officers.wall(), "failed", "wall");
                throw e;
            }
        }
        story.ends();
    }

    private void aQuietMorning(StormOfficers officers, StormVisitors visitors, StormSchools schools)
            throws IOException {
        visitors.seeNoWarning("quiet-morning");
        schools.readTheCylinder();
        officers.signIn();
        officers.seeAnEmptyDesk();
        officers.seeThePupilsReading();
        officers.takeTheShift();
        schools.linkAChat(officers.chatCode(StormSchools.KHLONG_CHALOEM));
        visitors.seeNoWarning("before-the-rain");
    }

    private void theRainBuildsUp(StormStage stage, StormOfficers officers, StormVisitors visitors, StormSchools schools)
            throws IOException, InterruptedException {
        StormRain rain = stage.rain();
        rain.becomes(StormRain.Sky.STORM, ALMOST_MM);
        await().atMost(RAIN_PATIENCE).until(() -> rain.fallenMm(StormRain.HARDEST) > 60);
        officers.seeLevel(1, "น้ำป่า");
        officers.seeLevel(2, "น้ำป่า");
        beforeLevel3 = rain.now();
        visitors.learnOf(2);
        visitors.chooseTheDistrict();
        officers.acknowledgeByOneKey();
        schools.acknowledgeInLine("ระดับ 2");
        rain.says("PTL27", "20.0", "22.0", "24.0", "21.0", "9.0");
        rain.says("PTL16", "80.0");
        officers.cancelAFalseAlarm();
        officers.refuseASuspectReading();
        await().atMost(RAIN_PATIENCE).until(() -> rain.fallenMm(StormRain.HARDEST) > ALMOST_MM);
        story.holds("LINE got a warning of level 2", pushed(stage, "ระดับ 2"));
        story.holds("LINE got no level 3 yet", !pushed(stage, "ระดับ 3"));
    }

    private static boolean pushed(StormStage stage, String words) {
        return stage.line().accepted().stream()
                .anyMatch(push ->
                        push.to().equals(LineStub.GROUP) && push.altText().contains(words));
    }

    private void theServerIsAway(StormStage stage, StormOfficers officers, StormVisitors visitors)
            throws IOException, InterruptedException {
        Instant at = stage.stop();
        long since = System.nanoTime();
        officers.seeTheServerGone();
        visitors.seeTheServerGone();
        Duration left = GONE.minusNanos(System.nanoTime() - since);
        if (!left.isNegative()) {
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
        }
        stage.startAgain(at, SLOW);
        officers.seeTheServerAgain();
        visitors.seeTheServerAgain();
    }

    private void levelThree(StormStage stage, StormOfficers officers, StormVisitors visitors) throws IOException {
        stage.rain().becomes(StormRain.Sky.POUR, OVER_MM);
        await().atMost(RAIN_PATIENCE).until(() -> stage.rain().fallenMm(StormRain.HARDEST) > OVER_MM);
        officers.seeALevel3Wait();
        officers.publishByKeys();
        officers.sendAnyway();
        visitors.learnOf(3);
        visitors.readOn();
        visitors.readWithoutScripts();
        await().atMost(RAIN_PATIENCE).until(() -> posts(stage, "ระดับ 3") > 0);
    }

    private static long posts(StormStage stage, String words) {
        return stage.facebook().posts().stream()
                .filter(post -> post.message().contains(words))
                .count();
    }

    private void theSchoolsAnswer(StormOfficers officers, StormVisitors visitors, StormSchools schools)
            throws IOException {
        schools.acknowledgeAndAskForABoat();
        schools.acknowledgeInLine("ระดับ 3");
        officers.seeWhoAcknowledged("ตำบลกงหรา");
        schools.sayInLine();
        schools.openAShelterAndMarkTheWater();
        schools.reportWithoutASignal();
        schools.reportWithoutScripts();
        officers.seeTheSchools("กงหรา", "คลองเฉลิม", "คลองทรายขาว", "ตะแพน", "เขาปู่", "เรือ", "น้ำดื่ม", "อาหาร");
        officers.helpASchool(StormSchools.KONG_RA);
        officers.checkAFloodPoint("สะพานบ้านพูด");
        visitors.seeShelterAndWater();
    }

    private void theCentreWorks(StormOfficers officers, StormVisitors visitors)
            throws IOException, InterruptedException {
        officers.writeAMessage(MESSAGE);
        visitors.seeTheMessage(MESSAGE);
        officers.askDdpm();
        officers.handOver();
    }

    private void theRainIsOver(StormStage stage, StormOfficers officers, StormVisitors visitors)
            throws IOException, InterruptedException {
        stage.rain().becomes(StormRain.Sky.DRY);
        Instant at = stage.stop();
        stage.startAgain(at, FASTEST);
        officers.seeTheServerAgain();
        Instant dry = at.plus(Duration.ofHours(4));
        await().atMost(RAIN_PATIENCE).until(() -> stage.rain().now().isAfter(dry));
        officers.giveTheAllClear();
        await().atMost(RAIN_PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> new String(
                        stage.download(officers.wall(), stage.site() + "api/v1/alerts"), "UTF-8")
                .strip()
                .equals("[]"));
        visitors.seeNoWarning("after-the-storm");
        officers.seeAnEmptyDesk();
    }

    private void whatIsLeft(StormStage stage, StormOfficers officers) throws IOException, InterruptedException {
        officers.readTheReport();
        officers.lookBack(beforeLevel3
                .atOffset(ZoneOffset.ofHours(7))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
        List<FacebookStub.Post> posts = stage.facebook().posts();
        story.save("facebook.txt", facebook(posts).getBytes("UTF-8"));
        assertThat(stage.errors()).isEmpty();
        assertThat(stage.line().faults()).isEmpty();
        assertThat(stage.facebook().faults()).isEmpty();
        story.holds("every post is marked as an exercise", posts.stream().allMatch(post -> post.message()
                .contains("ฝึกซ้อม")));
        story.holds(
                "the post of level 3 was edited after its end",
                posts.stream().anyMatch(post -> post.message().contains("ระดับ 3") && post.edits() > 0));
        story.holds(
                "the false alarm was corrected on Facebook",
                posts.stream().anyMatch(post -> post.message().contains("ป่าบอน") && post.edits() > 0));
    }

    private static String facebook(List<FacebookStub.Post> posts) {
        StringBuilder all = new StringBuilder();
        posts.forEach(post -> all.append("== ")
                .append(post.id())
                .append(" edits=")
                .append(post.edits())
                .append('\n')
                .append(post.message())
                .append("\n\n"));
        return all.toString();
    }
}
