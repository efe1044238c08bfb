package org.faofon.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.faofon.channels.LineCaller;
import org.faofon.support.LineStub;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Five schools with what they have: three phones with scripts, one without, and a chat of LINE. */
final class StormSchools {
    static final String KONG_RA = "S06";
    static final String KHLONG_CHALOEM = "S07";
    static final String KHLONG_SAI_KHAO = "S08";
    static final String KHAO_PU = "S25";
    static final String TAPAEN = "S26";

    private static final String FRESH = "return document.body.dataset.fresh === 'yes'";
    private static final String SAID = "#situation-said";

    private final StormStage stage;
    private final Storyboard story;

    StormSchools(StormStage stage, Storyboard story) {
        this.stage = stage;
        this.story = story;
    }

    private void join(Browser phone, String site, String school, String nickname) {
        phone.open(site + "join");
        story.isFit(phone, "join");
        phone.type("[name=school]", school);
        phone.type("[name=pin]", StormStage.pinOf(school));
        phone.type("[name=nickname]", nickname);
        phone.clickUntil("#by-pin button", "return location.pathname.startsWith('/report')");
    }

    /** A pupil reads the cylinder at seven. */
    void readTheCylinder() throws IOException {
        try (Browser phone = Browser.phone()) {
            join(phone, stage.site(), KHLONG_SAI_KHAO, "นก");
            phone.until(FRESH);
            story.isFit(phone, "report");
            story.shot(phone, "pupil", "is-asked-for-one-number");
            phone.type("#mm", "12.4");
            phone.click("#send");
            phone.until("return !document.getElementById('done').hidden || !document.getElementById('check').hidden");
            if (phone.text("#check").length() > 0) {
                story.shot(phone, "pupil", "is-asked-whether-it-is-right");
                phone.click("#check button");
            }
            story.sees(phone, "#done", "ขอบคุณ นก", "12.4 มม.", "ถึงระบบแล้ว");
            phone.until(FRESH);
            story.shot(phone, "pupil", "is-thanked");
        }
    }

    void linkAChat(String code) {
        String answer = LineCaller.ask(stage.line(), LineCaller.saysAlone(code));
        story.holds("LINE links the chat: " + answer, answer.contains("เชื่อมกับ"));
    }

