package org.faofon.common.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/**
 * Which part of the work is this instance's. Rules of a district are judged by its owner, and what must be done once by the
 * leader.
 *
 * <p>An answer may be outdated when it arrives, because the process may have been paused. What must not be written then is
 * fenced: in the transaction that writes it, one of the {@code assert} methods checks and locks the ownership.
 */
public interface WorkAssignment {
    /** Whether several instances may run on this database. */
    boolean isShared();

    /** Whether this instance does what must be done once. */
    boolean isLeader();

    /** The numbers of this instance's parts of the work, each of which has one owner at a time. */
    Set<Integer> partitions();

    /** Whether this instance judges the rules of that district. */
    boolean isOwnerOf(String district);

    /**
     * Checks in the current transaction that the district is still this instance's, and keeps it so until the end of it.
     *
     * @throws FencedException if another instance has taken over
     */
    void assertOwnerOf(String district);

    /** The same for what must be done once. */
    void assertLeader();

    /** The same in a transaction of that connection. */
    void assertLeader(Connection connection) throws SQLException;

    /** Tells that the rules of all districts of this instance have been judged. */
    void evaluated();

    /**
     * When the rules of all districts had been judged.
     *
     * @param own when this instance last judged those of its districts
     */
    Instant evaluatedByAll(Instant own);
}
