package org.faofon.common.cluster;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells the other instances what this one has written. */
public interface ChangeFeed {
    /** Whether anybody may listen. */
    boolean isShared();

    /** Lets the database end the transaction if this process is paused in it, because its locks would stop the others. */
    void begin(Connection connection) throws SQLException;

    /** Tells it as a part of the transaction: the others hear of it when, and only if, it is committed. */
    void tell(Connection connection, Change change) throws SQLException;

    /** Something that has changed. What it is now the others read in the database. */
    record Change(Kind kind, String what) {
        /** What can change. */
        public enum Kind {
            /** Readings: gauge, first and last end; see {@code ReadingSpans}. */
            READINGS,
            /** An alert: the id of the event. */
            ALERT,
            /** A reading that was confirmed: gauge and end. */
            CONFIRMED,
            /** The roster or tokens of gauges. */
            GAUGES
        }
    }
}
