package org.faofon.common.cluster;

import java.sql.Connection;
import java.time.Instant;
import java.util.Set;

/** The only instance: everything is its own, and nobody listens. */
public final class Alone implements WorkAssignment, ChangeFeed {
    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean isLeader() {
        return true;
    }

    @Override
    public Set<Integer> partitions() {
        return Set.of(0);
    }

    @Override
    public boolean isOwnerOf(String district) {
        return true;
    }

    @Override
    public void assertOwnerOf(String district) {
        // Nobody can take over.
    }

    @Override
    public void assertLeader() {
        // Nobody can take over.
    }

    @Override
    public void assertLeader(Connection connection) {
        // Nobody can take over.
    }

    @Override
    public void evaluated() {
        // Nobody else wants to know.
    }

    @Override
    public Instant evaluatedByAll(Instant own) {
        return own;
    }

    @Override
    public void begin(Connection connection) {
        // A transaction that hangs blocks nobody else.
    }

    @Override
    public void tell(Connection connection, Change change) {
        // Nobody listens.
    }
}
