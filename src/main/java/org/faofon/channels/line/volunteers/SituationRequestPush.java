package org.faofon.channels.line.volunteers;

import com.linecorp.bot.messaging.model.TextMessage;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Level;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.ChatRepository;
import org.faofon.situations.SituationRequestRepository;
import org.faofon.situations.SituationRequestRepository.Request;
import org.faofon.situations.SituationService;
import org.faofon.situations.SituationsConfig;
import org.jboss.logging.Logger;

/**
 * Asks the linked chats of schools how the school is: when its last report is old while there is danger, or when an officer
 * asks. A request costs messages of the month's plan, so none is sent that would use the reserve for warnings; the school's page
 * asks in any case.
 */
@ApplicationScoped
class SituationRequestPush {
    private static final Logger LOG = Logger.getLogger(SituationRequestPush.class);

    /** One of the last linked chats is probably near, and each costs a message. */
    private static final int MOST_CHATS = 2;

    private final SituationsConfig settings;
    private final SituationService situations;
    private final SituationRequestRepository requests;
    private final AlertQueries alerts;
    private final GaugeRegistry network;
    private final ChatRepository chats;
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final NetworkClock clock;
    private final Optional<UserIdCipher> seal;

    SituationRequestPush(
            ChannelsConfig config,
            SituationsConfig settings,
            SituationService situations,
            SituationRequestRepository requests,
            AlertQueries alerts,
            GaugeRegistry network,
            ChatRepository chats,
            LineApi api,
            LineQuotaTracker meter,
            NetworkClock clock) {
        this.settings = settings;
        this.situations = situations;
        this.requests = requests;
        this.alerts = alerts;
        this.network = network;
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = config.line().secret().map(UserIdCipher::new);
    }

    @Scheduled(
            every = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "LINE requests for situations",
            skipExecutionIf = NotLeader.class)
    void look() {
        if (api.usable() && seal.isPresent()) {
            if (settings.askByItself()) {
                askDue(clock.instant());
            }
            sendAll(clock.instant());
        }
    }

    /** Asks the schools that should say how they are, each at most once within the time after which it is asked again. */
    void askDue(Instant now) {
        for (School school : situations.listDue(alerts.districtsWarned(Level.WARNING, now))) {
            if (!linked(school.code).isEmpty()) {
                situations.ask(school.code, SituationRequestRepository.PROGRAM);
            }
        }
    }

    void sendAll(Instant now) {
        for (Request request : requests.listUnsent(now)) {
            List<ChatRepository.Chat> linked = linked(request.school());
            if (!linked.isEmpty() && requests.take(request, now)) {
                requests.recordReached(request, send(request, linked));
            }
        }
    }

    private List<ChatRepository.Chat> linked(String school) {
        List<ChatRepository.Chat> linked = network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .flatMap(gauge -> chats.list(gauge).stream())
                .toList();
        return linked.subList(Math.max(0, linked.size() - MOST_CHATS), linked.size());
    }

    private int send(Request request, List<ChatRepository.Chat> linked) {
        LineFormatter speech = LineFormatter.thai();
        String name = speech.school(linked.get(0).gauge().school);
        String text = speech.marked(
                clock.exercise(), SituationCommand.words(Language.TH).asked(name));
        int reached = 0;
        for (ChatRepository.Chat chat : linked) {
            if (meter.budget().isShortFor(PushPriority.WATCH, OptionalInt.of(1))) {
                LOG.infof("Left out a request for a situation, for want of messages: school=%s", request.school());
            } else if (send(request, chat, text)) {
                reached++;
            }
        }
        return reached;
    }

    /** A refused message is not retried: later it would not help. */
    private boolean send(Request request, ChatRepository.Chat chat, String text) {
        Optional<String> to = seal.orElseThrow().open(chat.address());
        if (to.isEmpty()) {
            return false;
        }
        Optional<String> trouble = api.push(UUID.randomUUID(), to.get(), List.of(new TextMessage(text)))
                .trouble();
        if (trouble.isPresent()) {
            LOG.infof("LINE refused a request for a situation: school=%s reason=%s", request.school(), trouble.get());
            return false;
        }
        meter.spent(1);
        return true;
    }
}
