package org.faofon.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.faofon.support.LineStub;
import org.openqa.selenium.Keys;

/** What both officers do with warnings: see, acknowledge, publish, send again, cancel and end them. */
final class StormWarnings {
    private static final String IN_PA_BON = "return [...document.querySelectorAll('#todo .district')]"
            + ".some(each => each.textContent.includes('ป่าบอน'))";

    /** In one step, because the desk is brought up to date meanwhile. If many are in force, a district is one line. */
    private static final String OPEN_IN_PA_BON = """
            const district = [...document.querySelectorAll('#todo .district')]
              .find(each => each.textContent.includes('ป่าบอน'));
            if (!district) return false;
            if (district.tagName === 'DETAILS') district.open = true;
            district.querySelector('details.line').open = true;
            return document.querySelector('details.line[open] .acts') !== null;
            """;

    private final StormStage stage;
    private final Storyboard story;
    private final StormOfficers officers;
    private final Browser laptop;
    private final Browser wall;
    private final KeyboardOnly keys;

    StormWarnings(StormStage stage, Storyboard story, StormOfficers officers) {
        this.stage = stage;
        this.story = story;
        this.officers = officers;
        this.laptop = officers.laptop();
        this.wall = officers.wall();
        this.keys = officers.keys();
    }

    void seeLevel(int level, String words) {
        wall.until("return document.querySelector('#todo [data-level=\"" + level + "\"]') !== null");
        story.sees(wall, "#todo", words);
        story.shot(wall, StormOfficers.WALL, "level-" + level + "-on-the-desk");
    }

    /** The first line without an officer's eye is chosen with j, and acknowledged with a. */
    void acknowledgeByOneKey() {
        officers.walkTo("details[data-unseen=true] > summary");
        story.shot(laptop, StormOfficers.LAPTOP, "chooses-an-alert-by-j");
        keys.press("a");
        story.sees(laptop, "#events", "สมชาย");
        story.shot(laptop, StormOfficers.LAPTOP, "acknowledged-by-a");
    }

    /** A reading that nobody believes is refused by an officer, with a reason. */
    void refuseASuspectReading() {
        wall.open(stage.site() + "centre/readings");
        story.isFit(wall, "suspect readings");
        story.sees(wall, "main", "ทะเลน้อย", "80.0");
        story.shot(wall, StormOfficers.WALL, "a-suspect-reading");
        wall.click("form:has(input) [value=FAIL]");
        wall.type("textarea[name=reason]", "โทรถามครูแล้ว นักเรียนล้างเครื่องวัด");
        wall.clickUntil(".doubt form button", "return location.search.includes('told')");
        story.doesNotSee(wall, "main", "ทะเลน้อย");
        story.shot(wall, StormOfficers.WALL, "suspect-reading-refused");
        officers.desk(wall);
    }

    /** The card of a false alarm: the wrong readings are ticked, and the preview says who gets the correction. */
    void cancelAFalseAlarm() {
        wall.until(IN_PA_BON);
        wall.until(OPEN_IN_PA_BON);
        story.shot(wall, StormOfficers.WALL, "card-of-the-false-alarm");
        String cancel = "details.line[open] .acts > .reasoned:last-of-type";
        wall.clickUntil(cancel + " summary", "return document.querySelector('" + cancel + "').open");
        wall.driver()
                .executeScript("document.querySelectorAll('" + cancel
                        + " [name=wrong]:not(:checked)').forEach(box => box.click())");
        wall.type(cancel + " textarea", "นักเรียนล้างเครื่องวัด ฝนไม่ได้ตก");
        story.shot(wall, StormOfficers.WALL, "ticks-the-wrong-readings");
        wall.clickUntil(cancel + " button", "return document.querySelector('.message') !== null");
        story.isFit(wall, "preview of a cancelling");
        story.sees(wall, "main", "ยังไม่ได้ส่ง", "นักเรียนล้างเครื่องวัด");
        story.shot(wall, StormOfficers.WALL, "preview-of-cancelling");
        wall.clickUntil("main .grave", StormOfficers.DONE);
        story.sees(wall, "#events", "นักเรียนล้างเครื่องวัด", "มาลี");
        wall.until("return !(() => { " + IN_PA_BON + " })()");
        story.shot(wall, StormOfficers.WALL, "false-alarm-cancelled");
    }

