package org.faofon.channels.line.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.LineTextMessage.Chat;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.situations.RoundedPosition;

/**
 * An event from LINE, reduced to what we use; other events, present or future, are ignored.
 *
 * @param id the same when LINE delivers it again
 * @param active whether we may answer; another program may have the chat at the moment
 * @param group the group in which it happened
 * @param replyToken for one answer
 */
record LineEvent(
        Optional<String> id,
        Kind kind,
        Instant at,
        boolean again,
        boolean active,
        Optional<String> group,
        Optional<String> replyToken,
        Optional<LineTextMessage> said) {
    /** The kinds that we handle. */
    enum Kind {
        JOIN,
        LEAVE,
        FOLLOW,
        /** The person has blocked the bot or removed it. */
        UNFOLLOW,
        MESSAGE,
        OTHER;

        static Kind of(String type) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** LINE sends no more at once; the rest would be ignored. */
    private static final int MOST = 100;

    private static final String ID = "[\\w-]{1,64}";
    private static final int LONGEST_TOKEN = 200;

    private static final Set<String> NOT_IN_WORDS = Set.of("image", "video", "audio", "file", "location");

    /**
     * The events of a call.
     *
     * @param seal replaces LINE's user ids
     */
    static List<LineEvent> listOf(JsonNode call, UserIdCipher seal) {
        List<LineEvent> events = new ArrayList<>();
        for (JsonNode event : call.path("events")) {
            if (event.isObject() && events.size() < MOST) {
                events.add(of(event, seal));
            }
        }
        return events;
    }

    private static LineEvent of(JsonNode event, UserIdCipher seal) {
        JsonNode source = event.path("source");
        Instant at = Instant.ofEpochMilli(event.path("timestamp").asLong());
        boolean again = event.path("deliveryContext").path("isRedelivery").asBoolean(false);
        return new LineEvent(
                text(event.path("webhookEventId")).filter(id -> id.matches(ID)),
                Kind.of(event.path("type").asText()),
                at,
                again,
                event.path("mode").asText("active").equals("active"),
                text(source.path("groupId"))
                        .filter(id ->
                                id.matches(ID) && source.path("type").asText().equals("group")),
                text(event.path("replyToken")).filter(token -> token.length() <= LONGEST_TOKEN),
                said(event, source, seal, again ? Optional.of(at) : Optional.empty()));
    }

    private static Optional<LineTextMessage> said(
            JsonNode event, JsonNode source, UserIdCipher seal, Optional<Instant> writtenAt) {
        Chat chat = source.path("type").asText().equals("user") ? Chat.PERSON : Chat.GROUP;
        // Of one who leaves, only who it is matters.
        boolean leaves = Kind.of(event.path("type").asText()) == Kind.UNFOLLOW;
        return (leaves ? Optional.of("") : words(event.path("message"), chat))
                .map(text -> new LineTextMessage(
                        text,
                        chat,
                        text(source.path("userId")).map(seal::person),
                        writtenAt,
                        place(event.path("message"))));
    }

    private static Optional<RoundedPosition> place(JsonNode message) {
        JsonNode latitude = message.path("latitude");
        JsonNode longitude = message.path("longitude");
        boolean isLocation =
                message.path("type").asText().equals("location") && latitude.isNumber() && longitude.isNumber();
        try {
            return isLocation
                    ? Optional.of(new RoundedPosition(latitude.asDouble(), longitude.asDouble()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A person is told that a picture cannot be read; a sticker is politeness, and a group speaks with itself. */
    private static Optional<String> words(JsonNode message, Chat chat) {
        Optional<String> typed = message.path("type").asText().equals("text")
                ? text(message.path("text")).map(text -> withoutEmojis(text, message.path("emojis")))
                : Optional.empty();
        Optional<String> readable = typed.filter(text -> !text.isEmpty() && text.length() <= LineTextMessage.LONGEST);
        boolean unreadable =
                typed.filter(text -> text.length() > LineTextMessage.LONGEST).isPresent()
                        || NOT_IN_WORDS.contains(message.path("type").asText());
        return readable.isEmpty() && unreadable && chat == Chat.PERSON ? Optional.of("") : readable;
    }

    /** LINE's own emojis stand in the text as "(moon wink)". */
    private static String withoutEmojis(String text, JsonNode emojis) {
        StringBuilder plain = new StringBuilder(text);
        for (JsonNode emoji : emojis) {
            int from = emoji.path("index").asInt(-1);
            int to = from + emoji.path("length").asInt(-1);
            if (from >= 0 && from < to && to <= plain.length()) {
                plain.replace(from, to, " ".repeat(to - from));
            }
        }
        return plain.toString().replaceAll("\\p{Cf}", "").strip();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
