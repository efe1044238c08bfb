package org.faofon.channels.line.admin;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.faofon.channels.line.LineConstants;
import org.faofon.channels.line.LineGroup;
import org.faofon.channels.line.LineRecipients;
import org.jspecify.annotations.Nullable;

/**
 * A group as officers see it.
 *
 * @param role NONE, WARNED or OFFICERS
 * @param fixed whether the operator's settings define the role, so that officers cannot change it
 */
public record LineGroupView(
        String id,
        @Nullable String name,
        @Nullable Integer members,
        String role,
        boolean fixed,
        @Nullable OffsetDateTime joinedAt,
        @Nullable OffsetDateTime leftAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** The address for the form. */
    public String form() {
        return LineConstants.PAGE + "/groups/" + id;
    }

    static LineGroupView of(LineGroup group, LineRecipients chats) {
        LineGroup.Role role = chats.roleOf(group.id());
        return new LineGroupView(
                group.id(),
                group.name().orElse(null),
                group.members().isPresent() ? group.members().getAsInt() : null,
                role.name(),
                chats.fixed(role),
                LineState.local(Optional.of(group.joinedAt())),
                LineState.local(group.leftAt()),
                group.decidedBy().orElse(null),
                LineState.local(group.decidedAt()));
    }
}