    /** Level 3 waits, and its time runs. */
    void seeALevel3Wait() {
        laptop.until("return document.querySelector('#waiting [data-level=\"3\"]') !== null");
        story.sees(laptop, "#waiting", "น้ำท่วม", "ใน 24 ชม.");
        laptop.until("return /^\\d+:\\d\\d$/.test(document.querySelector('#waiting .countdown b').textContent)");
        laptop.until("return document.title.includes('ระดับ 3')");
        story.holds(
                "nobody else was told yet",
                stage.facebook().posts().stream()
                        .noneMatch(post -> post.message().contains("ระดับ 3")));
        story.shot(laptop, StormOfficers.LAPTOP, "level-3-waits");
        story.shot(wall, StormOfficers.WALL, "level-3-waits");
    }

    /** With j, Enter and Tab alone: opens the card, reads the preview, publishes. */
    void publishByKeys() {
        officers.walkTo("#waiting [data-level='3'] > summary");
        keys.press("a");
        laptop.until("return document.querySelector('#waiting [data-level=\"3\"][data-unseen=\"false\"]') !== null");
        keys.tabTo("#waiting [data-level='3'] > summary");
        keys.press(Keys.ENTER);
        laptop.until("return document.querySelector('#waiting details[open] .card')?.checkVisibility()");
        story.isFit(laptop, "open card");
        story.shot(laptop, StormOfficers.LAPTOP, "opens-level-3");
        keys.enter("#waiting details[open] .acts .grave", "return location.pathname.endsWith('/publish')");
        story.isFit(laptop, "preview of publishing");
        story.sees(laptop, "main", "ใครจะได้รับ", "เว็บไซต์", "ถอนคืนไม่ได้");
        story.shot(laptop, StormOfficers.LAPTOP, "preview-of-level-3");
        stage.line().script(LineStub.Answer.MONTHLY_LIMIT);
        keys.enter("form.acts .main.grave", StormOfficers.DONE);
        story.sees(laptop, "#content", "บันทึกแล้ว");
        laptop.untilDrawn();
    }

    /** A red strip says that LINE refused it, until an officer sends it anyway. */
    void sendAnyway() {
        String strip = "#failed .failed-line";
        wall.until("return document.querySelector('" + strip + "') !== null");
        story.sees(wall, "#failed", "LINE");
        story.sees(wall, "#counts", "ส่งไม่ถึง");
        story.shot(wall, StormOfficers.WALL, "line-refused-the-warning");
        story.shot(laptop, StormOfficers.LAPTOP, "line-refused-the-warning");
        wall.clickUntil(strip + " > summary", "return document.querySelector('" + strip + "').open");
        story.sees(wall, "#failed", "ส่งเดี๋ยวนี้", "โควตาข้อความ LINE ของเดือนนี้หมดแล้ว");
        story.shot(wall, StormOfficers.WALL, "what-line-answered");
        int before = stage.line().accepted().size();
        wall.click(strip + " .acts .grave");
        wall.until("return location.search.includes('told')");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stage.line().accepted().stream()
                        .skip(before)
                        .anyMatch(push -> push.to().equals(LineStub.GROUP)
                                && push.altText().contains("ระดับ 3")));
        officers.desk(wall);
        wall.until("return document.querySelector('" + strip + "') === null");
        story.shot(wall, StormOfficers.WALL, "sent-anyway");
    }

    /** The all-clear by an officer, after a look at what will be sent. */
    void giveTheAllClear() {
        wall.until("return document.querySelector('#in-force [data-level=\"3\"]') !== null");
        wall.driver()
                .executeScript("document.querySelectorAll('#in-force details.collapsed')"
                        + ".forEach(district => { district.open = true; })");
        wall.clickUntil(
                "#in-force [data-level='3'] > summary",
                "return document.querySelector('#in-force [data-level=\"3\"]').open");
        String end = "details.line[open] .acts .reasoned:has([action*='/end'])";
        wall.clickUntil(end + " summary", "return document.querySelector(`" + end + "`).open");
        wall.type(end + " textarea", "ฝนหยุดแล้ว น้ำลดลง");
        wall.clickUntil(end + " button", "return document.querySelector('.message') !== null");
        story.isFit(wall, "preview of an all-clear");
        story.shot(wall, StormOfficers.WALL, "preview-of-the-all-clear");
        wall.clickUntil("main .grave", StormOfficers.DONE);
        story.sees(wall, "#events", "ฝนหยุดแล้ว น้ำลดลง");
        story.shot(wall, StormOfficers.WALL, "all-clear-given");
    }
}
