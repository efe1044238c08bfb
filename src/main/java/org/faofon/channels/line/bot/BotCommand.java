package org.faofon.channels.line.bot;

import java.util.Optional;
import org.faofon.channels.line.LineTextMessage;

/** Something that the bot can talk about; all of them are asked in order of priority, and the first answer is sent. */
public interface BotCommand {
    /** Of talks that know by a word whether they are meant. */
    int BY_COMMAND = 100;

    /** Of the talk that answers when no other did. */
    int LAST = 1;

    /** The answer, or empty if this is not ours to answer; given within a second. */
    Optional<String> answer(LineTextMessage said);
}
