package org.faofon.ops.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
    private final Map<String, Integer> inUse = new HashMap<>();
    private final Consumer<String> forget;

    /**
     * Knows of no session yet.
     *
     * @param forget gets the client id whose session the broker should not keep
     */
    SessionsOfUser(Consumer<String> forget) {
        this.forget = forget;
    }

    /** Notes that a user who has just proved to be that one is about to use that client id. */
    void signedIn(String user, String clientId) {
        note(user, clientId).forEach(forget);
    }

    /** Notes that the broker has begun or taken up the session of that client id. */
    synchronized void began(String clientId) {
        inUse.merge(clientId, 1, Integer::sum);
    }

    /**
     * Notes that a client has left its session. It is forgotten at once if others of the user took its place between the signing in
     * and its beginning.
     */
    void ended(String user, String clientId) {
        free(user, clientId).forEach(forget);
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
        past.addAll(trim(user, ids));
        return past;
    }

    private synchronized List<String> free(String user, String clientId) {
        inUse.computeIfPresent(clientId, (id, count) -> count > 1 ? count - 1 : null);
        if (!owners.containsKey(clientId)) {
            return List.of(clientId);
        }
        return trim(user, used.getOrDefault(user, Set.of()));
    }

    /** Those in use stay, so there may be more to remove than one. */
    private List<String> trim(String user, Set<String> ids) {
        List<String> past = new ArrayList<>();
        int most = MOST_A_CONNECTION * ConnectionsOfUser.mostOf(user);
        for (Iterator<String> id = ids.iterator(); ids.size() > most && id.hasNext(); ) {
            String oldest = id.next();
            if (!inUse.containsKey(oldest)) {
                id.remove();
                owners.remove(oldest);
                past.add(oldest);
            }
        }
        return past;
    }
}
