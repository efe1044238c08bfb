package org.faofon.channels.line.volunteers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.BotCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.Gauge;
import org.faofon.schools.ChatRepository;
import org.jboss.logging.Logger;

/** Explains to a volunteer in a linked chat how readings are written, if no other command understood the message. */
@ApplicationScoped
@Priority(BotCommand.LAST + 1)
class VolunteerHelpCommand implements BotCommand {
    private static final Logger LOG = Logger.getLogger(VolunteerHelpCommand.class);

    private final ChatRepository chats;

    VolunteerHelpCommand(ChatRepository chats) {
        this.chats = chats;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.chat() != LineTextMessage.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        try {
            return chats.find(said.who().get().name())
                    .map(chat -> answer(said, ChatFormatter.inLanguageOf(said.text()), chat.gauge()));
        } catch (DatabaseException e) {
            LOG.error("Could not look up a chat", e);
            return Optional.empty();
        }
    }

    /** "Thank you" is not a report, and a picture needs a different answer from a sentence. */
    private static String answer(LineTextMessage said, ChatFormatter speech, Gauge gauge) {
        if (!said.isReadable()) {
            return speech.words().chatUnreadable();
        }
        if (ReadingMessageParser.isPoliteness(said.text())) {
            return speech.words().chatPolite();
        }
        return SituationMessageParser.soundsLikeOne(said.text())
                ? SituationCommand.howToBegin(said) + "\n\n" + speech.help(gauge)
                : speech.help(gauge);
    }
}
