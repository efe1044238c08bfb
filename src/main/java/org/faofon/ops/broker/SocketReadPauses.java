package org.faofon.ops.broker;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Pauses reading from a connection for one or more reasons: reading resumes when none of them applies.
 *
 * <p>Used only in the connection's event loop. Netty's own traffic shaping resumes reading regardless of other pauses,
 * and so cannot be used beside this.
 */
final class SocketReadPauses {
    private static final AttributeKey<Set<Object>> REASONS = AttributeKey.valueOf(SocketReadPauses.class, "reasons");

    private SocketReadPauses() {}

    static void pause(Channel channel, Object reason) {
        reasons(channel).add(reason);
        channel.config().setAutoRead(false);
    }

    static void resume(Channel channel, Object reason) {
        Set<Object> reasons = reasons(channel);
        if (reasons.remove(reason) && reasons.isEmpty()) {
            channel.config().setAutoRead(true);
        }
    }

    private static Set<Object> reasons(Channel channel) {
        channel.attr(REASONS).setIfAbsent(new HashSet<>());
        return channel.attr(REASONS).get();
    }
}
