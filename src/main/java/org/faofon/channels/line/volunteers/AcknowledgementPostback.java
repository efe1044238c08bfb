package org.faofon.channels.line.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementMessages;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Way;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.acknowledgement.AcknowledgementTexts;
import org.faofon.alerts.acknowledgement.SeenAlert;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.line.AcknowledgementButton;
import org.faofon.channels.line.LinePostback;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.PostbackCommand;
import org.faofon.network.School;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.SignatureFormatter;

/** รับทราบ: acknowledges an alert for the school with whose gauge the person's own chat is linked. */
@ApplicationScoped
class AcknowledgementPostback implements PostbackCommand {
    private final ChatRepository chats;
    private final AcknowledgementService receipts;
    private final AlertTextFormatter words;

    AcknowledgementPostback(ChatRepository chats, AcknowledgementService receipts, AlertTextFormatter words) {
        this.chats = chats;
        this.receipts = receipts;
        this.words = words;
    }

    @Override
    public Optional<String> answer(LinePostback tapped) {
        return AcknowledgementButton.find(tapped.data()).flatMap(button -> answer(button, tapped));
    }

    /** In a group, who is not asked gets no answer, because everybody would read it. */
    private Optional<String> answer(AcknowledgementButton button, LinePostback tapped) {
        boolean alone = tapped.chat() == LineTextMessage.Chat.PERSON;
        Optional<School> school =
                tapped.who().flatMap(who -> chats.find(who.name())).map(chat -> chat.gauge().school);
        if (school.isEmpty()) {
            return alone ? Optional.of(AcknowledgementTexts.thai().notLinked()) : Optional.empty();
        }
        return acknowledge(button, school.get(), alone);
    }

    private Optional<String> acknowledge(AcknowledgementButton button, School school, boolean alone) {
        AcknowledgementMessages in = AcknowledgementTexts.thai();
        String name = School.abbreviate(school.nameTh);
        String by = "volunteer " + school.code + " " + SignatureFormatter.BY_LINE;
        return switch (receipts.acknowledge(button.alerts(), school.code, Way.LINE, by)) {
            case DONE -> Optional.of(in.thanks(name, words.level(highest(button), AlertTextFormatter.THAI)));
            case RAISED -> Optional.of(in.raised(name));
            case BEFORE -> alone ? Optional.of(in.before(name)) : Optional.empty();
            case NOT_ASKED -> alone ? Optional.of(in.notAsked(name)) : Optional.empty();
        };
    }

    private static Level highest(AcknowledgementButton button) {
        return button.alerts().stream()
                .map(SeenAlert::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
