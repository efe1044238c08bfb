package org.faofon.channels.line.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.acknowledgement.AcknowledgementTexts;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.TextTruncation;
import org.faofon.common.web.PublicUrls;

/**
 * Builds the messages for a LINE chat: bubbles, and the whole text for the notification. The same outbound message
 * always gives the same LINE messages, because LINE treats a retry as the same push.
 */
@ApplicationScoped
public class LineMessageFactory {
    /** LINE's limit of the text that is shown where bubbles cannot be. */
    static final int LONGEST_ALT_TEXT = 1500;

    // LINE's limits: 12 bubbles and 50 KB per carousel, 5 messages per push. With some margin.
    private static final int MOST_BUBBLES = 10;
    private static final int LARGEST_ROW = 45 * 1024;
    private static final int MOST_MESSAGES = 5;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final AlertTextFormatter words;
    private final LineMessages phrases;
    private final AlertBubble alerts;
    private final NoticeBubble notices;

    @Inject
    LineMessageFactory(AlertTextFormatter words, ChannelsConfig config) {
        this(words, LineFormatter.thai().words(), config);
    }

    public LineMessageFactory(AlertTextFormatter words, LineMessages phrases, ChannelsConfig config) {
        this.words = words;
        this.phrases = phrases;
        Optional<PublicUrls> site = config.publicUrl().map(PublicUrls::new);
        this.alerts = new AlertBubble(
                words,
                site,
                config.line().secret().map(secret -> AcknowledgementTexts.thai().tap()));
        this.notices = new NoticeBubble(words, phrases, site);
    }

    List<Message> of(OutboundMessage outbound) {
        if (outbound instanceof OutboundMessage.Word word) {
            return List.of(message(notices.texts(word.notice()), List.of(notices.of(word.notice()))));
        }
        return news(withoutEqualCalls(((OutboundMessage.News) outbound).events()));
    }

    /** Calls to what is not public name neither hazard nor place: several of one moment say the same, so one is enough. */
    private List<AlertEvent> withoutEqualCalls(List<AlertEvent> events) {
        Set<String> said = new HashSet<>();
        return events.stream()
                .filter(event ->
                        !event.callsToWhatIsNotPublic() || said.add(words.fullText(event, AlertTextFormatter.THAI)))
                .toList();
    }

    private List<Message> news(List<AlertEvent> events) {
        List<Message> messages = new ArrayList<>();
        int told = 0;
        for (List<AlertEvent> row : rows(events)) {
            if (messages.size() == MOST_MESSAGES - 1 && told + row.size() < events.size()) {
                messages.add(theRest(events.subList(told, events.size())));
                return messages;
            }
            messages.add(message(texts(row), row.stream().map(alerts::of).toList()));
            told += row.size();
        }
        return messages;
    }

    /** As many bubbles per carousel as LINE accepts. */
    private List<List<AlertEvent>> rows(List<AlertEvent> events) {
        List<List<AlertEvent>> rows = new ArrayList<>();
        List<AlertEvent> row = new ArrayList<>();
        int bytes = 0;
        for (AlertEvent event : events) {
            int more = bytesOf(alerts.of(event));
            if (!row.isEmpty() && (row.size() == MOST_BUBBLES || bytes + more > LARGEST_ROW)) {
                rows.add(row);
                row = new ArrayList<>();
                bytes = 0;
            }
            row.add(event);
            bytes += more;
        }
        rows.add(row);
        return rows;
    }

    private static int bytesOf(FlexBubble bubble) {
        try {
            return JSON.writeValueAsBytes(bubble).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bubble could not be written as JSON", e);
        }
    }

    private static Message message(List<String> fromLongToShort, List<FlexBubble> bubbles) {
        FlexContainer contents = bubbles.size() == 1 ? bubbles.get(0) : new FlexCarousel.Builder(bubbles).build();
        return new FlexMessage.Builder(TextTruncation.firstThatFits(LONGEST_ALT_TEXT, fromLongToShort), contents)
                .build();
    }

    /** One bubble for more events than a push can hold: their headlines, and where to read on. */
    private Message theRest(List<AlertEvent> events) {
        String headlines = headlines(events);
        return message(List.of(headlines), List.of(notices.listOf(phrases.more(events.size()), headlines)));
    }

    /** The whole text; or each headline, with the instructions of the most severe one; or only the headlines. */
    private List<String> texts(List<AlertEvent> events) {
        String whole = events.stream()
                .map(event -> words.fullText(event, AlertTextFormatter.THAI))
                .collect(Collectors.joining("\n\n"));
        AlertEvent gravest = events.stream()
                .max(Comparator.comparing(LineMessageFactory::warns).thenComparing(AlertEvent::levelSpokenOf))
                .orElseThrow();
        String headlines = headlines(events);
        String shorter = headlines + "\n" + words.whatToDo(AlertTextFormatter.THAI) + ": "
                + words.instruction(gravest, AlertTextFormatter.THAI) + "\n" + words.source(AlertTextFormatter.THAI);
        return List.of(whole, shorter, headlines);
    }

    /** An all-clear must not tell people to go home if the same push contains another warning. */
    private static boolean warns(AlertEvent event) {
        return switch (event.kind) {
            case ENDED, CANCELLED, WITHDRAWN -> false;
            case OPENED,
                    PROPOSED,
                    PUBLISHED,
                    RAISED,
                    EASED,
                    UPDATED,
                    DOUBTED,
                    ACKNOWLEDGED,
                    CONFIRMED,
                    POSTPONED,
                    ESCALATED,
                    HELD -> true;
        };
    }

    private String headlines(List<AlertEvent> events) {
        return events.stream()
                .map(event -> words.headline(event, AlertTextFormatter.THAI))
                .collect(Collectors.joining("\n"));
    }
}
