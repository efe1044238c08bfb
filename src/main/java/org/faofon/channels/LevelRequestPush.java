package org.faofon.channels;

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
import org.faofon.network.NetworkClock;
import org.faofon.schools.Chats;
import org.faofon.schools.LevelRequests;
import org.faofon.schools.LevelRequests.Request;
import org.jboss.logging.Logger;

/**
 * Sends requests to read a cylinder to the chats that are linked with it, once each. They cost messages of the month's plan,
 * so none is sent that would touch what is kept for warnings; the volunteers' page asks in any case.
 */
@ApplicationScoped
class LevelRequestPush {
    private static final Logger LOG = Logger.getLogger(LevelRequestPush.class);

    /** One of them is near the cylinder; more would only cost. */
    private static final int MOST_CHATS = 3;

    private final LevelRequests requests;
    private final Chats chats;
    private final LineApi api;
    private final LineMeter meter;
    private final NetworkClock clock;
    private final Optional<ChatSeal> seal;

    LevelRequestPush(
            ChannelsConfig config,
            LevelRequests requests,
            Chats chats,
            LineApi api,
            LineMeter meter,
            NetworkClock clock) {
        this.requests = requests;
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = config.line().secret().map(ChatSeal::new);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP, identity = "LINE requests for levels")
    void look() throws SQLException {
        if (api.usable() && seal.isPresent()) {
            sendAll(clock.instant());
        }
    }

    void sendAll(Instant now) throws SQLException {
        for (Request request : requests.listUnsent(now)) {
            List<Chats.Chat> linked = chats.list(request.gauge());
            if (!linked.isEmpty() && requests.take(request, now)) {
                send(request, linked.subList(Math.max(0, linked.size() - MOST_CHATS), linked.size()));
            }
        }
    }

    private void send(Request request, List<Chats.Chat> linked) {
        ChatSpeech speech = ChatSpeech.thai();
        String text = speech.words().chatLevelAsked(speech.school(request.gauge()));
        for (Chats.Chat chat : linked) {
            if (meter.budget().isShortFor(LineWeight.WATCH, OptionalInt.of(1))) {
                LOG.infof("Left out a request for a level, for want of messages: gauge=%s", request.gauge().code);
                return;
            }
            seal.orElseThrow().open(chat.address()).ifPresent(address -> send(request, address, text));
        }
    }

    /** One that is not taken is not tried again: it helps now or never. */
    private void send(Request request, String to, String text) {
        Optional<String> trouble =
                api.push(UUID.randomUUID(), to, List.of(new TextMessage(text))).trouble();
        if (trouble.isPresent()) {
            LOG.infof("A request for a level was not taken: gauge=%s reason=%s", request.gauge().code, trouble.get());
        } else {
            meter.spent(1);
        }
    }
}
