package org.faofon.channels;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** ช่วย: what can be asked. A person who writes anything else is told that too; a group is not. */
@ApplicationScoped
@Priority(LineTalk.LAST)
class HelpTalk implements LineTalk {
    /** What can be asked, a line each. */
    static String help(LinePhrases words) {
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
    public Optional<String> answer(LineSaid said) {
        if (said.is("help")) {
            return Optional.of(help(LineSpeech.english().words()));
        }
        boolean asked = said.is("ช่วย") || said.chat() == LineSaid.Chat.PERSON;
        return asked ? Optional.of(help(LineSpeech.thai().words())) : Optional.empty();
    }
}
