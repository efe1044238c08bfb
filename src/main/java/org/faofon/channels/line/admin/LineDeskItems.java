package org.faofon.channels.line.admin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.NetworkClock;

/** The trouble of LINE that an officer must know of before a message is due. */
@Singleton
class LineDeskItems implements DeskItemSource {
    private final LineAdminService line;
    private final NetworkClock clock;

    LineDeskItems(LineAdminService line, NetworkClock clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        LineState state = line.state();
        List<DeskItem> items = new ArrayList<>();
        if (!state.used()) {
            return items;
        }
        OffsetDateTime failing = state.failingSince();
        if (state.failed()) {
            items.add(item(Urgency.TROUBLE, LineMessages::stateFailed, Optional.ofNullable(failing)));
        }
        if (state.refusedAt() != null) {
            items.add(item(Urgency.TROUBLE, LineMessages::refusedLately, Optional.of(state.refusedAt())));
        }
        long undecided = line.undecided();
        if (undecided > 0) {
            items.add(item(Urgency.ASKED, in -> in.centreUndecided(undecided), Optional.empty()));
        } else if (!state.warns()) {
            items.add(item(Urgency.TROUBLE, LineMessages::stateNoGroup, Optional.empty()));
        }
        if (state.isShort()) {
            items.add(item(Urgency.TROUBLE, LineMessages::budgetShort, Optional.empty()));
        }
        return items;
    }

    private DeskItem item(Urgency urgency, Function<LineMessages, String> text, Optional<OffsetDateTime> since) {
        Instant began = since.map(OffsetDateTime::toInstant).orElseGet(clock::instant);
        return new DeskItem(
                urgency,
                text.apply(LineFormatter.thai().words()),
                text.apply(LineFormatter.english().words()),
                "/centre/line",
                began,
                Optional.empty());
    }
}
