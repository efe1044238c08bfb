package org.faofon.channels.line.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.channels.Notices;
import org.faofon.channels.line.LineKit;
import org.faofon.support.LineStub;
import org.faofon.support.LineViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out, as LINE reads it. */
class LineMessageFactoryTest {
    private LineStub line;
    private LineKit kit;

    @BeforeEach
    void open() throws IOException {
        line = new LineStub();
        kit = new LineKit(LineKit.config(line));
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    private JsonNode push(AlertEvent... events) {
        return push(new OutboundMessage.News(List.of(events)));
    }

    private JsonNode push(OutboundMessage outbound) {
        kit.channel.deliver(UUID.randomUUID(), outbound);
        assertThat(line.faults()).isEmpty();
        List<LineStub.Push> accepted = line.accepted();
        return accepted.get(accepted.size() - 1).body().get("messages");
    }

    private JsonNode push(Notice notice) {
        return push(new OutboundMessage.Word(notice));
    }

    @Test
    void newsThatTravelTogetherAreARowOfBubbles() {
        JsonNode messages = push(Told.opened(), Told.ended());

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("contents").path("contents")).hasSize(2);
        assertThat(messages.get(0).path("altText").asText())
                .contains("[ระดับ 2 เตือนภัย]")
                .contains("[สิ้นสุดการเตือน]");
    }

    @Test
    void theNotificationOfManyHasEachHeadlineAndWhatToDoAboutTheGravest() {
        String alt = push(Told.opened(), Told.published(), Told.raised(), Told.eased(), Told.ended())
                .get(0)
                .path("altText")
                .asText();

        assertThat(alt.lines().filter(text -> text.startsWith("["))).hasSize(5);
        assertThat(alt).contains("สิ่งที่ต้องทำ: แนะนำให้");
        assertThat(alt).doesNotContain("…");
    }

    @Test
    void anAllClearTellsNobodyToGoHomeWhereTheSamePushWarns() {
        AlertEvent ended = Told.ended();
        String alt = push(ended, ended, ended, ended, ended, ended, Told.eased())
                .get(0)
                .path("altText")
                .asText();

        assertThat(alt.split("สิ่งที่ต้องทำ: ", -1)).hasSize(2);
        assertThat(alt).contains("สิ่งที่ต้องทำ: ผู้ที่อยู่เชิงเขา");
    }

    @Test
    void callsThatSayTheSameAreOneBubble() {
        AlertEvent first = Told.called();
        AlertEvent other = Told.called();
        assertThat(first.callsToWhatIsNotPublic()).isTrue();

        JsonNode messages = push(first, other);

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("contents").path("type").asText()).isEqualTo("bubble");
    }

    @Test
    void aPushHoldsNoMoreThanLineTakesAndSaysHowMuchIsLeftOut() {
        JsonNode messages = push(new OutboundMessage.News(Collections.nCopies(70, Told.opened())));

        assertThat(messages.size()).isEqualTo(5);
        assertThat(messages.get(4).toString()).contains("และอีก ");
    }

    @Test
    void aNoticeHasItsTitleItsLinesItsPictureAndItsPage() {
        JsonNode bubble = push(Notices.daily(false)).get(0).path("contents");

        assertThat(bubble.path("hero").path("url").asText()).isEqualTo("https://fon.example.org/daily/2026-11-23.png");
        assertThat(bubble.path("header").toString()).contains("สรุปฝนประจำวัน 22 พ.ย. 2569");
        assertThat(bubble.path("body").findValuesAsText("text")).contains("มากที่สุด");
        assertThat(bubble.path("footer").toString()).contains("https://fon.example.org/daily/2026-11-23\"");
    }

    @Test
    void aPictureThatLineCouldNotFetchIsLeftOut() {
        kit = new LineKit(LineKit.config(line).at("http://localhost:8080"));

        JsonNode bubble = push(Notices.daily(false)).get(0).path("contents");

        assertThat(bubble.has("hero")).isFalse();
        assertThat(bubble.path("footer").toString()).contains("http://localhost:8080/daily/2026-11-23\"");
    }

    @Test
    void aDrillSaysSoAboveBelowAndInTheNotification() {
        JsonNode message = push(Notices.daily(true)).get(0);

        assertThat(message.path("altText").asText())
                .startsWith("[ฝึกซ้อม] สรุปฝน")
                .endsWith("นี่เป็นการฝึกซ้อม ไม่ใช่เหตุการณ์จริง");
        assertThat(message.path("contents").path("header").toString()).contains("[ฝึกซ้อม]");
        assertThat(message.path("contents").path("body").toString()).contains("[ฝึกซ้อม] นี่เป็นการฝึกซ้อม");
    }

    @Test
    void theLongestNoticeFits() {
        String alt = push(Notices.longest()).get(0).path("altText").asText();

        assertThat(alt.length()).isLessThanOrEqualTo(LineMessageFactory.LONGEST_ALT_TEXT);
    }

    @Test
    void theSameMissiveIsAlwaysTheSameMessage() {
        assertThat(push(Told.opened(), Told.ended())).isEqualTo(push(Told.opened(), Told.ended()));
    }

    /** Open target/line.html to look at them. */
    @Test
    void canBeLookedAt() throws IOException {
        push(Told.opened());
        push(Told.published());
        push(Told.unconfirmed());
        push(Told.called());
        push(Told.raised(), Told.eased(), Told.ended(), Told.cancelled());
        push(Notices.daily(true));
        push(Notices.of(Audience.OFFICERS));

        String page = LineViewer.page(line.accepted());

        Files.writeString(Path.of("target", "line.html"), page);
        assertThat(page).contains("ระดับ 2 เตือนภัย", "เรียกเจ้าหน้าที่ศูนย์", "สรุปฝนประจำวัน");
    }
}
