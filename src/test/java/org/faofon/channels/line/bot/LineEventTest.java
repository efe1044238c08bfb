package org.faofon.channels.line.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.channels.line.LinePostback;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.LineTextMessage.Chat;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.channels.line.bot.LineEvent.Kind;
import org.junit.jupiter.api.Test;

class LineEventTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<LineEvent> events(String call) {
        try {
            return LineEvent.listOf(JSON.readTree(call), new UserIdCipher("secret"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LineEvent event(String event) {
        return events("{\"destination\": \"U1\", \"events\": [" + event + "]}").get(0);
    }

    @Test
    void readsAMessageInAGroup() {
        LineEvent event = event("""
                {"type": "message", "mode": "active", "timestamp": 1462629479859, "replyToken": "nHuy",
                 "webhookEventId": "01FZ74A0TDDPYRVKNK77XKC3ZR", "deliveryContext": {"isRedelivery": false},
                 "source": {"type": "group", "groupId": "Ca56f946", "userId": "U4af498"},
                 "message": {"id": "1", "type": "text", "text": " ฝน ", "quoteToken": "q"}}""");

        assertThat(event)
                .isEqualTo(new LineEvent(
                        Optional.of("01FZ74A0TDDPYRVKNK77XKC3ZR"),
                        Kind.MESSAGE,
                        Instant.ofEpochMilli(1_462_629_479_859L),
                        false,
                        true,
                        Optional.of("Ca56f946"),
                        Optional.of("nHuy"),
                        event.said(),
                        Optional.empty()));
        LineTextMessage said = event.said().orElseThrow();
        assertThat(said.text()).isEqualTo("ฝน");
        assertThat(said.chat()).isEqualTo(Chat.GROUP);
        assertThat(said.who().orElseThrow().name()).isEqualTo(new UserIdCipher("secret").pseudonym("U4af498"));
    }

    @Test
    void readsATappedButton() {
        LineEvent event = event("""
                {"type": "postback", "source": {"type": "user", "userId": "U4af498"},
                 "postback": {"data": "acknowledge=7:2"}}""");

        assertThat(event.kind()).isEqualTo(Kind.POSTBACK);
        LinePostback tapped = event.tapped().orElseThrow();
        assertThat(tapped.data()).isEqualTo("acknowledge=7:2");
        assertThat(tapped.who().orElseThrow().name()).isEqualTo(new UserIdCipher("secret").pseudonym("U4af498"));
    }

    @Test
    void neverKeepsAPersonsId() {
        LineEvent event = event("""
                {"type": "message", "source": {"type": "user", "userId": "U4af498"},
                 "message": {"type": "text", "text": "ฝน"}}""");

        assertThat(event.toString()).doesNotContain("U4af498");
        assertThat(event.said().orElseThrow().chat()).isEqualTo(Chat.PERSON);
        assertThat(event.group()).isEmpty();
    }

    @Test
    void knowsWhoHasBlockedTheBot() {
        LineEvent event = event("{\"type\": \"unfollow\", \"source\": {\"type\": \"user\", \"userId\": \"U4af498\"}}");

        assertThat(event.kind()).isEqualTo(Kind.UNFOLLOW);
        assertThat(event.said().orElseThrow().who().orElseThrow().name())
                .isEqualTo(new UserIdCipher("secret").pseudonym("U4af498"));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(events("{}")).isEmpty();
        assertThat(events("{\"events\": []}")).isEmpty();
        assertThat(events("{\"events\": \"none\"}")).isEmpty();
        assertThat(events("{\"events\": [null, 3, \"x\"]}")).isEmpty();
        assertThat(event("{\"type\": \"greatNewFeature\", \"source\": {\"type\": \"planet\"}}")
                        .kind())
                .isEqualTo(Kind.OTHER);
        assertThat(event("{\"type\": \"message\", \"message\": {\"type\": \"sticker\"}}")
                        .said())
                .isEmpty();
        assertThat(event("{\"type\": 5, \"source\": [], \"message\": {\"type\": \"text\", \"text\": {}}}")
                        .said())
                .isEmpty();
    }

    @Test
    void isSilentWhereAnotherProgramHasTheChat() {
        assertThat(event("{\"type\": \"message\", \"mode\": \"standby\"}").active())
                .isFalse();
    }

    @Test
    void knowsWhatIsBroughtAgain() {
        assertThat(event("{\"type\": \"join\", \"deliveryContext\": {\"isRedelivery\": true}}")
                        .again())
                .isTrue();
    }

    @Test
    void takesNoStrangeIds() {
        LineEvent event = event("""
                {"type": "join", "webhookEventId": "x'; drop table line_event",
                 "source": {"type": "group", "groupId": "C/../members"}}""");

        assertThat(event.id()).isEmpty();
        assertThat(event.group()).isEmpty();
    }

    @Test
    void looksAtNoMoreThanAHundred() {
        String many = "{\"type\": \"join\"},".repeat(150);

        assertThat(events("{\"events\": [" + many + "{}]}")).hasSize(100);
    }

    private static Optional<String> wordsOf(String chat, String message) {
        String event =
                "{\"type\": \"message\", \"source\": {\"type\": \"%s\", \"userId\": \"U4af498\"}, \"message\": %s}";
        return event(event.formatted(chat, message)).said().map(LineTextMessage::text);
    }

    @Test
    void readsAroundLinesOwnEmojis() {
        assertThat(wordsOf("user", """
                        {"type": "text", "text": "12.5 มม. (love)(moon wink)",
                         "emojis": [{"index": 9, "length": 6, "productId": "5ac1", "emojiId": "001"},
                                    {"index": 15, "length": 11, "productId": "5ac1", "emojiId": "002"},
                                    {"index": 99, "length": 9}, {"index": "x"}, 7]}""")).contains("12.5 มม.");
    }

    @Test
    void aPersonsPictureIsHeardThoughNobodyCanReadIt() {
        for (String type : List.of("image", "video", "audio", "file", "location")) {
            assertThat(wordsOf("user", "{\"type\": \"" + type + "\"}")).contains("");
            assertThat(wordsOf("group", "{\"type\": \"" + type + "\"}")).isEmpty();
        }
        assertThat(wordsOf("user", "{\"type\": \"text\", \"text\": \"" + "ฝน ".repeat(100) + "\"}"))
                .contains("");
    }

    @Test
    void aStickerAndWhatWasUnsentSayNothing() {
        assertThat(wordsOf("user", "{\"type\": \"sticker\", \"keywords\": [\"62\"], \"text\": \"62\"}"))
                .isEmpty();
        assertThat(event("""
                        {"type": "unsend", "source": {"type": "user", "userId": "U4af498"}, "unsend": {"messageId": "1"}}""").kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void anEssayIsNoQuestion() {
        String essay = "ฝน ".repeat(100);

        assertThat(event("{\"type\": \"message\", \"message\": {\"type\": \"text\", \"text\": \"" + essay + "\"}}")
                        .said())
                .isEmpty();
    }
}
