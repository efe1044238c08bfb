package org.faofon.journeys;

import java.io.IOException;
import java.time.ZoneOffset;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the centre does beside warnings: schools, messages, requests, the shift, and the account of it all. */
final class StormCentre {
    private final StormStage stage;
    private final Storyboard story;
    private final StormOfficers officers;
    private final Browser laptop;
    private final Browser wall;
    private final KeyboardOnly keys;

    StormCentre(StormStage stage, Storyboard story, StormOfficers officers) {
        this.stage = stage;
        this.story = story;
        this.officers = officers;
        this.laptop = officers.laptop();
        this.wall = officers.wall();
        this.keys = officers.keys();
    }

    void seeWhoAcknowledged(String... words) {
        wall.open(stage.site() + "centre/acknowledgements");
        story.isFit(wall, "acknowledgements");
        story.shot(wall, StormOfficers.WALL, "who-has-acknowledged");
        story.doesNotSee(wall, "main", "ไม่มีประกาศ");
        for (String known : words) {
            story.doesNotSee(wall, ".receipt:has(form)", known);
        }
        officers.desk(wall);
    }

    void seeTheSchools(String... words) {
        story.sees(wall, "#urgent, #others", "เรือ");
        story.shot(wall, StormOfficers.WALL, "schools-ask-for-help");
        wall.open(stage.site() + "centre/situations");
        story.isFit(wall, "situations");
        story.sees(wall, ".schools", words);
        story.shot(wall, StormOfficers.WALL, "situations-of-schools");
    }

    /** A boat is found for a school, goes, and arrives. */
    void helpASchool(String school) {
        String row = "#" + school;
        wall.type(row + " [name=takenBy]", "กู้ภัยพัทลุง");
        wall.clickUntil(row + " [value=TAKEN]", "return document.querySelector('.told') !== null");
        story.sees(wall, row, "กู้ภัยพัทลุง", "มีผู้รับแล้ว");
        story.shot(wall, StormOfficers.WALL, "a-need-is-taken");
        wall.clickUntil(
                row + " [value=ON_THE_WAY]", "return document.querySelector('" + row + " .need-ON_THE_WAY') !== null");
        wall.clickUntil(
                row + " [value=DONE]", "return document.querySelector('" + row + " .need-ON_THE_WAY') === null");
        story.sees(wall, ".told", "กู้ภัยพัทลุง");
        story.shot(wall, StormOfficers.WALL, "a-need-is-done");
    }

    void checkAFloodPoint(String place) {
        wall.open(stage.site() + "centre/floodpoints");
        story.isFit(wall, "flood points");
        story.sees(wall, "main", place, "เอว");
        story.shot(wall, StormOfficers.WALL, "a-flood-point-waits");
        wall.clickUntil(".asks [value=CONFIRMED]", "return document.querySelector('.told') !== null");
        story.shot(wall, StormOfficers.WALL, "flood-point-confirmed");
        officers.desk(wall);
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
        story.shot(wall, StormOfficers.WALL, "writes-a-message");
        wall.clickUntil("form .main", "return location.pathname === '/centre/messages/preview'");
        story.isFit(wall, "message preview");
        story.sees(wall, "main", title);
        story.shot(wall, StormOfficers.WALL, "preview-of-a-message");
        wall.clickUntil("form .main", "return location.pathname !== '/centre/messages/preview'");
        story.sees(wall, "main", title);
        story.shot(wall, StormOfficers.WALL, "message-sent");
        officers.desk(wall);
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
        officers.walkTo("[data-level='3'] > summary");
        keys.press(Keys.ENTER);
        keys.enter("details[open] .card h3 a", "return location.pathname.startsWith('/centre/alerts/')");
        laptop.untilDrawn();
        story.sees(laptop, ".receipt:not(:has(form))", "คลองเฉลิม", "LINE");
        story.isFit(laptop, "alert at the centre");
        story.shot(laptop, StormOfficers.LAPTOP, "the-whole-alert");
        keys.enter("a[href$='/request']", "return location.pathname.endsWith('/request')");
        story.isFit(laptop, "draft of a request");
        story.shot(laptop, StormOfficers.LAPTOP, "drafts-a-request-to-ddpm");
        keys.enter("form .main", "return location.pathname.startsWith('/centre/requests/')");
        story.sees(laptop, "main", "รอคำตอบ");
        story.isFit(laptop, "request");
        story.shot(laptop, StormOfficers.LAPTOP, "request-to-ddpm");
        story.save("request.pdf", stage.download(laptop, laptop.driver().getCurrentUrl() + ".pdf"));
        laptop.open(stage.site() + "centre");
    }

    void handOver() {
        laptop.open(stage.site() + "centre/shift");
        keys.tabTo("textarea[name=note]");
        keys.press(Keys.chord(Keys.CONTROL, Keys.HOME));
        keys.press("เรือไปถึงโรงเรียนกงหราแล้ว รอคำตอบจาก ปภ. ");
        story.shot(laptop, StormOfficers.LAPTOP, "writes-the-note");
        keys.enter("form .main", "return location.search.includes('told=saved')");
        wall.open(stage.site() + "centre/shift");
        story.sees(wall, "main", "เรือไปถึงโรงเรียนกงหราแล้ว");
        story.shot(wall, StormOfficers.WALL, "reads-the-note");
        wall.clickUntil("button.main", "return location.search.includes('told=taken')");
        officers.desk(wall);
        story.sees(wall, "#on-duty", "มาลี");
        laptop.open(stage.site() + "centre");
        story.sees(laptop, "#on-duty", "มาลี");
        story.shot(wall, StormOfficers.WALL, "is-on-duty");
    }

    void readTheReport() throws IOException, InterruptedException {
        wall.open(stage.site() + "centre/incidents");
        wall.clickUntil(".recent summary", "return document.querySelector('.recent').open");
        wall.clickUntil(".recent li a", "return location.search.includes('from=')");
        story.isFit(wall, "report of an incident");
        story.sees(wall, "main", "ระดับ 3", "กงหรา", "นักเรียนล้างเครื่องวัด");
        story.shot(wall, StormOfficers.WALL, "report-of-the-storm");
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
        story.shot(wall, StormOfficers.WALL, "replay-of-the-morning");
        wall.open(stage.site() + "centre/lead-times");
        story.isFit(wall, "lead times");
        story.sees(wall, "main table", "flood-24h-emergency");
        story.shot(wall, StormOfficers.WALL, "lead-times");
        wall.open(stage.site() + "centre/hits");
        story.shot(wall, StormOfficers.WALL, "hits-and-misses");
        officers.desk(wall);
    }
}
