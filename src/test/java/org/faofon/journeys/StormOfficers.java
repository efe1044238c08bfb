package org.faofon.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.faofon.support.LineStub;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The two officers: Somchai at a laptop with the keyboard alone, and Malee at the wall with a mouse. */
final class StormOfficers implements AutoCloseable {
    static final String SOMCHAI = "somchai";
    static final String MALEE = "malee";
    static final String LAPTOP = "officer-laptop";
    static final String WALL = "officer-wall";

    private static final String PASSWORD = "khao-banthat-nam-lai";
    private static final String AT_DESK = "return location.pathname === '/centre'";
    private static final String DONE = "return location.search.includes('told=done')";

    private static final String IN_PA_BON = "return [...document.querySelectorAll('#todo .district')]"
            + ".some(each => each.textContent.includes('ป่าบอน'))";

    private final StormStage stage;
    private final Storyboard story;
    private final Browser laptop = Browser.laptop();
    private final Browser wall = Browser.wall();
    private final KeyboardOnly keys = new KeyboardOnly(laptop);

    StormOfficers(StormStage stage, Storyboard story) {
        this.stage = stage;
        this.story = story;
    }

    Browser laptop() {
        return laptop;
    }

    Browser wall() {
        return wall;
    }

    /** The administrator adds both, and each chooses a password of their own. */
    void signIn() throws IOException {
        try (Browser admin = Browser.wide()) {
            admin.open(stage.site() + "centre");
            admin.type("[name=name]", "admin");
            admin.type("[name=password]", StormStage.ADMIN_PASSWORD);
            admin.clickUntil("main button", AT_DESK);
            String first = add(admin, SOMCHAI, "สมชาย");
            story.shot(admin, "admin", "adds-an-officer");
            signInByKeys(first);
            signInByMouse(add(admin, MALEE, "มาลี"));
        }
    }

    private String add(Browser admin, String name, String shown) {
        admin.open(stage.site() + "centre/people");
        story.isFit(admin, "people");
        admin.type("[name=displayName]", shown);
        admin.type("[name=name]", name);
        admin.clickUntil("form .main", "return document.getElementById('issued') !== null");
        return admin.text("#issued code");
    }

    private void signInByKeys(String first) {
        laptop.open(stage.site() + "centre");
        story.isFit(laptop, "sign-in");
        keys.type("[name=name]", SOMCHAI);
        keys.type("[name=password]", first);
        keys.enter("main button", "return location.pathname === '/centre/account'");
        keys.type("[name=current]", first);
        keys.type("[name=fresh]", PASSWORD);
        story.shot(laptop, LAPTOP, "chooses-a-password");
        keys.enter("form .main", DONE);
        keys.enter("a.back", AT_DESK);
        laptop.untilDrawn();
    }

    private void signInByMouse(String first) {
        wall.open(stage.site() + "centre");
        wall.type("[name=name]", MALEE);
        wall.type("[name=password]", first);
        wall.clickUntil("main button", "return location.pathname === '/centre/account'");
        wall.type("[name=current]", first);
        wall.type("[name=fresh]", PASSWORD);
        wall.clickUntil("form .main", DONE);
        desk(wall);
    }

    private void desk(Browser screen) {
        screen.open(stage.site() + "centre");
    }

    void seeAnEmptyDesk() {
        for (Browser screen : List.of(laptop, wall)) {
            story.sees(screen, "#in-force", "ไม่มีประกาศที่มีผลอยู่");
            story.sees(screen, "#waiting", "ไม่มีเรื่องรอเจ้าหน้าที่ยืนยัน");
            story.isFit(screen, "desk " + (screen == wall ? "wall" : "laptop"));
        }
        story.shot(laptop, LAPTOP, "quiet-desk");
        story.shot(wall, WALL, "quiet-desk");
    }

    void takeTheShift() {
        keys.tabTo("#menu summary");
        keys.press(Keys.ENTER);
        keys.enter("#menu a[href='/centre/shift']", "return location.pathname === '/centre/shift'");
        story.isFit(laptop, "shift");
        keys.enter("button.main", "return location.search.includes('told=taken')");
        story.sees(laptop, "main", "รับเวรแล้ว", "สมชาย");
        story.shot(laptop, LAPTOP, "takes-the-shift");
        keys.enter("a.back", AT_DESK);
        laptop.untilDrawn();
        story.sees(wall, "#on-duty", "สมชาย");
    }

