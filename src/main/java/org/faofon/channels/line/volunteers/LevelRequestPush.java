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
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Request;
import org.faofon.schools.LevelRequestRepository.Sent;
import org.jboss.logging.Logger;

/**
 * Sends each request to read a cylinder once to the chats that are linked with it. They cost messages of the month's
 * plan, so none is sent that would use the reserve for warnings; the volunteers' page asks in any case.
 */
@ApplicationScoped
class LevelRequestPush {
    private static final Logger LOG = Logger.getLogger(LevelRequestPush.class);

    /** The maximum number of chats for one request: one of them is probably near, and each costs a message. */
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

    @Scheduled(
            every = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "LINE requests for levels",
            skipExecutionIf = NotLeader.class)
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
        String text = speech.marked(clock.exercise(), speech.words().chatLevelAsked(speech.school(request.gauge())));
        int reached = 0;
        int leftOut = 0;
        for (ChatRepository.Chat chat : linked) {
            if (meter.budget().isShortFor(PushPriority.WATCH, OptionalInt.of(1))) {
                leftOut++;
            } else if (send(request, chat, text)) {
                reached++;
            }
        }
        if (leftOut > 0) {
            LOG.infof("Left out a request for a level, for want of messages: gauge=%s", request.gauge().code);
        }
        requests.recordSent(request, new Sent(reached, leftOut, linked.size() - reached - leftOut));
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
            LOG.infof("A request for a level was not taken: gauge=%s reason=%s", request.gauge().code, trouble.get());
            return false;
        }
        meter.spent(1);
        return true;
    }
}
