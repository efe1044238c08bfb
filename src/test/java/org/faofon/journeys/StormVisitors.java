package org.faofon.journeys;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A journalist with a small phone, who stays on the page all day, and somebody whose browser runs no scripts. */
final class StormVisitors implements AutoCloseable {
    static final String JOURNALIST = "journalist";
    private static final String KONG_RA = "9302";

    private final StormStage stage;
    private final Storyboard story;
    private final Browser phone = Browser.phone();

    StormVisitors(StormStage stage, Storyboard story) {
        this.stage = stage;
        this.story = story;
    }

    void seeNoWarning(String what) {
        phone.open(stage.site() + "?district=");
        story.sees(phone, "#here", "ขณะนี้ไม่มีประกาศเตือน");
        story.sees(phone, ".drill", "ฝึกซ้อม");
        story.isFit(phone, "first page, " + what);
        story.shot(phone, JOURNALIST, what);
    }

    /** The page that is open since the morning says so by itself. */
    void learnOf(int level) {
        phone.until("return document.querySelector('#here .level-" + level + "') !== null");
        story.sees(phone, "#here", "ระดับ " + level);
        story.isFit(phone, "first page, level " + level);
        story.shot(phone, JOURNALIST, "first-page-level-" + level);
    }

    void chooseTheDistrict() {
        phone.open(stage.site());
        new Select(phone.driver().findElement(By.id("district"))).selectByValue(KONG_RA);
        story.sees(phone, "#here", "กงหรา", "ระดับ 2");
        story.doesNotSee(phone, "#here", "ทั้งจังหวัด");
        story.shot(phone, JOURNALIST, "chooses-kong-ra");
    }

    void seeTheServerGone() {
        phone.until("return document.getElementById('offline')?.hidden === false");
        story.shot(phone, JOURNALIST, "the-server-is-gone");
    }

    void seeTheServerAgain() {
        phone.open(stage.site());
        phone.until("return document.getElementById('offline')?.hidden !== false");
    }

    /** From the first page to the district, the warning, what to do, and why. */
    void readOn() {
        phone.clickUntil(
                "#here a[href*='/districts/" + KONG_RA + "']",
                "return location.pathname === '/districts/" + KONG_RA + "'");
        phone.untilDrawn();
        story.sees(phone, "#now", "ระดับ 3", "กงหรา");
        story.isFit(phone, "district");
        story.shot(phone, JOURNALIST, "district-kong-ra");
        phone.clickUntil("#now .level-3 h2 a", "return location.pathname.startsWith('/alerts/')");
        story.sees(phone, "#alert", "ระดับ 3", "สิ่งที่ต้องทำ");
        story.isFit(phone, "alert");
        story.shot(phone, JOURNALIST, "warning-of-level-3");
        phone.clickUntil(".do a", "return location.pathname === '/advice'");
        story.isFit(phone, "advice");
        story.shot(phone, JOURNALIST, "what-to-do");
        phone.open(stage.site() + "knowledge");
        story.isFit(phone, "knowledge");
        story.shot(phone, JOURNALIST, "knowledge");
        phone.open(stage.site() + "knowledge/landslide");
        story.isFit(phone, "article");
        story.shot(phone, JOURNALIST, "article-on-landslides");
        phone.open(stage.site() + "gauges/" + StormRain.HARDEST);
        story.isFit(phone, "gauge");
        story.shot(phone, JOURNALIST, "gauge-where-it-rained-hardest");
    }

    void seeShelterAndWater() {
        phone.open(stage.site());
        story.sees(phone, "main", "สะพานบ้านพูด", "คลองทรายขาว");
        story.doesNotSee(phone, "main", "เรือ สำหรับ");
        phone.driver().executeScript("document.getElementById('districts').scrollIntoView()");
        story.shot(phone, JOURNALIST, "districts-in-a-list");
        phone.driver()
                .executeScript("[...document.querySelectorAll('main *')].filter(each => each.children.length === 0"
                        + " && each.textContent.includes('สะพานบ้านพูด')).at(-1).scrollIntoView({ block: 'center' })");
        story.shot(phone, JOURNALIST, "shelter-and-water");
    }

    void seeTheMessage(String title) {
        phone.open(stage.site());
        story.sees(phone, "main", title);
        phone.driver()
                .executeScript(
                        "[...document.querySelectorAll('main *')].filter(each => each.children.length === 0 &&"
                                + " each.textContent.includes(arguments[0])).at(0).scrollIntoView({ block: 'center' })",
                        title);
        story.shot(phone, JOURNALIST, "the-centres-own-message");
    }

    /** Everything that matters can be read where no script runs. */
    void readWithoutScripts() throws IOException {
        try (Browser plain = Browser.phoneWithoutScripts()) {
            plain.driver().get(stage.site() + "?district=" + KONG_RA);
            story.sees(plain, "#here", "กงหรา", "ระดับ 3");
            story.sees(plain, "#districts", "กงหรา", "ศรีบรรพต");
            story.shot(plain, "visitor-without-scripts", "first-page");
            plain.driver().get(stage.site() + "advice");
            story.sees(plain, "main", "กระเป๋าฉุกเฉิน");
            plain.driver().get(stage.site() + "knowledge");
            story.sees(plain, "main", "ดินถล่ม");
            story.shot(plain, "visitor-without-scripts", "knowledge");
        }
    }

    @Override
    public void close() throws IOException {
        phone.close();
    }
}
