package org.faofon.channels.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineGroup.Role;
import org.jboss.logging.Logger;

/**
 * Which chat is warned and which is the officers' chat: the operator's settings take precedence over the officers'
 * choice.
 */
@ApplicationScoped
public class LineRecipients {
    private static final Logger LOG = Logger.getLogger(LineRecipients.class);

    /** How long a choice is cached; another instance on the same database may change it. */
    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();

    private final ChannelsConfig.Line config;
    private final Supplier<List<LineGroup>> table;
    private volatile InHand inHand = new InHand(List.of(), System.nanoTime() - KEEP_NANOS);

    private record InHand(List<LineGroup> groups, long takenAtNanos) {
        boolean fresh() {
            return System.nanoTime() - takenAtNanos < KEEP_NANOS;
        }
    }

    @Inject
    LineRecipients(ChannelsConfig config, LineGroupRepository groups) {
        this(config, groups::list);
    }

    LineRecipients(ChannelsConfig config, Supplier<List<LineGroup>> table) {
        this.config = config.line();
        this.table = table;
    }

    /** The group that is warned. */
    public Optional<String> warned() {
        return config.group().or(() -> chosen(Role.WARNED));
    }

    /** The chat that gets escalations; a group, or one person. */
    public Optional<String> officers() {
        return config.officers().or(() -> chosen(Role.OFFICERS));
    }

    /** The role of the group. */
    public Role roleOf(String group) {
        if (warned().filter(group::equals).isPresent()) {
            return Role.WARNED;
        }
        return officers().filter(group::equals).isPresent() ? Role.OFFICERS : Role.NONE;
    }

    /** How many people are in a group, as last counted. */
    OptionalInt membersOf(String group) {
        return groups().stream()
                .filter(known -> known.id().equals(group))
                .findFirst()
                .map(LineGroup::members)
                .orElseGet(OptionalInt::empty);
    }

    /** Whether the operator's settings define the chat of that role, so that officers cannot. */
    public boolean fixed(Role role) {
        return switch (role) {
            case NONE -> false;
            case WARNED -> config.group().isPresent();
            case OFFICERS -> config.officers().isPresent();
        };
    }

    /** A choice has changed. */
    public void lookAgain() {
        inHand = new InHand(inHand.groups, System.nanoTime() - KEEP_NANOS);
    }

    private Optional<String> chosen(Role role) {
        return groups().stream()
                .filter(group -> group.role() == role)
                .map(LineGroup::id)
                .findFirst();
    }

    private List<LineGroup> groups() {
        InHand known = inHand;
        return known.fresh() ? known.groups : look();
    }

    /** While the database is unavailable, the previous choice is used. */
    private List<LineGroup> look() {
        try {
            InHand fresh = new InHand(table.get(), System.nanoTime());
            inHand = fresh;
            return fresh.groups;
        } catch (RuntimeException e) {
            LOG.warnf("Could not read which LINE groups are chosen: %s", e);
            return inHand.groups;
        }
    }
}
