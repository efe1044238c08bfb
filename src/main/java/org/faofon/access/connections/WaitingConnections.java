package org.faofon.access.connections;

import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.faofon.common.web.ClientNetwork;

/**
 * The connections of each network on which the head of a request is awaited, the oldest first. If a network has too many
 * connections, the oldest of these makes room: so half-sent heads do not shut out who else is behind the same address.
 */
final class WaitingConnections {
    private final Map<ClientNetwork, Set<Channel>> waiting = new HashMap<>();

    /** One connection, and whether it waits. */
    record Place(WaitingConnections all, ClientNetwork network, Channel channel) {
        void begin() {
            all.add(network, channel);
            if (!channel.isOpen()) { // Closed meanwhile, and nobody would remove it any more.
                end();
            }
        }

        void end() {
            all.remove(network, channel);
        }
    }

    private synchronized void add(ClientNetwork network, Channel channel) {
        waiting.computeIfAbsent(network, key -> new LinkedHashSet<>()).add(channel);
    }

    private synchronized void remove(ClientNetwork network, Channel channel) {
        waiting.computeIfPresent(network, (key, channels) -> {
            channels.remove(channel);
            return channels.isEmpty() ? null : channels;
        });
    }

    /** Closes the oldest of that network; false if none waits. */
    boolean closeOldest(ClientNetwork network) {
        Channel oldest;
        synchronized (this) {
            Set<Channel> channels = waiting.get(network);
            if (channels == null) {
                return false;
            }
            oldest = channels.iterator().next();
            remove(network, oldest);
        }
        var unused = oldest.close();
        return true;
    }
}
