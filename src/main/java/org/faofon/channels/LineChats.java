package org.faofon.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.faofon.channels.LineGroup.Role;
import org.jspecify.annotations.Nullable;

/** Which chat is warned and which is the officers': what the operator has set wins, then what officers have chosen. */
@ApplicationScoped
class LineChats {
    /** How long a choice is kept in hand; another program on the same database may change it. */
    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();

    private final ChannelsConfig.Line config;
    private final Supplier<List<LineGroup>> groups;
    private volatile @Nullable InHand inHand;

    private record InHand(List<LineGroup> groups, long takenAtNanos) {
        boolean fresh() {
            return System.nanoTime() - takenAtNanos < KEEP_NANOS;
        }
    }

    @Inject
    LineChats(ChannelsConfig config, LineGroups groups) {
        this(config, groups::list);
    }

    LineChats(ChannelsConfig config, Supplier<List<LineGroup>> groups) {
        this.config = config.line();
        this.groups = groups;
    }

    /** The group that is warned. */
    Optional<String> warned() {
        return config.group().or(() -> chosen(Role.WARNED));
    }

    /** The chat in which officers are called; a group, or one person. */
    Optional<String> officers() {
        return config.officers().or(() -> chosen(Role.OFFICERS));
    }

    /** What the group is for. */
    Role roleOf(String group) {
        if (warned().filter(group::equals).isPresent()) {
            return Role.WARNED;
        }
        return officers().filter(group::equals).isPresent() ? Role.OFFICERS : Role.NONE;
    }

    /** Whether the operator's settings say who has that part, so that officers cannot. */
    boolean fixed(Role role) {
        return switch (role) {
            case NONE -> false;
            case WARNED -> config.group().isPresent();
            case OFFICERS -> config.officers().isPresent();
        };
    }

    /** Somebody has chosen anew. */
    void lookAgain() {
        inHand = null;
    }

    private Optional<String> chosen(Role role) {
        InHand known = inHand;
        InHand fresh = known != null && known.fresh() ? known : look();
        return fresh.groups.stream()
                .filter(group -> group.role() == role)
                .map(LineGroup::id)
                .findFirst();
    }

    private InHand look() {
        InHand fresh = new InHand(groups.get(), System.nanoTime());
        inHand = fresh;
        return fresh;
    }
}
