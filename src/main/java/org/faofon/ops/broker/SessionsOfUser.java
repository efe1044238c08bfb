package org.faofon.ops.broker;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Limits the sessions that the broker keeps of one user after its connections, for each client id one. The one that was used
 * least recently is forgotten: nobody knows of an id of the past, and a token could otherwise fill the memory with new ones.
 */
final class SessionsOfUser {
    /** More than its connections, so that the oldest is not connected any more. */
    static final int MOST_A_CONNECTION = 2;

    private final Map<String, Set<String>> used = new HashMap<>();
    private final Consumer<String> forget;

    /** @param forget gets the client id whose session the broker should not keep */
    SessionsOfUser(Consumer<String> forget) {
        this.forget = forget;
    }

    /** Notes that a user who has just proved to be that one uses that client id. */
    void signedIn(String user, String clientId) {
        leastRecent(user, clientId).ifPresent(forget);
    }

    private synchronized Optional<String> leastRecent(String user, String clientId) {
        Set<String> ids = used.computeIfAbsent(user, key -> new LinkedHashSet<>());
        ids.remove(clientId);
        ids.add(clientId);
        if (ids.size() <= MOST_A_CONNECTION * ConnectionsOfUser.mostOf(user)) {
            return Optional.empty();
        }
        Iterator<String> inOrder = ids.iterator();
        String first = inOrder.next();
        inOrder.remove();
        return Optional.of(first);
    }
}