    /** The school is asked in its chat, and taps. */
    void acknowledgeInLine(String level) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> lastAsked(level) != null);
        String data =
                lastAsked(level).at("/contents/footer/contents/0/action/data").asText();
        String answer = LineCaller.ask(stage.line(), LineCaller.tapsAlone(data));
        story.holds(
                "LINE thanks for the acknowledgement: " + answer,
                answer.contains("รับทราบ") && answer.contains("คลองเฉลิม"));
    }

    private JsonNode lastAsked(String level) {
        List<JsonNode> asked = stage.line().accepted().stream()
                .filter(push -> push.to().equals(LineCaller.PERSON))
                .map(LineStub.Push::message)
                .filter(message ->
                        message.toString().contains(level) && message.toString().contains("postback"))
                .toList();
        return asked.isEmpty() ? null : asked.get(asked.size() - 1);
    }

    /** The school reads the warning on its page, acknowledges it by one button, and says how it is in three taps. */
    void acknowledgeAndAskForABoat() throws IOException {
        try (Browser phone = Browser.phone()) {
            join(phone, stage.site(), KONG_RA, "ครูแดง");
            phone.until(FRESH);
            story.sees(phone, "#receipts", "ระดับ 3", "รับทราบ");
            story.shot(phone, "school-kong-ra", "is-asked-to-acknowledge");
            phone.clickUntil("#receipts .main", "return document.querySelector('.told') !== null");
            story.sees(phone, "main", "ศูนย์รู้แล้ว");
            story.shot(phone, "school-kong-ra", "has-acknowledged");
            phone.open(stage.site() + "report/situation");
            phone.until(FRESH);
            story.isFit(phone, "situation form");
            story.shot(phone, "school-kong-ra", "is-asked-how-it-is");
            phone.click("[name=status][value=CLOSED]");
            phone.click("label:has([name=water][value=KNEE])");
            new Select(phone.driver().findElement(By.cssSelector("[name=need-BOAT]"))).selectByValue("UP_TO_10");
            phone.click("#situation-form .send-bar button");
            story.sees(phone, SAID, "ศูนย์ได้รับแล้ว");
            story.shot(phone, "school-kong-ra", "closed-knee-deep-needs-a-boat");
        }
    }

    void sayInLine() {
        String answer = LineCaller.ask(
                stage.line(), LineCaller.saysAlone("สถานการณ์ ปิด น้ำเข่า ไฟดับ ถนนขาด ขอน้ำดื่ม 40 คน"));
        story.holds(
                "LINE says what it understood: " + answer, answer.contains("ปิดเรียน") && answer.contains("น้ำดื่ม"));
    }

    /** A shelter opens; then a flooded road is marked on the map. */
    void openAShelterAndMarkTheWater() throws IOException {
        try (Browser phone = Browser.phone()) {
            join(phone, stage.site(), KHLONG_SAI_KHAO, "ครูนก");
            phone.open(stage.site() + "report/situation");
            phone.until(FRESH);
            phone.click("[name=status][value=SHELTER]");
            new Select(phone.driver().findElement(By.cssSelector("[name=people]"))).selectByIndex(3);
            phone.click("#situation-form .send-bar button");
            story.sees(phone, SAID, "ศูนย์ได้รับแล้ว");
            story.shot(phone, "school-khlong-sai-khao", "opens-a-shelter");
            phone.open(stage.site() + "report/flood-point");
            phone.until(FRESH);
            story.isFit(phone, "flood point form");
            phone.click("label:has([name=depth][value=WAIST])");
            phone.click("label:has([name=where][value=map])");
            phone.until("return document.querySelector('#point-map path') !== null");
            WebElement map = phone.driver().findElement(By.id("point-map"));
            phone.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", map);
            new Actions(phone.driver()).moveToElement(map, -60, 10).click().perform();
            story.sees(phone, "#where-said", "7.");
            phone.type("[name=place]", "สะพานบ้านพูด");
            story.shot(phone, "school-khlong-sai-khao", "marks-water-on-the-map");
            phone.click("#point-form .send-bar button");
            story.sees(phone, "#point-said", "รอเจ้าหน้าที่ตรวจ");
            story.shot(phone, "school-khlong-sai-khao", "flood-point-sent");
        }
    }

    /** The signal is lost between opening the page and sending it. */
    void reportWithoutASignal() throws IOException {
        try (Wire wire = new Wire(stage.port());
                Browser phone = Browser.phone()) {
            join(phone, wire.site(), TAPAEN, "ครูสุดา");
            phone.open(wire.site() + "report/situation");
            phone.until(FRESH);
            wire.cut();
            phone.click("[name=status][value=AFFECTED]");
            new Select(phone.driver().findElement(By.cssSelector("[name=need-FOOD]"))).selectByValue("UP_TO_50");
            phone.click("#situation-form .send-bar button");
            story.sees(phone, SAID, "เก็บไว้ในเครื่องแล้ว", "1784");
            story.shot(phone, "school-tapaen", "without-a-signal");
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            story.sees(phone, SAID, "ศูนย์ได้รับแล้ว");
            story.shot(phone, "school-tapaen", "sent-when-the-signal-is-back");
        }
    }

    /** An old phone whose browser runs no scripts: the same page is a plain form. */
    void reportWithoutScripts() throws IOException {
        try (Browser phone = Browser.phoneWithoutScripts()) {
            phone.driver().get(stage.site() + "join");
            phone.type("[name=school]", KHAO_PU);
            phone.type("[name=pin]", StormStage.pinOf(KHAO_PU) + Keys.ENTER);
            phone.driver().get(stage.site() + "report/situation");
            story.shot(phone, "school-khao-pu", "plain-form");
            phone.type("[name=status][value=CLOSED]", " ");
            phone.type("#situation-form .send-bar button", Keys.ENTER.toString());
            story.sees(phone, SAID, "ศูนย์ได้รับแล้ว", "ปิดเรียน");
            story.shot(phone, "school-khao-pu", "closed-without-scripts");
        }
    }
}
