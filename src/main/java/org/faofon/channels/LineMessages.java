package org.faofon.channels;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.messaging.model.URIAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertWords;
import org.faofon.alerts.Missive;
import org.faofon.alerts.Notice;

/** Lays an alert event out for a LINE chat: a bubble to look at, and the whole warning as text for the notification. */
@ApplicationScoped
class LineMessages {
    /** LINE's limit of the text that stands for a bubble where bubbles cannot be shown. */
    static final int LONGEST_ALT_TEXT = 1500;

    private final AlertWords words;
    private final Optional<URI> publicUrl;

    LineMessages(AlertWords words, ChannelsConfig config) {
        this.words = words;
        this.publicUrl = config.publicUrl();
    }

    Message of(Missive missive) {
        if (missive instanceof Missive.News news) {
            return of(news.events());
        }
        Notice notice = ((Missive.Word) missive).notice();
        return new TextMessage.Builder(notice.title() + "\n" + notice.text()).build();
    }

    private FlexMessage of(List<AlertEvent> events) {
        String text = events.stream()
                .map(event -> words.fullText(event, AlertWords.THAI))
                .collect(Collectors.joining("\n\n"));
        List<FlexBubble> bubbles = events.stream().map(this::bubble).toList();
        FlexContainer contents = bubbles.size() == 1 ? bubbles.get(0) : new FlexCarousel.Builder(bubbles).build();
        return new FlexMessage.Builder(altText(text), contents).build();
    }

    private static String altText(String text) {
        return text.length() > LONGEST_ALT_TEXT ? text.substring(0, LONGEST_ALT_TEXT - 1) + "…" : text;
    }

    private FlexBubble bubble(AlertEvent event) {
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .header(header(event))
                .body(body(event));
        publicUrl.ifPresent(url -> bubble.footer(button(url, event)));
        return bubble.build();
    }

    private FlexBox header(AlertEvent event) {
        LineColour colour = LineColour.of(event);
        FlexText badge = text(words.badge(event, AlertWords.THAI), "xl", colour.ink(), FlexText.Weight.BOLD);
        List<FlexComponent> lines = new ArrayList<>(List.of(badge));
        if (!event.callsToWhatIsNotPublic()) {
            String hazard = words.hazard(event.alert.hazard, AlertWords.THAI);
            lines.add(text(hazard, "lg", colour.ink(), FlexText.Weight.BOLD));
        }
        return column(lines).backgroundColor(colour.paper()).build();
    }

    private FlexBox body(AlertEvent event) {
        return column(List.of(
                        plain(words.news(event, AlertWords.THAI), FlexText.Weight.BOLD),
                        plain(words.description(event, AlertWords.THAI), FlexText.Weight.REGULAR),
                        plain(words.whatToDo(AlertWords.THAI), FlexText.Weight.BOLD),
                        plain(words.instruction(event, AlertWords.THAI), FlexText.Weight.REGULAR),
                        text(words.source(AlertWords.THAI), "sm", LineColour.GREY_INK, FlexText.Weight.REGULAR)))
                .spacing("md")
                .build();
    }

    private FlexBox button(URI site, AlertEvent event) {
        String folder = site.toString().endsWith("/") ? site.toString() : site + "/";
        boolean forOfficers = event.kind == AlertEvent.Kind.ESCALATED;
        URI page = URI.create(folder + (forOfficers ? "centre" : "alerts/" + event.alert.id));
        URIAction open = new URIAction(words.details(AlertWords.THAI), page, null);
        return column(List.of(new FlexButton.Builder(open)
                        .style(FlexButton.Style.LINK)
                        .build()))
                .build();
    }

    private static FlexBox.Builder column(List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, contents);
    }

    private static FlexText plain(String text, FlexText.Weight weight) {
        return text(text, "md", LineColour.INK, weight);
    }

    private static FlexText text(String text, String size, String colour, FlexText.Weight weight) {
        return new FlexText.Builder()
                .text(text)
                .size(size)
                .color(colour)
                .weight(weight)
                .wrap(true)
                .build();
    }
}
