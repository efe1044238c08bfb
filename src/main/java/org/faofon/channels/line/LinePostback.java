package org.faofon.channels.line;

import java.util.Optional;

/**
 * What somebody tapped in a chat with the bot.
 *
 * @param data as we put it into the button, 1 to {@value #LONGEST} characters
 * @param who empty if LINE does not send it
 */
public record LinePostback(String data, LineTextMessage.Chat chat, Optional<LineTextMessage.Person> who) {
    /** LINE's limit. */
    public static final int LONGEST = 300;
}
