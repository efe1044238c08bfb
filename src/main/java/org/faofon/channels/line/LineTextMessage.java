package org.faofon.channels.line;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.faofon.situations.RoundedPosition;

/**
 * What somebody sent in a chat with the bot.
 *
 * @param text without surrounding white space, 1 to {@value #LONGEST} characters; empty if the message is not readable:
 *     a picture, an audio message, or a longer text
 * @param who empty if LINE does not send it
 * @param writtenAt when it was written, in real time, if LINE delivers it again later; empty if it was written now
 * @param place of a location, rounded when it arrives; its name and address, which may be somebody's home, are not read
 */
public record LineTextMessage(
        String text, Chat chat, Optional<Person> who, Optional<Instant> writtenAt, Optional<RoundedPosition> place) {
    public static final int LONGEST = 200;

    /** A message without a location. */
    public LineTextMessage(String text, Chat chat, Optional<Person> who, Optional<Instant> writtenAt) {
        this(text, chat, who, writtenAt, Optional.empty());
    }

    /**
     * The sender as a pseudonym.
     *
     * @param name always the same for the same person
     * @param address for messages to them; only the program can decrypt it, see {@link UserIdCipher}
     */
    public record Person(String name, String address) {}

    /** The chat in which it was written. */
    public enum Chat {
        /** With other people: the bot stays silent unless it is asked. */
        GROUP,
        PERSON
    }

    /** The text after the command; empty text if the message is only the command. Empty if it is not that command. */
    public Optional<String> after(String command) {
        String said = text.toLowerCase(Locale.ROOT);
        if (!said.startsWith(command)) {
            return Optional.empty();
        }
        String rest = text.substring(command.length());
        boolean apart = rest.isEmpty() || Character.isWhitespace(rest.charAt(0));
        return apart ? Optional.of(rest.strip()) : Optional.empty();
    }

    /** Whether it has text that we can read. */
    public boolean isReadable() {
        return !text.isEmpty();
    }

    public boolean is(String command) {
        return text.equalsIgnoreCase(command);
    }
}
