package org.faofon.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertWords;
import org.faofon.alerts.Delivery;
import org.faofon.alerts.Missive;
import org.faofon.alerts.PlainWords;
import org.faofon.alerts.Told;
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

    private final AlertWords words = PlainWords.of(PlainWords.srinagarindra());
    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        line = new LineStub();
    }

    @AfterEach
    void close() {
        line.close();
    }

    private LineChannel channel(Optional<String> token, Optional<String> group, URI api) {
        return channel(token, group, Optional.empty(), api);
    }

    private LineChannel channel(Optional<String> token, Optional<String> group, Optional<String> officers, URI api) {
        ChannelsConfig config =
                new PlainConfig(token, group, officers, api, Optional.of(URI.create("https://fon.example.org")));
        return new LineChannel(config, new LineMessages(words, config));
    }

    private LineChannel withOfficers() {
        return channel(
                Optional.of(LineStub.TOKEN),
                Optional.of(LineStub.GROUP),
                Optional.of(LineStub.OFFICERS),
                line.address());
    }

    private LineChannel channel() {
        return channel(Optional.of(LineStub.TOKEN), Optional.of(LineStub.GROUP), line.address());
    }

    private Delivery deliver(Answer... answers) {
        line.script(answers);
        return channel().deliver(KEY, news(Told.opened()));
    }

    private static Missive news(AlertEvent event) {
        return new Missive.News(List.of(event));
    }

    static Stream<AlertEvent> publicEvents() {
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
    @MethodSource("publicEvents")
    void sendsWhatLineAccepts(AlertEvent event) {
        Delivery delivery = channel().deliver(KEY, news(event));

        assertThat(line.faults()).isEmpty();
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void callsOfficersInTheirOwnChatAndWarnsInTheGroup() {
        LineChannel channel = withOfficers();
        channel.deliver(UUID.randomUUID(), news(Told.escalated()));
        channel.deliver(UUID.randomUUID(), news(Told.opened()));

        assertThat(line.accepted()).extracting(LineStub.Push::to).containsExactly(LineStub.OFFICERS, LineStub.GROUP);
    }

    @Test
    void withoutAnOfficersChatTheGroupIsCalledOnlyAboutWhatWaitsAndOnce() {
        AlertEvent again = Told.called();
        again.calledBefore = true;

        assertThat(channel().carries(Told.called())).isTrue();
        assertThat(channel().carries(again)).isFalse();
        assertThat(channel().carries(Told.escalated())).isFalse();
    }

    @Test
    void theOfficersChatIsCalledEachTime() {
        AlertEvent again = Told.escalated();
        again.calledBefore = true;

        assertThat(withOfficers().carries(Told.escalated())).isTrue();
        assertThat(withOfficers().carries(again)).isTrue();
    }

    @Test
    void aCallLeadsToTheCentreAndShowsNothingOfWhatWaits() {
        channel().deliver(KEY, news(Told.called()));

        assertThat(line.accepted().get(0).body().toString())
                .contains("https://fon.example.org/centre")
                .doesNotContain("ดินถล่ม", "ศรีนครินทร์");
    }

    @Test
    void keepsLinesOwnIdsAsProof() {
        assertThat(((Delivery.Delivered) deliver()).proof()).contains("message 461230966842064897");
    }

    @Test
    void showsTheWholeWarningInTheNotification() {
        deliver();

        assertThat(line.accepted().get(0).altText()).isEqualTo(words.fullText(Told.opened(), AlertWords.THAI));
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
    void sendsTheSameBodyUnderTheSameKeyEachTime() {
        LineChannel channel = channel();
        line.script(Answer.SERVER_ERROR);

        channel.deliver(KEY, news(Told.opened()));
        channel.deliver(KEY, news(Told.opened()));

        assertThat(line.keys()).containsExactly(KEY, KEY);
    }

    @Test
    void takesAnEarlierAcceptanceAsDelivered() {
        LineChannel channel = channel();
        channel.deliver(KEY, news(Told.opened()));

        Delivery again = channel.deliver(KEY, news(Told.opened()));

        assertThat(((Delivery.Delivered) again).proof()).startsWith("accepted before as request ");
        assertThat(line.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"RATE_LIMIT", "SERVER_ERROR", "BAD_GATEWAY", "SILENCE", "BREAK", "ACCEPT_AND_BREAK"})
    void triesAgainWhatMayYetBeAccepted(Answer answer) {
        // The client may knock twice by itself where a connection broke.
        assertThat(deliver(answer, answer)).isInstanceOf(Delivery.RetryLater.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"MONTHLY_LIMIT", "BAD_REQUEST", "UNAUTHORIZED"})
    void givesUpWhatWillNeverBeAccepted(Answer answer) {
        assertThat(deliver(answer)).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void saysWhyItWasRefused() {
        assertThat(((Delivery.Refused) deliver(Answer.MONTHLY_LIMIT)).reason())
                .isEqualTo("LINE answered 429: You have reached your monthly limit.");
    }

    @Test
    void triesAgainWhenLineCannotBeReached() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }

        Delivery delivery = channel(Optional.of(LineStub.TOKEN), Optional.of(LineStub.GROUP), nobody)
                .deliver(KEY, news(Told.opened()));

        assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void neverTellsTheToken() {
        LineChannel wrongToken = channel(Optional.of("wrong-secret"), Optional.of(LineStub.GROUP), line.address());

        assertThat(wrongToken.deliver(KEY, news(Told.opened())).toString()).doesNotContain("wrong-secret");
    }

    @Test
    void isNotConfiguredByHalf() {
        assertThat(channel().configured()).isTrue();
        assertThat(channel(Optional.of(LineStub.TOKEN), Optional.empty(), line.address())
                        .configured())
                .isFalse();
        assertThat(channel(Optional.empty(), Optional.of(LineStub.GROUP), line.address())
                        .configured())
                .isFalse();
    }

    record PlainConfig(
            Optional<String> token,
            Optional<String> group,
            Optional<String> officers,
            URI address,
            Optional<URI> publicUrl)
            implements ChannelsConfig, ChannelsConfig.Line {
        @Override
        public Line line() {
            return this;
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> api() {
            return Optional.of(address);
        }

        @Override
        public Duration gathers() {
            return Duration.ZERO;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
