package org.faofon.channels.line.volunteers;

import com.linecorp.bot.messaging.model.TextMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.MissingReportReminder;
import org.jboss.logging.Logger;

/**
 * Reminds linked chats when an officer asks for it, with the words of the morning's own reminder, and once a morning
 * together with that. It never uses the reserve for warnings.
 */
@ApplicationScoped
class OfficersReminder implements MissingReportReminder {
    private static final Logger LOG = Logger.getLogger(OfficersReminder.class);

    /** When LINE does not answer, an officer does not wait for every chat. */
    private static final int MOST_FAILURES = 3;

    private final ChatRepository chats;
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final NetworkClock clock;
    private final Optional<UserIdCipher> seal;

    OfficersReminder(
            ChannelsConfig config, ChatRepository chats, LineApi api, LineQuotaTracker meter, NetworkClock clock) {
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = config.line().secret().map(UserIdCipher::new);
    }

    @Override
    public Plan plan(Collection<Gauge> gauges, Instant now) {
        List<ChatRepository.Chat> linked = linked(gauges);
        return new Plan(
                linked.size(),
                meter.budget().left(),
                isShort(),
                linked.stream().findFirst().map(chat -> text(chat.gauge(), now)).orElse(""));
    }

    @Override
    public Reminded remind(Collection<Gauge> gauges, Instant now) {
        MorningReadingWindow morning = MorningReadingWindow.of(now);
        int sent = 0;
        int before = 0;
        int leftOut = 0;
        int failed = 0;
        for (ChatRepository.Chat chat : linked(gauges)) {
            if (isShort() || failed == MOST_FAILURES) {
                leftOut++;
            } else if (!chats.takeReminder(chat, morning.rainDay())) {
                before++;
            } else if (send(chat, now)) {
                sent++;
            } else {
                failed++;
            }
        }
        LOG.infof("Reminded chats for an officer: sent=%d left_out=%d failed=%d", sent, leftOut, failed);
        return new Reminded(sent, before, leftOut, failed);
    }

    private List<ChatRepository.Chat> linked(Collection<Gauge> gauges) {
        return api.usable() && seal.isPresent()
                ? gauges.stream().flatMap(gauge -> chats.list(gauge).stream()).toList()
                : List.of();
    }

    private boolean isShort() {
        return meter.budget().isShortFor(PushPriority.WATCH, OptionalInt.of(1));
    }

    private boolean send(ChatRepository.Chat chat, Instant now) {
        Optional<String> to = seal.orElseThrow().open(chat.address());
        if (to.isEmpty()) {
            return false;
        }
        Optional<String> trouble = api.push(
                        UUID.randomUUID(), to.get(), List.of(new TextMessage(text(chat.gauge(), now))))
                .trouble();
        trouble.ifPresent(reason -> LOG.infof("LINE refused a reminder: reason=%s", reason));
        if (trouble.isEmpty()) {
            meter.spent(1);
        }
        return trouble.isEmpty();
    }

    private String text(Gauge gauge, Instant now) {
        ChatFormatter speech = ChatFormatter.thai();
        String date = speech.date(MorningReadingWindow.of(now).date());
        return speech.marked(clock.exercise(), speech.words().chatReminder(speech.school(gauge), date));
    }
}
