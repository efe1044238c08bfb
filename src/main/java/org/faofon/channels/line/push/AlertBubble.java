package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.SeenAlert;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.line.AcknowledgementButton;
import org.faofon.common.web.PublicUrls;

/** One alert event as a bubble: level, hazard, place, rain, certainty, instructions, source, and its page. */
final class AlertBubble {
    private final AlertTextFormatter words;
    private final Optional<PublicUrls> site;
    private final Optional<String> tap;

    /**
     * Creates the formatter.
     *
     * @param tap the label of the button by which a school acknowledges; empty where LINE cannot tell us of taps
     */
    AlertBubble(AlertTextFormatter words, Optional<PublicUrls> site, Optional<String> tap) {
        this.words = words;
        this.site = site;
        this.tap = tap;
    }

    FlexBubble of(AlertEvent event) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(head(event))
                .body(body(event));
        List<FlexComponent> buttons =
                Stream.concat(receipt(event).stream(), details(event).stream()).toList();
        if (!buttons.isEmpty()) {
            bubble.footer(FlexComponents.column(buttons).build());
        }
        return bubble.build();
    }

    private Optional<FlexComponent> details(AlertEvent event) {
        return site.map(link -> pageOf(link, event))
                .map(page -> FlexComponents.link(words.details(AlertTextFormatter.THAI), page));
    }

    /** A tap in the group costs nothing; it counts for the school that the person's own chat is linked with. */
    private Optional<FlexComponent> receipt(AlertEvent event) {
        boolean asks = event.isPublic
                && event.audience() == Audience.GROUP
                && event.status == Alert.Status.ACTIVE
                && event.kind.describesAlert()
                && event.level.compareTo(Level.WARNING) >= 0;
        return tap.filter(label -> asks)
                .map(label -> new AcknowledgementButton(List.of(new SeenAlert(event.alert.id, event.level))).of(label));
    }

    private FlexBox head(AlertEvent event) {
        LineColour colour = LineColour.of(event);
        List<FlexComponent> lines = new ArrayList<>();
        lines.add(FlexComponents.headline(words.badge(event, AlertTextFormatter.THAI), "xl", colour));
        if (!event.callsToWhatIsNotPublic()) {
            lines.add(FlexComponents.headline(words.hazard(event.alert.hazard, AlertTextFormatter.THAI), "lg", colour));
        }
        return FlexComponents.head(colour, lines);
    }

    private FlexBox body(AlertEvent event) {
        return FlexComponents.column(List.of(
                        FlexComponents.bold(words.news(event, AlertTextFormatter.THAI)),
                        FlexComponents.plain(words.description(event, AlertTextFormatter.THAI)),
                        FlexComponents.bold(words.whatToDo(AlertTextFormatter.THAI)),
                        FlexComponents.plain(words.instruction(event, AlertTextFormatter.THAI)),
                        FlexComponents.small(words.source(AlertTextFormatter.THAI))))
                .spacing("md")
                .build();
    }

    /** Recipients of an escalation have to decide, and do that on the officers' page. */
    private static URI pageOf(PublicUrls link, AlertEvent event) {
        return link.page(event.audience() == Audience.OFFICERS ? "/centre" : "/alerts/" + event.alert.id);
    }
}
