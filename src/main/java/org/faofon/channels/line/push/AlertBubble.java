package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.web.PublicUrls;

/** One alert event as a bubble: level, hazard, place, rain, certainty, instructions, source, and its page. */
final class AlertBubble {
    private final AlertTextFormatter words;
    private final Optional<PublicUrls> site;

    AlertBubble(AlertTextFormatter words, Optional<PublicUrls> site) {
        this.words = words;
        this.site = site;
    }

    FlexBubble of(AlertEvent event) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(head(event))
                .body(body(event));
        site.map(link -> pageOf(link, event))
                .ifPresent(page -> bubble.footer(FlexComponents.button(words.details(AlertTextFormatter.THAI), page)));
        return bubble.build();
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
