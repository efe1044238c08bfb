package org.faofon.channels;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertWords;

/** One event of an alert to look at: level, hazard, place, rain, how sure, what to do, who says so, and its page. */
final class AlertBubble {
    private final AlertWords words;
    private final Optional<LinkTo> site;

    AlertBubble(AlertWords words, Optional<LinkTo> site) {
        this.words = words;
        this.site = site;
    }

    FlexBubble of(AlertEvent event) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(head(event))
                .body(body(event));
        site.map(link -> pageOf(link, event))
                .ifPresent(page -> bubble.footer(FlexParts.button(words.details(AlertWords.THAI), page)));
        return bubble.build();
    }

    private FlexBox head(AlertEvent event) {
        LineColour colour = LineColour.of(event);
        List<FlexComponent> lines = new ArrayList<>();
        lines.add(FlexParts.headline(words.badge(event, AlertWords.THAI), "xl", colour));
        if (!event.callsToWhatIsNotPublic()) {
            lines.add(FlexParts.headline(words.hazard(event.alert.hazard, AlertWords.THAI), "lg", colour));
        }
        return FlexParts.head(colour, lines);
    }

    private FlexBox body(AlertEvent event) {
        return FlexParts.column(List.of(
                        FlexParts.bold(words.news(event, AlertWords.THAI)),
                        FlexParts.plain(words.description(event, AlertWords.THAI)),
                        FlexParts.bold(words.whatToDo(AlertWords.THAI)),
                        FlexParts.plain(words.instruction(event, AlertWords.THAI)),
                        FlexParts.small(words.source(AlertWords.THAI))))
                .spacing("md")
                .build();
    }

    /** Whoever is called has to decide, and does that on the officers' page. */
    private static URI pageOf(LinkTo link, AlertEvent event) {
        return link.page(event.callsOfficers() ? "/centre" : "/alerts/" + event.alert.id);
    }
}
