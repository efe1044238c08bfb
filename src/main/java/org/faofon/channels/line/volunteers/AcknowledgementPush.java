package org.faofon.channels.line.volunteers;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.Message;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.acknowledgement.AcknowledgementMessages;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.acknowledgement.AcknowledgementTexts;
import org.faofon.alerts.acknowledgement.SeenAlert;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.AcknowledgementButton;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.TextTruncation;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.ChatRepository;
import org.jboss.logging.Logger;

/**
 * Asks the linked chats of schools to acknowledge an alert by one tap, and reminds them. Each costs a message of the
 * month's plan, so none is sent that would use the reserve for warnings; the pages ask in any case.
 */
@ApplicationScoped
class AcknowledgementPush {
    private static final Logger LOG = Logger.getLogger(AcknowledgementPush.class);

    /** The chats that were linked last are of those who look after the gauge now. */
    private static final int MOST_CHATS = 3;

    /** LINE's limit of the text of a notification. */
    private static final int LONGEST_ALT_TEXT = 1_500;

    private final AcknowledgementService receipts;
    private final AlertQueries alerts;
    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final ChatRepository chats;
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final NetworkClock clock;
    private final Optional<UserIdCipher> seal;

    /** An alert that a school is asked about, and what was last told of it. */
    private record Asked(AcknowledgementRequest request, AlertEvent told) {}

    AcknowledgementPush(
            ChannelsConfig config,
            AcknowledgementService receipts,
            AlertQueries alerts,
            AlertTextFormatter words,
            GaugeRegistry network,
            ChatRepository chats,
            LineApi api,
            LineQuotaTracker meter,
            NetworkClock clock) {
        this.receipts = receipts;
        this.alerts = alerts;
        this.words = words;
        this.network = network;
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = config.line().secret().map(UserIdCipher::new);
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "LINE receipts of alerts",
            skipExecutionIf = NotLeader.class)
    void look() {
        if (api.usable() && seal.isPresent()) {
            sendAll(clock.instant());
        }
    }

    /** All alerts that a school is asked about go into one message, which is acknowledged by one tap. */
    void sendAll(Instant now) {
        Map<String, List<AcknowledgementRequest>> bySchool = receipts.listDue(now).stream()
                .collect(Collectors.groupingBy(
                        request -> request.school().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        bySchool.forEach((school, due) -> {
            List<ChatRepository.Chat> linked = linked(school);
            if (!linked.isEmpty()) {
                send(take(due, now), linked.subList(Math.max(0, linked.size() - MOST_CHATS), linked.size()));
            }
        });
    }

    private List<Asked> take(List<AcknowledgementRequest> due, Instant now) {
        List<Asked> taken = new ArrayList<>();
        for (AcknowledgementRequest request : due) {
            Optional<AlertEvent> told = lastTold(request.alert());
            if (taken.size() < AcknowledgementButton.MOST && told.isPresent() && receipts.takePush(request, now)) {
                taken.add(new Asked(request, told.get()));
            }
        }
        return taken;
    }

    private List<ChatRepository.Chat> linked(String school) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .flatMap(gauge -> chats.list(gauge).stream())
                .toList();
    }

    private Optional<AlertEvent> lastTold(long alert) {
        return alerts.eventsOf(alert).stream()
                .filter(event -> event.isPublic && event.kind.describesAlert())
                .reduce((earlier, later) -> later);
    }

    private void send(List<Asked> asked, List<ChatRepository.Chat> linked) {
        if (asked.isEmpty()) {
            return;
        }
        Message message = message(asked, linked.get(0).gauge().school);
        int sent = 0;
        boolean leftOut = false;
        for (ChatRepository.Chat chat : linked) {
            if (meter.budget().isShortFor(PushPriority.WARNING, OptionalInt.of(1))) {
                leftOut = true;
            } else if (send(chat, message)) {
                sent++;
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            receipts.countPush(asked.get(i).request(), i == 0 ? sent : 0, leftOut);
        }
        LOG.infof("Asked chats for a receipt: alerts=%d sent=%d left_out=%s", asked.size(), sent, leftOut);
    }

    /** A refused message is not repeated by itself; the next reminder is. */
    private boolean send(ChatRepository.Chat chat, Message message) {
        Optional<String> to = seal.orElseThrow().open(chat.address());
        if (to.isEmpty()) {
            return false;
        }
        Optional<String> trouble =
                api.push(UUID.randomUUID(), to.get(), List.of(message)).trouble();
        if (trouble.isPresent()) {
            LOG.infof("LINE did not take a request for a receipt: reason=%s", trouble.get());
            return false;
        }
        meter.spent(1);
        return true;
    }

    private Message message(List<Asked> asked, School school) {
        AcknowledgementMessages in = AcknowledgementTexts.thai();
        int before =
                asked.stream().mapToInt(each -> each.request().pushes()).max().orElseThrow();
        String asks = before == 0 ? in.asks() : in.asksAgain(before);
        String headlines = asked.stream()
                .map(each -> words.headline(each.told(), AlertTextFormatter.THAI))
                .collect(Collectors.joining("\n"));
        String why = in.asksWhy(School.abbreviate(school.nameTh));
        // The requests begin with the highest level.
        String todo = words.instruction(asked.get(0).told(), AlertTextFormatter.THAI);
        AcknowledgementButton button = new AcknowledgementButton(asked.stream()
                .map(each ->
                        new SeenAlert(each.request().alert(), each.request().level()))
                .toList());
        FlexBubble bubble = new FlexBubble.Builder()
                .body(box(List.of(
                        text(asks, FlexText.Weight.BOLD),
                        text(headlines, FlexText.Weight.REGULAR),
                        text(todo, FlexText.Weight.REGULAR),
                        text(why, FlexText.Weight.REGULAR))))
                .footer(box(List.of(button.of(in.tap()))))
                .build();
        return new FlexMessage.Builder(
                        TextTruncation.fit(asks + "\n" + headlines + "\n" + why, LONGEST_ALT_TEXT), bubble)
                .build();
    }

    private static FlexBox box(List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, contents)
                .spacing("md")
                .build();
    }

    private static FlexText text(String text, FlexText.Weight weight) {
        return new FlexText.Builder().text(text).weight(weight).wrap(true).build();
    }
}