    /** The code by which a school's chat of LINE is linked. */
    String chatCode(String school) {
        wall.open(stage.site() + "school/" + school + "/chats");
        story.isFit(wall, "chats");
        wall.clickUntil("main form .main", "return document.querySelector('.pins dd') !== null");
        String code = wall.text(".pins dd");
        story.shot(wall, WALL, "makes-a-code-for-a-chat");
        desk(wall);
        return code;
    }

    void seeThePupilsReading() {
        wall.open(stage.site() + "centre/schools");
        story.isFit(wall, "schools this morning");
        story.sees(wall, "main", "รายงานแล้ว 1 กระบอก");
        story.doesNotSee(wall, "main", "คลองทรายขาว");
        story.shot(wall, WALL, "who-has-not-read-yet");
        wall.open(stage.site() + "gauges/PTL08");
        story.sees(wall, "main", "คลองทรายขาว", "12.4");
        story.shot(wall, WALL, "what-a-pupil-has-read");
        desk(wall);
    }

    void seeLevel(int level, String words) {
        wall.until("return document.querySelector('#todo [data-level=\"" + level + "\"]') !== null");
        story.sees(wall, "#todo", words);
        story.shot(wall, WALL, "level-" + level + "-on-the-desk");
    }

    /** The first line without an officer's eye is chosen with j, and acknowledged with a. */
    void acknowledgeByOneKey() {
        walkTo("details[data-unseen=true] > summary");
        story.shot(laptop, LAPTOP, "chooses-an-alert-by-j");
        keys.press("a");
        story.sees(laptop, "#events", "สมชาย");
        story.shot(laptop, LAPTOP, "acknowledged-by-a");
    }

    /** Goes down the lines with j; a district that is folded into one line is opened with o. */
    private void walkTo(String selector) {
        keys.press("t");
        for (int line = 0; line < 60 && !focused(selector); line++) {
            if (focused("details.folded:not([open]) > summary")) {
                keys.press("o");
            }
            keys.press("j");
        }
        story.holds("j leads to " + selector, focused(selector));
    }

