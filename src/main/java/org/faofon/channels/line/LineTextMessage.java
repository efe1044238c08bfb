package org.faofon.channels.line;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A text message in a chat with the bot.
 *
 * @param text without surrounding white space, 1 to {@value #LONGEST} characters
 * @param who empty if LINE does not say
 * @param writtenAt the real time at which it was written, if LINE delivers it again later; empty if that is now
 */
public record LineTextMessage(String text, Chat chat, Optional<Person> who, Optional<Instant> writtenAt) {
    public static final int LONGEST = 200;

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

    public boolean is(String command) {
        return text.equalsIgnoreCase(command);
    }
}
