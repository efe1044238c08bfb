package org.faofon.channels.line.volunteers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.BotCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.ChatRepository;
import org.jboss.logging.Logger;

/**
 * Links a direct chat with a gauge by the code that its teacher shows ({@code 482913}, {@code เชื่อม 482913}), and ends the
 * link ({@code เลิกเชื่อม}). Who guesses codes must wait.
 */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND + 2) // Before reports: a code is a number, too.
class LinkChatCommand implements BotCommand {
    private static final Logger LOG = Logger.getLogger(LinkChatCommand.class);

    private static final Pattern CODE = Pattern.compile("(?:เชื่อม|link)?\\s*(\\d{" + ChatCodeRepository.DIGITS + "})");
    private static final List<String> UNLINK = List.of("เลิกเชื่อม", "unlink");

    private final ChatRepository chats;
    private final ChatCodeRepository codes;
    private final LinkCodeThrottle guesses;

    LinkChatCommand(ChatRepository chats, ChatCodeRepository codes, LinkCodeThrottle guesses) {
        this.chats = chats;
        this.codes = codes;
        this.guesses = guesses;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.chat() != LineTextMessage.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        LineTextMessage.Person who = said.who().get();
        ChatFormatter speech = ChatFormatter.inLanguageOf(said.text());
        Matcher code = CODE.matcher(ThaiDigits.toArabic(said.text()).strip());
        try {
            if (code.matches()) {
                return Optional.of(link(who, code.group(1), speech));
            }
            return UNLINK.contains(ReadingMessageParser.withoutEnding(said.text()))
                    ? unlink(who, speech)
                    : Optional.empty();
        } catch (SQLException | DatabaseException e) {
            LOG.error("Could not link a chat with a gauge or end the link", e);
            return Optional.of(speech.words().chatLater());
        }
    }

    private String link(LineTextMessage.Person who, String code, ChatFormatter speech) throws SQLException {
        if (!guesses.mayTry(who.name())) {
            return speech.words().chatTooManyGuesses();
        }
        Optional<Gauge> gauge = codes.use(code);
        if (gauge.isEmpty()) {
            return speech.words().chatWrongCode();
        }
        guesses.right(who.name());
        chats.link(who.name(), who.address(), gauge.get());
        return speech.words().chatLinked(speech.school(gauge.get()), gauge.get().code);
    }

    private Optional<String> unlink(LineTextMessage.Person who, ChatFormatter speech) throws SQLException {
        if (chats.find(who.name()).isEmpty()) {
            return Optional.empty();
        }
        chats.unlink(who.name());
        return Optional.of(speech.words().chatUnlinked());
    }
}