    private boolean focused(String selector) {
        return Boolean.TRUE.equals(
                laptop.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    /** A reading that nobody believes is refused by an officer, with a reason. */
    void refuseASuspectReading() {
        wall.open(stage.site() + "centre/readings");
        story.isFit(wall, "suspect readings");
        story.sees(wall, "main", "ทะเลน้อย", "80.0");
        story.shot(wall, WALL, "a-suspect-reading");
        wall.click("form:has(input) [value=FAIL]");
        wall.type("textarea[name=reason]", "โทรถามครูแล้ว นักเรียนล้างเครื่องวัด");
        wall.clickUntil(".doubt form button", "return location.search.includes('told')");
        story.doesNotSee(wall, "main", "ทะเลน้อย");
        story.shot(wall, WALL, "suspect-reading-refused");
        desk(wall);
    }

    /** The card of a false alarm: the wrong readings are ticked, and the preview says who gets the correction. */
    void cancelAFalseAlarm() {
        wall.until(IN_PA_BON);
        WebElement place = wall.driver().findElements(By.cssSelector("#todo .district")).stream()
                .filter(each -> each.getText().contains("ป่าบอน"))
                .findFirst()
                .orElseThrow();
        if (place.getTagName().equals("details")) { // So many are in force that a district is one line.
            place.findElement(By.cssSelector("summary")).click();
        }
        place.findElement(By.cssSelector("details.line > summary")).click();
        wall.until("return document.querySelector('details.line[open] .acts') !== null");
        story.shot(wall, WALL, "card-of-the-false-alarm");
        String cancel = "details.line[open] .acts > .reasoned:last-of-type";
        wall.clickUntil(cancel + " summary", "return document.querySelector('" + cancel + "').open");
        wall.driver().findElements(By.cssSelector(cancel + " [name=wrong]")).forEach(WebElement::click);
        wall.type(cancel + " textarea", "นักเรียนล้างเครื่องวัด ฝนไม่ได้ตก");
        story.shot(wall, WALL, "ticks-the-wrong-readings");
        wall.clickUntil(cancel + " button", "return document.querySelector('.message') !== null");
        story.isFit(wall, "preview of a cancelling");
        story.sees(wall, "main", "ยังไม่ได้ส่ง", "นักเรียนล้างเครื่องวัด");
        story.shot(wall, WALL, "preview-of-cancelling");
        wall.clickUntil("main .grave", DONE);
        story.sees(wall, "#events", "นักเรียนล้างเครื่องวัด", "มาลี");
        wall.until("return !(() => { " + IN_PA_BON + " })()");
        story.shot(wall, WALL, "false-alarm-cancelled");
    }

    void seeTheServerGone() {
        for (Browser screen : List.of(laptop, wall)) {
            story.sees(screen, "#loss", "ขาดการติดต่อกับระบบ");
        }
        story.shot(laptop, LAPTOP, "the-server-is-gone");
        story.shot(wall, WALL, "the-server-is-gone");
    }

    void seeTheServerAgain() {
        for (Browser screen : List.of(laptop, wall)) {
            screen.until("return document.getElementById('loss').hidden");
        }
        story.shot(laptop, LAPTOP, "the-server-is-back");
        story.shot(wall, WALL, "the-server-is-back");
    }

    /** Level 3 waits, and its time runs. */
    void seeALevel3Wait() {
        laptop.until("return document.querySelector('#waiting [data-level=\"3\"]') !== null");
        story.sees(laptop, "#waiting", "ฝน 24 ชม.");
        laptop.until("return /^\\d+:\\d\\d$/.test(document.querySelector('#waiting .countdown b').textContent)");
        laptop.until("return document.title.includes('ระดับ 3')");
        story.holds(
                "nobody else was told yet", stage.facebook().posts().stream().noneMatch(post -> post.message()
                        .contains("ระดับ 3")));
        story.shot(laptop, LAPTOP, "level-3-waits");
        story.shot(wall, WALL, "level-3-waits");
    }

    /** With j, Enter and Tab alone: opens the card, reads the preview, publishes. */
    void publishByKeys() {
        walkTo("#waiting [data-level='3'] > summary");
        keys.press("a");
        laptop.until("return document.querySelector('#waiting [data-level=\"3\"][data-unseen=\"false\"]') !== null");
        keys.tabTo("#waiting [data-level='3'] > summary");
        keys.press(Keys.ENTER);
        laptop.until("return document.querySelector('#waiting details[open] .card')?.checkVisibility()");
        story.isFit(laptop, "open card");
        story.shot(laptop, LAPTOP, "opens-level-3");
        keys.enter("#waiting details[open] .acts .grave", "return location.pathname.endsWith('/publish')");
        story.isFit(laptop, "preview of publishing");
        story.sees(laptop, "main", "ใครจะได้รับ", "เว็บไซต์", "ถอนคืนไม่ได้");
        story.shot(laptop, LAPTOP, "preview-of-level-3");
        stage.line().script(LineStub.Answer.MONTHLY_LIMIT);
        keys.enter("form.acts .main.grave", DONE);
        story.sees(laptop, "#content", "บันทึกแล้ว");
        laptop.untilDrawn();
    }

    /** A red strip says that LINE refused it, until an officer sends it anyway. */
    void sendAnyway() {
        String strip = "#failed .failed-line";
        wall.until("return document.querySelector('" + strip + "') !== null");
        story.sees(wall, "#failed", "LINE");
        story.sees(wall, "#counts", "ส่งไม่ถึง");
        story.shot(wall, WALL, "line-refused-the-warning");
        story.shot(laptop, LAPTOP, "line-refused-the-warning");
        wall.clickUntil(strip + " > summary", "return document.querySelector('" + strip + "').open");
        story.sees(wall, "#failed", "ส่งเดี๋ยวนี้", "monthly limit");
        story.shot(wall, WALL, "what-line-answered");
        int before = stage.line().accepted().size();
        wall.click(strip + " .acts .grave");
        wall.until("return location.search.includes('told')");
        await().atMost(Duration.ofSeconds(60)).until(() -> stage.line().accepted().stream()
                .skip(before)
                .anyMatch(push ->
                        push.to().equals(LineStub.GROUP) && push.altText().contains("ระดับ 3")));
        desk(wall);
        wall.until("return document.querySelector('" + strip + "') === null");
        story.shot(wall, WALL, "sent-anyway");
    }

    void seeWhoAcknowledged(String... words) {
        wall.open(stage.site() + "centre/acknowledgements");
        story.isFit(wall, "acknowledgements");
        story.shot(wall, WALL, "who-has-acknowledged");
        story.doesNotSee(wall, "main", "ไม่มีประกาศ");
        for (String known : words) {
            story.doesNotSee(wall, ".receipt:has(form)", known);
        }
        desk(wall);
    }

    void seeTheSchools(String... words) {
        story.sees(wall, "#urgent, #others", "เรือ");
        story.shot(wall, WALL, "schools-ask-for-help");
        wall.open(stage.site() + "centre/situations");
        story.isFit(wall, "situations");
        story.sees(wall, ".schools", words);
        story.shot(wall, WALL, "situations-of-schools");
    }

    /** A boat is found for a school, goes, and arrives. */
    void helpASchool(String school) {
        String row = "#" + school;
        wall.type(row + " [name=takenBy]", "กู้ภัยพัทลุง");
        wall.clickUntil(row + " [value=TAKEN]", "return document.querySelector('.told') !== null");
        story.sees(wall, row, "กู้ภัยพัทลุง", "มีผู้รับแล้ว");
        story.shot(wall, WALL, "a-need-is-taken");
        wall.clickUntil(
                row + " [value=ON_THE_WAY]", "return document.querySelector('" + row + " .need-ON_THE_WAY') !== null");
        wall.clickUntil(
                row + " [value=DONE]", "return document.querySelector('" + row + " .need-ON_THE_WAY') === null");
        story.sees(wall, ".told", "กู้ภัยพัทลุง");
        story.shot(wall, WALL, "a-need-is-done");
    }

    void checkAFloodPoint(String place) {
        wall.open(stage.site() + "centre/floodpoints");
        story.isFit(wall, "flood points");
        story.sees(wall, "main", place, "เอว");
        story.shot(wall, WALL, "a-flood-point-waits");
        wall.clickUntil(".asks [value=CONFIRMED]", "return document.querySelector('.told') !== null");
        story.shot(wall, WALL, "flood-point-confirmed");
        desk(wall);
    }

    void writeAMessage(String title) {
        wall.open(stage.site() + "centre/messages/new");
        story.isFit(wall, "message form");
        wall.type("[name=titleTh]", title);
        wall.type("[name=textTh]", "ถนนสาย 4122 ช่วงบ้านพูดถูกน้ำตัดขาด รถเล็กผ่านไม่ได้ ใช้ทางเลี่ยงบ้านคลองทรายขาว");
        wall.click("[name=scope][value=districts]");
        wall.click("[name=district][value='9302']");
        wall.driver()
                .executeScript(
                        "const box = document.querySelector('[name=until]');"
                                + "if (!box.value) box.value = box.min || arguments[0]",
                        nextMorning());
        story.shot(wall, WALL, "writes-a-message");
        wall.clickUntil("form .main", "return location.pathname === '/centre/messages/preview'");
        story.isFit(wall, "message preview");
        story.sees(wall, "main", title);
        story.shot(wall, WALL, "preview-of-a-message");
        wall.clickUntil("form .main", "return location.pathname !== '/centre/messages/preview'");
        story.sees(wall, "main", title);
        story.shot(wall, WALL, "message-sent");
        desk(wall);
    }

    private String nextMorning() {
        try {
            return stage.rain()
                            .now()
                            .atOffset(ZoneOffset.ofHours(7))
                            .plusDays(1)
                            .toLocalDate() + "T08:00";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By keys again: from the alert's page to a request that can be read on the telephone. */
    void askDdpm() throws IOException, InterruptedException {
        laptop.open(stage.site() + "centre");
        walkTo("[data-level='3'] > summary");
        keys.press(Keys.ENTER);
        keys.enter("details[open] .card h3 a", "return location.pathname.startsWith('/centre/alerts/')");
        laptop.untilDrawn();
        story.sees(laptop, ".receipt:not(:has(form))", "คลองเฉลิม", "LINE");
        story.isFit(laptop, "alert at the centre");
        story.shot(laptop, LAPTOP, "the-whole-alert");
        keys.enter("a[href$='/request']", "return location.pathname.endsWith('/request')");
        story.isFit(laptop, "draft of a request");
        story.shot(laptop, LAPTOP, "drafts-a-request-to-ddpm");
        keys.enter("form .main", "return location.pathname.startsWith('/centre/requests/')");
        story.sees(laptop, "main", "รอคำตอบ");
        story.isFit(laptop, "request");
        story.shot(laptop, LAPTOP, "request-to-ddpm");
        story.save("request.pdf", stage.download(laptop, laptop.driver().getCurrentUrl() + ".pdf"));
        laptop.open(stage.site() + "centre");
    }

    void handOver() {
        laptop.open(stage.site() + "centre/shift");
        keys.tabTo("textarea[name=note]");
        keys.press(Keys.chord(Keys.CONTROL, Keys.HOME));
        keys.press("เรือไปถึงโรงเรียนกงหราแล้ว รอคำตอบจาก ปภ. ");
        story.shot(laptop, LAPTOP, "writes-the-note");
        keys.enter("form .main", "return location.search.includes('told=saved')");
        wall.open(stage.site() + "centre/shift");
        story.sees(wall, "main", "เรือไปถึงโรงเรียนกงหราแล้ว");
        story.shot(wall, WALL, "reads-the-note");
        wall.clickUntil("button.main", "return location.search.includes('told=taken')");
        desk(wall);
        story.sees(wall, "#on-duty", "มาลี");
        laptop.open(stage.site() + "centre");
        story.sees(laptop, "#on-duty", "มาลี");
        story.shot(wall, WALL, "is-on-duty");
    }

    /** The all-clear by an officer, after a look at what will be sent. */
    void giveTheAllClear() {
        wall.until("return document.querySelector('#in-force [data-level=\"3\"]') !== null");
        wall.driver()
                .findElements(By.cssSelector("#in-force details.folded:not([open]) > summary"))
                .forEach(WebElement::click);
        wall.clickUntil(
                "#in-force [data-level='3'] > summary",
                "return document.querySelector('#in-force [data-level=\"3\"]').open");
        String end = "details.line[open] .acts .reasoned:has([action*='/end'])";
        wall.clickUntil(end + " summary", "return document.querySelector(`" + end + "`).open");
        wall.type(end + " textarea", "ฝนหยุดแล้ว น้ำลดลง");
        wall.clickUntil(end + " button", "return document.querySelector('.message') !== null");
        story.isFit(wall, "preview of an all-clear");
        story.shot(wall, WALL, "preview-of-the-all-clear");
        wall.clickUntil("main .grave", DONE);
        story.sees(wall, "#events", "ฝนหยุดแล้ว น้ำลดลง");
        story.shot(wall, WALL, "all-clear-given");
    }

    void readTheReport() throws IOException, InterruptedException {
        wall.open(stage.site() + "centre/incidents");
        wall.clickUntil(".recent summary", "return document.querySelector('.recent').open");
        wall.clickUntil(".recent li a", "return location.search.includes('from=')");
        story.isFit(wall, "report of an incident");
        story.sees(wall, "main", "ระดับ 3", "กงหรา", "นักเรียนล้างเครื่องวัด");
        story.shot(wall, WALL, "report-of-the-storm");
        String pdf = wall.driver()
                .findElement(By.cssSelector("a[href*='incidents.pdf']"))
                .getAttribute("href");
        story.save("report.pdf", stage.download(wall, pdf));
    }

    void lookBack(String minute) {
        wall.open(stage.site() + "centre/replay?step=5&at=" + minute);
        wall.until("return !document.getElementById('play').hidden");
        story.isFit(wall, "replay");
        story.sees(wall, "#alerts", "กงหรา");
        story.doesNotSee(wall, "#alerts", "ระดับ 3");
        story.shot(wall, WALL, "replay-of-the-morning");
        wall.open(stage.site() + "centre/lead-times");
        story.isFit(wall, "lead times");
        story.sees(wall, "main table", "flood-24h-emergency");
        story.shot(wall, WALL, "lead-times");
        wall.open(stage.site() + "centre/hits");
        story.shot(wall, WALL, "hits-and-misses");
        desk(wall);
    }

    @Override
    public void close() throws IOException {
        laptop.close();
        wall.close();
    }
}
