package org.faofon.ops.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Limits the sessions that the broker keeps of one user after its connections, for each client id one. The one that was used
 * least recently is forgotten: nobody knows of an id of the past, and a token could otherwise fill the memory with new ones.
 *
 * <p>A session is of one user: who takes over another's client id gets a new one. With the old one a message of his own could
 * count as one that has arrived already.
 */
final class SessionsOfUser {
    /** More than its connections, so that one of them is not connected. */
    static final int MOST_A_CONNECTION = 2;

    private final Map<String, Set<String>> used = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Predicate<String> isConnected;
    private final Consumer<String> forget;

    /**
     * Knows of no session yet.
     *
     * @param isConnected whether a client of that id is connected
     * @param forget gets the client id whose session the broker should not keep
     */
    SessionsOfUser(Predicate<String> isConnected, Consumer<String> forget) {
        this.isConnected = isConnected;
        this.forget = forget;
    }

    /** Notes that a user who has just proved to be that one uses that client id. */
    void signedIn(String user, String clientId) {
        note(user, clientId).forEach(forget);
    }

    /** @return the sessions to forget */
    private synchronized List<String> note(String user, String clientId) {
        List<String> past = new ArrayList<>();
        String owner = owners.put(clientId, user);
        if (owner != null && !owner.equals(user)) {
            used.getOrDefault(owner, Set.of()).remove(clientId);
            past.add(clientId);
        }
        Set<String> ids = used.computeIfAbsent(user, key -> new LinkedHashSet<>());
        ids.remove(clientId);
        ids.add(clientId);
        // More than one if some were connected until now.
        int most = MOST_A_CONNECTION * ConnectionsOfUser.mostOf(user);
        for (Iterator<String> id = ids.iterator(); ids.size() > most && id.hasNext(); ) {
            String oldest = id.next();
            if (!oldest.equals(clientId) && !isConnected.test(oldest)) {
                id.remove();
                owners.remove(oldest);
                past.add(oldest);
            }
        }
        return past;
    }
}
