package org.faofon.channels.line.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.Notices;
import org.faofon.channels.line.LineKit;
import org.faofon.support.FreePort;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineChannelTest {
    private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

    private LineStub line;
    private LineKit kit;

    @BeforeEach
    void open() throws IOException {
        line = new LineStub();
        kit = new LineKit(LineKit.config(line));
    }

    @AfterEach
    void close() {
        line.close();
    }

    private static OutboundMessage news(AlertEvent... events) {
        return new OutboundMessage.News(List.of(events));
    }

    private DeliveryResult deliver(Answer... answers) {
        line.script(answers);
        return kit.channel.deliver(KEY, news(Told.opened()));
    }

    static Stream<AlertEvent> pushedEvents() {
        return Stream.of(
                Told.opened(),
                Told.openedByTwo(),
                Told.openedLate(),
                Told.published(),
                Told.unconfirmed(),
                Told.raised(),
                Told.updated(),
                Told.escalated(),
                Told.called(),
                Told.eased(),
                Told.ended(),
                Told.endedByOfficer(),
                Told.cancelled());
    }

    @ParameterizedTest
    @MethodSource("pushedEvents")
    void sendsWhatLineAccepts(AlertEvent event) {
        DeliveryResult delivery = kit.channel.deliver(KEY, news(event));

        assertThat(line.faults()).isEmpty();
        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
    }

    @Test
    void callsOfficersInTheirOwnChatAndWarnsInTheGroup() {
        LineChannel channel = new LineKit(LineKit.config(line).withOfficers()).channel;
        channel.deliver(UUID.randomUUID(), news(Told.escalated()));
        channel.deliver(UUID.randomUUID(), news(Told.opened()));

        assertThat(line.accepted()).extracting(LineStub.Push::to).containsExactly(LineStub.OFFICERS, LineStub.GROUP);
    }

    @Test
    void whatIsForOfficersNeverGoesToTheGroup() {
        Notice trouble = Notices.of(Audience.OFFICERS);

        assertThat(kit.channel.carries(trouble)).isFalse();
        assertThat(new LineKit(LineKit.config(line).withOfficers()).channel.carries(trouble))
                .isTrue();
        assertThat(kit.channel.carries(Notices.of(Audience.GROUP))).isTrue();
    }

    @Test
    void withoutAnOfficersChatTheGroupIsCalledOnlyAboutWhatWaitsAndOnce() {
        AlertEvent again = Told.called();
        again.calledBefore = true;

        assertThat(kit.channel.carries(Told.called())).isTrue();
        assertThat(kit.channel.carries(again)).isFalse();
        assertThat(kit.channel.carries(Told.escalated())).isFalse();
    }

    @Test
    void theOfficersChatIsCalledEachTime() {
        LineChannel channel = new LineKit(LineKit.config(line).withOfficers()).channel;
        AlertEvent again = Told.escalated();
        again.calledBefore = true;

        assertThat(channel.carries(Told.escalated())).isTrue();
        assertThat(channel.carries(again)).isTrue();
    }

    @Test
    void aCallLeadsToTheCentreAndShowsNothingOfWhatWaits() {
        kit.channel.deliver(KEY, news(Told.called()));

        assertThat(line.accepted().get(0).body().toString())
                .contains("https://fon.example.org/centre")
                .doesNotContain("ดินถล่ม", "ศรีนครินทร์");
    }

    @Test
    void keepsLinesOwnIdsAsProof() {
        assertThat(((DeliveryResult.Delivered) deliver()).proof()).contains("message 461230966842064897");
    }

    @Test
    void showsTheWholeWarningInTheNotification() {
        deliver();

        assertThat(line.accepted().get(0).altText())
                .isEqualTo(kit.words.fullText(Told.opened(), AlertTextFormatter.THAI));
    }

    @Test
    void showsTheWarningInTheBubble() {
        deliver();

        List<String> texts = texts(line.accepted().get(0).message());
        assertThat(texts).contains("ระดับ 2 เตือนภัย", "ดินถล่ม", "สิ่งที่ต้องทำ", "ดูรายละเอียด");
        assertThat(texts).anyMatch(text -> text.contains("ฝน 24 ชม. 128 มม. ที่ โรงเรียนสาธิตตำบลชุมพล"));
        assertThat(texts).anyMatch(text -> text.contains("มีข้อมูล 4 จาก 5 เครื่อง"));
        assertThat(texts).contains("https://fon.example.org/alerts/0");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("text", "label", "uri")) {
            texts.addAll(node.findValuesAsText(name));
        }
        return texts;
    }

    @Test
    void triesAgainUnderTheSameKey() {
        line.script(Answer.SERVER_ERROR);

        kit.channel.deliver(KEY, news(Told.opened()));
        kit.channel.deliver(KEY, news(Told.opened()));

        assertThat(line.keys()).containsExactly(KEY, KEY);
    }

    private void countsFrom1000() {
        line.plan(OptionalLong.of(1_000), 0);
        kit.meter.read();
    }

    private static OptionalInt cost(DeliveryResult delivery) {
        return ((DeliveryResult.Delivered) delivery).cost();
    }

    @Test
    void notesWhatLineChargesForThePush() {
        countsFrom1000();

        assertThat(cost(deliver())).hasValue(LineStub.MEMBERS);
    }

    @Test
    void notesTheChargeThoughTheAnswerWasLost() {
        countsFrom1000();
        deliver(Answer.ACCEPT_AND_BREAK, Answer.ACCEPT_AND_BREAK);

        DeliveryResult again = deliver();

        assertThat(cost(again)).hasValue(LineStub.MEMBERS);
        assertThat(line.accepted()).hasSize(1);
    }

    @Test
    void whatLineDidNotTakeCostsNothing() {
        countsFrom1000();
        long before = left();

        deliver(Answer.SERVER_ERROR);
        deliver(Answer.BAD_REQUEST);

        assertThat(left()).isEqualTo(before);
    }

    private long left() {
        return kit.meter.budget().left().orElseThrow();
    }

    @Test
    void takesAnEarlierAcceptanceAsDelivered() {
        kit.channel.deliver(KEY, news(Told.opened()));

        DeliveryResult again = kit.channel.deliver(KEY, news(Told.opened()));

        assertThat(((DeliveryResult.Delivered) again).proof()).startsWith("already accepted as request ");
        assertThat(line.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"RATE_LIMIT", "SERVER_ERROR", "BAD_GATEWAY", "SILENCE", "BREAK", "ACCEPT_AND_BREAK"})
    void triesAgainWhatMayYetBeAccepted(Answer answer) {
        // The client may knock twice by itself where a connection broke.
        assertThat(deliver(answer, answer)).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(kit.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"SIGN_IN_PAGE", "FOREIGN_JSON", "NOTHING", "BLOCKED", "PROXY_SIGN_IN", "CONFLICT_PAGE"})
    void whatSomebodyElseAnswersIsNoDelivery(Answer answer) {
        assertThat(deliver(answer)).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(line.accepted()).isEmpty();

        assertThat(deliver()).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(line.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"BAD_REQUEST", "UNAUTHORIZED"})
    void givesUpWhatWillNeverBeAccepted(Answer answer) {
        assertThat(deliver(answer)).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(kit.told).isEmpty();
    }

    @Test
    void tellsOfficersWhenTheMonthIsUsedUp() {
        DeliveryResult delivery = deliver(Answer.MONTHLY_LIMIT);

        assertThat(((DeliveryResult.Refused) delivery).reason())
                .isEqualTo("LINE answered 429: You have reached your monthly limit.");
        assertThat(kit.told).hasSize(1);
        assertThat(kit.told.get(0).key()).matches("line-used-up-\\d{4}-\\d{2}");
        assertThat(kit.told.get(0).audience()).isEqualTo(Audience.OFFICERS);
    }

    @Test
    void triesAgainWhenLineCannotBeReached() {
        URI nobody = URI.create("http://127.0.0.1:" + FreePort.find());

        DeliveryResult delivery = new LineKit(LineKit.config(nobody)).channel.deliver(KEY, news(Told.opened()));

        assertThat(delivery).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void neverTellsTheToken() {
        LineChannel wrongToken = new LineKit(LineKit.config(line).withToken(Optional.of("wrong-secret"))).channel;

        assertThat(wrongToken.deliver(KEY, news(Told.opened())).toString()).doesNotContain("wrong-secret");
    }

    @Test
    void isNotConfiguredByHalf() {
        LineKit.PlainConfig whole = LineKit.config(line);

        assertThat(kit.channel.configured()).isTrue();
        assertThat(new LineKit(whole.withGroup(Optional.empty())).channel.configured())
                .isFalse();
        assertThat(new LineKit(whole.withToken(Optional.empty())).channel.configured())
                .isFalse();
    }
}
