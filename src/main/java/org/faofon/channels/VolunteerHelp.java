package org.faofon.channels;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.faofon.schools.Chats;
import org.jboss.logging.Logger;

/** Tells a volunteer in a linked chat how readings are written, where what came was none and nobody else understood it. */
@ApplicationScoped
@Priority(LineTalk.LAST + 1)
class VolunteerHelp implements LineTalk {
    private static final Logger LOG = Logger.getLogger(VolunteerHelp.class);

    private final Chats chats;

    VolunteerHelp(Chats chats) {
        this.chats = chats;
    }

    @Override
    public Optional<String> answer(LineSaid said) {
        if (said.chat() != LineSaid.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        try {
            return chats.find(said.who().get().name())
                    .map(chat -> ChatSpeech.inLanguageOf(said.text()).help(chat.gauge()));
        } catch (SQLException e) {
            LOG.error("Could not look up a chat", e);
            return Optional.empty();
        }
    }
}
