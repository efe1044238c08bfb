package org.faofon.channels.line.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.PostbackAction;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.text.PlainWords;
import org.junit.jupiter.api.Test;

class AlertBubbleTest {
    private static List<String> taps(AlertEvent event, Optional<String> tap) {
        FlexBubble bubble = new AlertBubble(PlainWords.of(PlainWords.srinagarindra()), Optional.empty(), tap).of(event);
        return bubble.footer() == null
                ? List.of()
                : bubble.footer().contents().stream()
                        .filter(part -> part instanceof FlexButton button && button.action() instanceof PostbackAction)
                        .map(part -> ((PostbackAction) ((FlexButton) part).action()).data())
                        .toList();
    }

    private static List<String> taps(AlertEvent event) {
        return taps(event, Optional.of("รับทราบ"));
    }

    @Test
    void aWarningCanBeAcknowledgedInTheGroup() {
        AlertEvent event = Told.opened();

        assertThat(taps(event)).containsExactly("acknowledge=" + event.alert.id + ":2");
    }

    @Test
    void anEmergencyIsAcknowledgedAsSuch() {
        assertThat(taps(Told.published())).allMatch(data -> data.endsWith(":3"));
    }

    @Test
    void whatIsOverNeedsNoReceipt() {
        assertThat(taps(Told.ended())).isEmpty();
        assertThat(taps(Told.eased())).isEmpty();
    }

    @Test
    void officersAcknowledgeOnTheirOwnPage() {
        assertThat(taps(Told.escalated())).isEmpty();
        assertThat(taps(Told.called())).isEmpty();
    }

    @Test
    void withoutAWayBackThereIsNoButton() {
        assertThat(taps(Told.opened(), Optional.empty())).isEmpty();
    }
}
