package org.faofon.channels.line.bot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.LineTextMessage;

/** ช่วย: the list of questions. A person who writes anything else also gets it; a group does not. */
@ApplicationScoped
@Priority(BotCommand.LAST)
public class HelpCommand implements BotCommand {
    /** The questions, one per line. */
    public static String help(LineMessages words) {
        return String.join(
                "\n",
                words.helpTitle(),
                "· " + words.helpRain(),
                "· " + words.helpPlace(),
                "· " + words.helpAlerts(),
                "· " + words.helpStatus(),
                words.helpCall());
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.is("help")) {
            return Optional.of(help(LineFormatter.english().words()));
        }
        boolean asked = said.is("ช่วย") || (said.chat() == LineTextMessage.Chat.PERSON && said.isReadable());
        return asked ? Optional.of(help(LineFormatter.thai().words())) : Optional.empty();
    }
}
