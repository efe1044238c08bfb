package org.faofon.channels.line.bot;

import java.util.Optional;
import org.faofon.channels.line.LineTextMessage;

/** A command of the bot; all commands are tried in order of priority, and the first answer is sent. */
public interface BotCommand {
    /** For commands with a keyword. */
    int BY_COMMAND = 100;

    /** For the command that answers when no other did. */
    int LAST = 1;

    /** The answer, or empty if the message is not for this command; returned within a second. */
    Optional<String> answer(LineTextMessage said);
}
