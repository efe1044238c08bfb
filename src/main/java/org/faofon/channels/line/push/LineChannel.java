package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.SentMessage;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineBudget;
import org.faofon.channels.line.LineConstants;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.LineRecipients;
import org.faofon.channels.line.LineResponse;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.admin.LineTroubleNotifier;
import org.jboss.logging.Logger;

/** Pushes warnings to the province's LINE group through the Messaging API, within the month's budget. */
@ApplicationScoped
public class LineChannel implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(LineChannel.class);

    private final ChannelsConfig.Line config;
    private final LineApi api;
    private final LineRecipients chats;
    private final LineQuotaTracker meter;
    private final LineTroubleNotifier troubles;
    private final LineMessageFactory messages;
    private final RecentRetryKeys handedOver = new RecentRetryKeys();

    public LineChannel(
            ChannelsConfig config,
            LineApi api,
            LineRecipients chats,
            LineQuotaTracker meter,
            LineTroubleNotifier troubles,
            LineMessageFactory messages) {
        this.config = config.line();
        this.api = api;
        this.chats = chats;
        this.meter = meter;
        this.troubles = troubles;
        this.messages = messages;
    }

    void start(@Observes StartupEvent event) {
        if (config.group().isPresent() && config.token().isEmpty()) {
            LOG.warn("LINE is not used: FAOFON_LINE_GROUP is set, but FAOFON_LINE_TOKEN is missing");
        }
        if (config.token().isPresent() && config.secret().isEmpty()) {
            LOG.warn("LINE cannot send us events: FAOFON_LINE_SECRET is missing");
        }
    }

    @Override
    public String name() {
        return LineConstants.CHANNEL;
    }

    /** A token alone is not enough: there must be a group, from the operator's settings or an officer's choice. */
    @Override
    public boolean configured() {
        return api.usable() && chats.warned().isPresent();
    }

    /**
     * An escalation to a large group costs one message per member, and the reserve for warnings matters more. If
     * officers have no chat of their own, only an escalation of a level that nobody knows of yet is sent, and only
     * once.
     */
    @Override
    public boolean carries(AlertEvent event) {
        return event.audience() == Audience.GROUP
                || chats.officers().isPresent()
                || (event.callsToWhatIsNotPublic() && !event.calledBefore);
    }

    /** Messages for officers must not go to the warned group. */
    @Override
    public boolean carries(Notice notice) {
        return notice.audience() == Audience.GROUP || chats.officers().isPresent();
    }

    @Override
    public Duration gathers() {
        return config.gathers();
    }

    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        boolean forOfficers = outbound.audience() == Audience.OFFICERS;
        Optional<String> to = forOfficers ? chats.officers().or(chats::warned) : chats.warned();
        if (!api.usable() || to.isEmpty()) {
            return new DeliveryResult.Refused("LINE is not configured");
        }
        boolean toOfficers = forOfficers && chats.officers().isPresent();
        return budgeted(retryKey, toOfficers ? PushPriority.OFFICERS : weightOf(outbound), to.get())
                .orElseGet(() -> push(retryKey, to.get(), outbound));
    }

    private static PushPriority weightOf(OutboundMessage outbound) {
        if (outbound instanceof OutboundMessage.News news) {
            return news.again() ? PushPriority.EMERGENCY : PushPriority.of(news.events());
        }
        OutboundMessage.Word word = (OutboundMessage.Word) outbound;
        return word.again() ? PushPriority.EMERGENCY : PushPriority.of(word.notice());
    }

    /** Leaves it out if the budget does not allow it; but what LINE may have accepted already is paid for. */
    private Optional<DeliveryResult> budgeted(UUID retryKey, PushPriority weight, String to) {
        OptionalInt cost = meter.costOf(to);
        LineBudget budget = meter.budget();
        if (handedOver.contains(retryKey) || !budget.isShortFor(weight, cost)) {
            return Optional.empty();
        }
        long left = budget.left().orElse(0);
        troubles.shortFor(weight, left, cost.orElse(0));
        return Optional.of(
                new DeliveryResult.LeftOut("%d messages are left this month, this push costs %d, and %d are reserved"
                        .formatted(left, cost.orElse(0), budget.reserve().orElse(0))));
    }

    private DeliveryResult push(UUID retryKey, String to, OutboundMessage outbound) {
        boolean first = handedOver.add(retryKey);
        LineResponse<PushMessageResponse> answer = api.push(retryKey, to, messages.of(outbound));
        return switch (answer.how()) {
            case GIVEN -> {
                meter.costOf(to).ifPresent(meter::spent);
                yield new DeliveryResult.Delivered(proof(answer), meter.costOf(to));
            }
            case ACCEPTED_BEFORE -> {
                if (!first) {
                    meter.costOf(to).ifPresent(meter::spent);
                }
                yield new DeliveryResult.Delivered("already accepted as request " + answer.words(), meter.costOf(to));
            }
            case USED_UP -> {
                troubles.usedUp();
                yield new DeliveryResult.Refused(answer.words());
            }
            case LATER -> new DeliveryResult.RetryLater(answer.words(), answer.after());
            case NEVER -> new DeliveryResult.Refused(answer.words());
        };
    }

    private static String proof(LineResponse<PushMessageResponse> accepted) {
        String ids = accepted.body().orElseThrow().sentMessages().stream()
                .map(SentMessage::id)
                .collect(Collectors.joining(" "));
        return "request " + accepted.words() + " message " + ids;
    }
}
