package org.faofon.ops.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.faofon.alerts.AlertChanged;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.common.cluster.InstanceName;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.GaugeTokensChanged;
import org.faofon.readings.ReadingId;
import org.faofon.schools.ReadingConfirmed;
import org.jboss.logging.Logger;

/**
 * Tells the other instances of what this one has written besides readings. It is told after the commit: a crash in between
 * only makes them hear of it later, from the database.
 */
@ApplicationScoped
class OwnChanges {
    private static final Logger LOG = Logger.getLogger(OwnChanges.class);

    private final ChangeFeed feed;
    private final InstanceName instance;
    private final SqlRunner sql;

    OwnChanges(ChangeFeed feed, InstanceName instance, SqlRunner sql) {
        this.feed = feed;
        this.instance = instance;
        this.sql = sql;
    }

    void onAlert(@Observes AlertChanged changed) {
        tell(Change.Kind.ALERT, String.valueOf(changed.event().id));
    }

    void onConfirmed(@Observes ReadingConfirmed reading) {
        tell(Change.Kind.CONFIRMED, new ReadingId(reading.gauge(), reading.at()).toString());
    }

    void onGauges(@Observes GaugeTokensChanged changed) {
        tell(Change.Kind.GAUGES, "all");
    }

    private void tell(Change.Kind kind, String what) {
        if (!feed.isShared() || RemoteChanges.isRemote()) {
            return;
        }
        try {
            sql.list(NotifyChangeFeed.NOTIFY, row -> true, NotifyChangeFeed.write(instance, new Change(kind, what)));
        } catch (DatabaseException e) {
            LOG.warnf("Could not tell the other instances of a change: kind=%s: %s", kind, e.getMessage());
        }
    }
}
