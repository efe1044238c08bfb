package org.faofon.channels.line;

import com.linecorp.bot.messaging.model.GroupMemberCountResponse;
import com.linecorp.bot.messaging.model.MessageQuotaResponse;
import com.linecorp.bot.messaging.model.QuotaConsumptionResponse;
import com.linecorp.bot.messaging.model.QuotaType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.faofon.channels.ChannelsConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads quota, usage and group sizes from LINE, and caches them, so that no warning waits for it. Each read is also the
 * heartbeat.
 */
@ApplicationScoped
public class LineQuotaTracker {
    /** LINE updates its count with a delay; until then our own count is used, if it is higher. */
    private static final long LINE_HAS_COUNTED_NANOS = Duration.ofMinutes(10).toNanos();

    private final LineApi api;
    private final LineRecipients chats;
    private final BiConsumer<String, Integer> keep;
    private final int reservedPushes;
    private final Map<String, Integer> members = new ConcurrentHashMap<>();
    private Optional<LineBudget.Plan> plan = Optional.empty();
    private long spentAtNanos = System.nanoTime() - LINE_HAS_COUNTED_NANOS;

    @Inject
    LineQuotaTracker(LineApi api, LineRecipients chats, LineGroupRepository groups, ChannelsConfig config) {
        this(api, chats, config, (group, count) -> groups.describe(group, Optional.empty(), OptionalInt.of(count)));
    }

    /** @param keep gets the size of a group when it is new */
    LineQuotaTracker(LineApi api, LineRecipients chats, ChannelsConfig config, BiConsumer<String, Integer> keep) {
        this.api = api;
        this.chats = chats;
        this.keep = keep;
        this.reservedPushes = config.line().reservedPushes();
    }

    public synchronized LineBudget budget() {
        OptionalInt warned = chats.warned().map(this::costOf).orElseGet(OptionalInt::empty);
        return new LineBudget(plan, warned, reservedPushes);
    }

    /** How many messages a push to that chat costs; empty if LINE has not reported it. */
    public OptionalInt costOf(String chat) {
        if (!isGroup(chat)) {
            return OptionalInt.of(1);
        }
        @Nullable Integer count = members.get(chat);
        // A group that was just chosen was counted when the bot joined it.
        return count == null ? chats.membersOf(chat) : OptionalInt.of(count);
    }

    /** Counts messages that we have sent. */
    public synchronized void spent(int messages) {
        plan = plan.map(known -> new LineBudget.Plan(known.most(), known.used() + messages));
        spentAtNanos = System.nanoTime();
    }

    /**
     * Reads the values from LINE again; a value that it does not report becomes unknown.
     *
     * @return the first error, if any
     */
    public Optional<String> read() {
        LineResponse<MessageQuotaResponse> quota = api.quota();
        LineResponse<QuotaConsumptionResponse> used = api.consumption();
        take(quota.body(), used.body());
        Stream<Optional<String>> counted = Stream.of(chats.warned(), chats.officers())
                .flatMap(Optional::stream)
                .filter(LineQuotaTracker::isGroup)
                .distinct()
                .map(this::count);
        return Stream.concat(Stream.of(quota.trouble(), used.trouble()), counted)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private synchronized void take(Optional<MessageQuotaResponse> quota, Optional<QuotaConsumptionResponse> used) {
        boolean lineMayLag = System.nanoTime() - spentAtNanos < LINE_HAS_COUNTED_NANOS;
        long atLeast = lineMayLag ? plan.map(LineBudget.Plan::used).orElse(0L) : 0;
        plan = quota.flatMap(most ->
                used.map(count -> new LineBudget.Plan(mostOf(most), Math.max(atLeast, count.totalUsage()))));
    }

    private static OptionalLong mostOf(MessageQuotaResponse quota) {
        return quota.type() == QuotaType.LIMITED && quota.value() != null
                ? OptionalLong.of(quota.value())
                : OptionalLong.empty();
    }

    private Optional<String> count(String group) {
        LineResponse<GroupMemberCountResponse> answer = api.members(group);
        if (answer.body().isEmpty()) {
            members.remove(group);
            return Optional.of("The size of a group: " + answer.words());
        }
        int count = answer.body().get().count();
        @Nullable Integer before = members.put(group, count);
        if (before == null || before != count) {
            keep.accept(group, count);
        }
        return Optional.empty();
    }

    /** By the first letter of LINE's ids: C is a group, R a chat of several people, U a person. */
    private static boolean isGroup(String chat) {
        return chat.startsWith("C") || chat.startsWith("c");
    }
}
