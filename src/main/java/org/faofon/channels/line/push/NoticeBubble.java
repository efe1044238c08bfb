package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexImage;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Notice;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.common.web.PublicUrls;

/** A notice as a bubble: its title, its picture where LINE can show it, its lines, and the page with more details. */
final class NoticeBubble {
    /** Portrait format, like a phone; pictures of another shape are fitted into it. */
    private static final String SHAPE = "4:5";

    private static final int MOST_LINES = 60;

    private final AlertTextFormatter words;
    private final LineMessages phrases;
    private final Optional<PublicUrls> site;

    NoticeBubble(AlertTextFormatter words, LineMessages phrases, Optional<PublicUrls> site) {
        this.words = words;
        this.phrases = phrases;
        this.site = site;
    }

    FlexBubble of(Notice notice) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(FlexComponents.head(
                        LineColour.NOTICE, List.of(FlexComponents.headline(title(notice), "lg", LineColour.NOTICE))))
                .body(body(notice));
        picture(notice).ifPresent(bubble::hero);
        page(notice)
                .ifPresent(page -> bubble.footer(FlexComponents.button(words.details(AlertTextFormatter.THAI), page)));
        return bubble.build();
    }

    /** Lines that link to the site's first page. */
    FlexBubble listOf(String title, String lines) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(FlexComponents.head(
                        LineColour.NOTICE, List.of(FlexComponents.headline(title, "lg", LineColour.NOTICE))))
                .body(FlexComponents.column(List.of(FlexComponents.plain(lines)))
                        .build());
        site.ifPresent(
                link -> bubble.footer(FlexComponents.button(words.details(AlertTextFormatter.THAI), link.page("/"))));
        return bubble.build();
    }

    /** The whole text, from long to short. */
    List<String> texts(Notice notice) {
        String whole = title(notice) + "\n" + notice.text();
        return List.of(notice.exercise() ? whole + "\n" + phrases.drillEnds() : whole, whole);
    }

    private String title(Notice notice) {
        return words.title(notice, AlertTextFormatter.THAI);
    }

    private FlexBox body(Notice notice) {
        List<FlexComponent> lines = new ArrayList<>();
        notice.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .forEach(line -> lines.add(FlexComponents.plain(line)));
        if (notice.exercise()) {
            lines.add(FlexComponents.bold(phrases.drill() + " " + phrases.drillEnds()));
        }
        lines.add(FlexComponents.small(words.source(AlertTextFormatter.THAI)));
        return FlexComponents.column(lines).spacing("sm").build();
    }

    private Optional<FlexImage> picture(Notice notice) {
        return notice.picture()
                .flatMap(path -> site.flatMap(link -> link.picture(path)))
                .map(address -> new FlexImage.Builder(address)
                        .size("full")
                        .aspectRatio(SHAPE)
                        .aspectMode(FlexImage.AspectMode.FIT)
                        .action(new URIAction(phrases.picture(), page(notice).orElse(address), null))
                        .build());
    }

    private Optional<URI> page(Notice notice) {
        return notice.path().flatMap(path -> site.map(link -> link.page(path)));
    }
}
