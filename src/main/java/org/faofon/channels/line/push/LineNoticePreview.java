package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineBudget;
import org.faofon.channels.line.LineGroupRepository;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.LineRecipients;
import org.faofon.channels.line.PushPriority;
import org.jspecify.annotations.Nullable;

/** A notice as the LINE group would get it, read from the very message that would be sent, and its cost. */
@Named("linePreview")
@ApplicationScoped
public class LineNoticePreview {
    private final LineApi api;
    private final LineRecipients chats;
    private final LineGroupRepository groups;
    private final LineQuotaTracker meter;
    private final LineMessageFactory messages;

    LineNoticePreview(
            LineApi api,
            LineRecipients chats,
            LineGroupRepository groups,
            LineQuotaTracker meter,
            LineMessageFactory messages) {
        this.api = api;
        this.chats = chats;
        this.groups = groups;
        this.meter = meter;
        this.messages = messages;
    }

    /**
     * What the group gets.
     *
     * @param sent whether there is a group, and a way to it
     * @param group its name; empty if LINE has not told it
     * @param headline the head of the bubble
     * @param lines its text
     * @param altText what a phone's notification shows
     * @param costed whether the next three are known
     * @param cost messages of the month's plan
     * @param left messages left this month
     * @param after what will be left
     * @param leftOut whether it would use messages that are reserved for level 3, and so would not be sent
     */
    public record View(
            boolean sent,
            String group,
            String headline,
            List<String> lines,
            String altText,
            boolean unlimited,
            boolean costed,
            long cost,
            long left,
            long after,
            boolean leftOut) {}

    public View of(Notice notice) {
        FlexMessage message =
                (FlexMessage) messages.of(new OutboundMessage.Word(notice)).get(0);
        FlexBubble bubble = (FlexBubble) message.contents();
        Optional<String> to = chats.warned().filter(group -> api.usable());
        LineBudget budget = meter.budget();
        OptionalInt cost = to.map(meter::costOf).orElseGet(OptionalInt::empty);
        long left = budget.left().orElse(0);
        return new View(
                to.isPresent(),
                to.flatMap(groups::find).flatMap(group -> group.name()).orElse(""),
                String.join(" ", texts(bubble.header())),
                texts(bubble.body()),
                message.altText(),
                budget.unlimited(),
                budget.left().isPresent() && cost.isPresent(),
                cost.orElse(0),
                left,
                Math.max(0, left - cost.orElse(0)),
                to.isPresent() && budget.isShortFor(PushPriority.of(notice), cost));
    }

    private static List<String> texts(@Nullable FlexBox box) {
        return box == null
                ? List.of()
                : box.contents().stream()
                        .filter(FlexText.class::isInstance)
                        .map(part -> ((FlexText) part).text())
                        .toList();
    }
}
