package org.faofon.channels.line.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.outbox.LastDeliveryRepository;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineGroup.Role;
import org.faofon.channels.line.LineGroupRepository;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.LineRecipients;
import org.faofon.channels.line.PushPriority;
import org.jboss.logging.Logger;

/** The state of LINE and the officers' decisions about it; other pages show part of it too. */
@Named("lineBoard")
@ApplicationScoped
public class LineAdminService {
    private static final String CHANNEL = "line";
    private static final Logger LOG = Logger.getLogger(LineAdminService.class);

    private final ChannelsConfig.Line config;
    private final LineRecipients chats;
    private final LineGroupRepository groups;
    private final LineQuotaTracker meter;
    private final LineProbeJob heartbeat;
    private final LastDeliveryRepository deliveries;

    LineAdminService(
            ChannelsConfig config,
            LineRecipients chats,
            LineGroupRepository groups,
            LineQuotaTracker meter,
            LineProbeJob heartbeat,
            LastDeliveryRepository deliveries) {
        this.config = config.line();
        this.chats = chats;
        this.groups = groups;
        this.meter = meter;
        this.heartbeat = heartbeat;
        this.deliveries = deliveries;
    }

    /** The result of a decision. */
    enum Decision {
        DONE,
        NO_SUCH_GROUP,
        /** The operator's settings define it. */
        FIXED
    }

    public LineState state() {
        return LineState.of(config, chats, meter.budget(), heartbeat, deliveries.findRefusal(CHANNEL));
    }

    /** What a push of that event would cost, and whether the budget would leave it out. */
    public LineCost costOf(AlertEvent event) {
        boolean toOfficers =
                event.audience() == Audience.OFFICERS && chats.officers().isPresent();
        Optional<String> to = toOfficers ? chats.officers() : chats.warned();
        PushPriority weight = toOfficers ? PushPriority.OFFICERS : PushPriority.of(List.of(event));
        return LineCost.of(meter.budget(), weight, to.map(meter::costOf).orElseGet(OptionalInt::empty));
    }

    public List<LineGroupView> groups() {
        return groups.list().stream()
                .map(group -> LineGroupView.of(group, chats))
                .toList();
    }

    /** How many groups wait for a role, while none is warned. */
    public long undecided() {
        return chats.warned().isPresent()
                ? 0
                : groups.list().stream()
                        .filter(group -> group.leftAt().isEmpty())
                        .count();
    }

    Optional<LineGroupView> find(String id) {
        return groups.find(id).map(group -> LineGroupView.of(group, chats));
    }

    Decision decide(String id, Role role, String officer) {
        if (groups.find(id).isEmpty()) {
            return Decision.NO_SUCH_GROUP;
        }
        if (chats.fixed(role) || chats.fixed(chats.roleOf(id))) {
            return Decision.FIXED;
        }
        groups.decide(id, role, officer);
        chats.lookAgain();
        LOG.infof("Changed the role of a LINE group: role=%s by=%s", role, officer);
        return Decision.DONE;
    }
}
