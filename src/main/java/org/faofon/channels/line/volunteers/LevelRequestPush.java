package org.faofon.channels.line.volunteers;

import com.linecorp.bot.messaging.model.TextMessage;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Request;
import org.jboss.logging.Logger;

/**
 * Sends requests to read a cylinder to the chats that are linked with it, once each. They cost messages of the month's
 * plan, so none is sent that would use the reserve for warnings; the volunteers' page asks in any case.
 */
@ApplicationScoped
class LevelRequestPush {
    private static final Logger LOG = Logger.getLogger(LevelRequestPush.class);

    /** One of them is near the cylinder; more would only cost. */
    private static final int MOST_CHATS = 3;

    private final LevelRequestRepository requests;
    private final ChatRepository chats;
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final NetworkClock clock;
    private final Optional<UserIdCipher> seal;

    LevelRequestPush(
            ChannelsConfig config,
            LevelRequestRepository requests,
            ChatRepository chats,
            LineApi api,
            LineQuotaTracker meter,
            NetworkClock clock) {
        this.requests = requests;
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = config.line().secret().map(UserIdCipher::new);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP, identity = "LINE requests for levels")
    void look() throws SQLException {
        if (api.usable() && seal.isPresent()) {
            sendAll(clock.instant());
        }
    }

    void sendAll(Instant now) throws SQLException {
        for (Request request : requests.listUnsent(now)) {
            List<ChatRepository.Chat> linked = chats.list(request.gauge());
            if (!linked.isEmpty() && requests.take(request, now)) {
                send(request, linked.subList(Math.max(0, linked.size() - MOST_CHATS), linked.size()));
            }
        }
    }

    private void send(Request request, List<ChatRepository.Chat> linked) {
        ChatFormatter speech = ChatFormatter.thai();
        String text = speech.words().chatLevelAsked(speech.school(request.gauge()));
        for (ChatRepository.Chat chat : linked) {
            if (meter.budget().isShortFor(PushPriority.WATCH, OptionalInt.of(1))) {
                LOG.infof("Left out a request for a cylinder level to save the budget: gauge=%s", request.gauge().code);
                return;
            }
            seal.orElseThrow().open(chat.address()).ifPresent(address -> send(request, address, text));
        }
    }

    /** A refused one is not retried: it helps now or never. */
    private void send(Request request, String to, String text) {
        Optional<String> trouble =
                api.push(UUID.randomUUID(), to, List.of(new TextMessage(text))).trouble();
        if (trouble.isPresent()) {
            LOG.infof(
                    "LINE refused a request for a cylinder level: gauge=%s reason=%s",
                    request.gauge().code, trouble.get());
        } else {
            meter.spent(1);
        }
    }
}
