package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Ten minutes pass in two hundred seconds: what an officer has, at a pace at which pages can be read. */
    private static final double SLOW = 3;

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

    /** Who takes part. */
    private record Cast(
            StormStage stage,
            StormOfficers officers,
            StormWarnings warnings,
            StormCentre centre,
            StormVisitors visitors,
            StormSchools schools) {}

    StormTrial() throws IOException {}

    /** A quarter of an hour. */
    @Test
    void aStormFromAQuietMorningToTheAllClear(@TempDir Path home) throws Exception {
        try (StormStage stage = new StormStage(home, MORNING, FAST);
                StormOfficers officers = new StormOfficers(stage, story);
                StormVisitors visitors = new StormVisitors(stage, story)) {
            try {
                Cast cast = new Cast(
                        stage,
                        officers,
                        new StormWarnings(stage, story, officers),
                        new StormCentre(stage, story, officers),
                        visitors,
                        new StormSchools(stage, story));
                play(cast);
            } catch (Exception | AssertionError e) {
                story.shot(officers.laptop(), "failed", "laptop");
                story.shot(officers.wall(), "failed", "wall");
                throw e;
            }
        }
        story.ends();
    }

    private void play(Cast cast) throws IOException, InterruptedException {
        aQuietMorning(cast);
        theRainBuildsUp(cast);
        theServerIsAway(cast);
        levelThree(cast);
        theSchoolsAnswer(cast);
        theCentreWorks(cast);
        theRainIsOver(cast);
        whatIsLeft(cast);
    }

    private void aQuietMorning(Cast cast) throws IOException {
        cast.visitors().seeNoWarning("quiet-morning");
        cast.schools().readTheCylinder();
        cast.officers().signIn();
        cast.officers().seeAnEmptyDesk();
        cast.officers().seeThePupilsReading();
        cast.officers().takeTheShift();
        cast.schools().linkAChat(cast.officers().chatCode(StormSchools.KHLONG_CHALOEM));
        cast.visitors().seeNoWarning("before-the-rain");
    }

    private void theRainBuildsUp(Cast cast) throws IOException, InterruptedException {
        StormRain rain = cast.stage().rain();
        rain.becomes(StormRain.Sky.STORM, ALMOST_MM);
        await().atMost(RAIN_PATIENCE).until(() -> rain.fallenMm(StormRain.HARDEST) > 60);
        cast.warnings().seeLevel(1, "น้ำป่า");
        cast.warnings().seeLevel(2, "น้ำป่า");
        beforeLevel3 = rain.now();
        cast.visitors().learnOf(2);
        cast.visitors().chooseTheDistrict();
        cast.warnings().acknowledgeByOneKey();
        cast.schools().acknowledgeInLine("ระดับ 2");
        rain.says("PTL27", "20.0", "22.0", "24.0", "21.0", "9.0");
        rain.says("PTL16", "80.0");
        cast.warnings().cancelAFalseAlarm();
        cast.warnings().refuseASuspectReading();
        await().atMost(RAIN_PATIENCE).until(() -> rain.fallenMm(StormRain.HARDEST) > ALMOST_MM);
        story.holds("LINE got a warning of level 2", pushed(cast.stage(), "ระดับ 2"));
        story.holds("LINE got no level 3 yet", !pushed(cast.stage(), "ระดับ 3"));
    }

    private static boolean pushed(StormStage stage, String words) {
        return stage.line().accepted().stream()
                .anyMatch(push ->
                        push.to().equals(LineStub.GROUP) && push.altText().contains(words));
    }

    private void theServerIsAway(Cast cast) throws IOException, InterruptedException {
        Instant at = cast.stage().stop();
        long since = System.nanoTime();
        cast.officers().seeTheServerGone();
        cast.visitors().seeTheServerGone();
        Duration left = GONE.minusNanos(System.nanoTime() - since);
        if (!left.isNegative()) {
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
        }
        cast.stage().startAgain(at, SLOW);
        cast.officers().seeTheServerAgain();
        cast.visitors().seeTheServerAgain();
    }

    private void levelThree(Cast cast) throws IOException {
        cast.stage().rain().becomes(StormRain.Sky.POUR, OVER_MM);
        await().atMost(RAIN_PATIENCE).until(() -> cast.stage().rain().fallenMm(StormRain.HARDEST) > OVER_MM);
        cast.warnings().seeALevel3Wait();
        cast.warnings().publishByKeys();
        cast.warnings().sendAnyway();
        cast.visitors().learnOf(3);
        cast.visitors().readOn();
        cast.visitors().readWithoutScripts();
        await().atMost(RAIN_PATIENCE).until(() -> posts(cast.stage(), "ระดับ 3") > 0);
    }

    private static long posts(StormStage stage, String words) {
        return stage.facebook().posts().stream()
                .filter(post -> post.message().contains(words))
                .count();
    }

    /** What goes wrong from here on hides nothing of what comes after it. */
    private void step(Cast cast, String what, Storyboard.Step step) throws InterruptedException {
        story.play(cast.officers().wall(), what, step);
    }

    private void theSchoolsAnswer(Cast cast) throws InterruptedException {
        step(cast, "a-boat", () -> cast.schools().acknowledgeAndAskForABoat());
        step(cast, "acknowledged-in-line", () -> cast.schools().acknowledgeInLine("ระดับ 3"));
        step(cast, "acknowledgements", () -> cast.centre().seeWhoAcknowledged("ตำบลกงหรา"));
        step(cast, "said-in-line", () -> cast.schools().sayInLine());
        step(cast, "shelter", () -> cast.schools().openAShelterAndMarkTheWater());
        step(cast, "without-a-signal", () -> cast.schools().reportWithoutASignal());
        step(cast, "without-scripts", () -> cast.schools().reportWithoutScripts());
        step(
                cast,
                "schools",
                () -> cast.centre()
                        .seeTheSchools(
                                "กงหรา", "คลองเฉลิม", "คลองทรายขาว", "ตะแพน", "เขาปู่", "เรือ", "น้ำดื่ม", "อาหาร"));
        step(cast, "help", () -> cast.centre().helpASchool(StormSchools.KONG_RA));
        step(cast, "flood-point", () -> cast.centre().checkAFloodPoint("สะพานบ้านพูด"));
        step(cast, "public-shelter", () -> cast.visitors().seeShelterAndWater());
    }

    private void theCentreWorks(Cast cast) throws InterruptedException {
        step(cast, "message", () -> cast.centre().writeAMessage(MESSAGE));
        step(cast, "public-message", () -> cast.visitors().seeTheMessage(MESSAGE));
        step(cast, "request", () -> cast.centre().askDdpm());
        step(cast, "hand-over", () -> cast.centre().handOver());
    }

    private void theRainIsOver(Cast cast) throws IOException, InterruptedException {
        cast.stage().rain().becomes(StormRain.Sky.DRY);
        Instant at = cast.stage().stop();
        cast.stage().startAgain(at, FASTEST);
        cast.officers().seeTheServerAgain();
        Instant dry = at.plus(Duration.ofHours(4));
        await().atMost(RAIN_PATIENCE).until(() -> cast.stage().rain().now().isAfter(dry));
        cast.warnings().giveTheAllClear();
        await().atMost(RAIN_PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> new String(
                                cast.stage()
                                        .download(
                                                cast.officers().wall(),
                                                cast.stage().site() + "api/v1/alerts"),
                                StandardCharsets.UTF_8)
                        .strip()
                        .equals("[]"));
        step(cast, "after-the-storm", () -> cast.visitors().seeNoWarning("after-the-storm"));
        cast.officers().seeAnEmptyDesk();
    }

    private void whatIsLeft(Cast cast) throws IOException, InterruptedException {
        step(cast, "report", () -> cast.centre().readTheReport());
        String before = beforeLevel3
                .atOffset(ZoneOffset.ofHours(7))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        step(cast, "looking-back", () -> cast.centre().lookBack(before));
        List<FacebookStub.Post> posts = cast.stage().facebook().posts();
        story.save("facebook.txt", facebook(posts).getBytes(StandardCharsets.UTF_8));
        assertThat(cast.stage().errors())
                .singleElement()
                .asString()
                .contains("LINE answered 429"); // As the story wants it.
        assertThat(cast.stage().line().faults()).isEmpty();
        assertThat(cast.stage().facebook().faults()).isEmpty();
        story.holds(
                "every post is marked as an exercise",
                posts.stream().allMatch(post -> post.message().contains("ฝึกซ้อม")));
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
