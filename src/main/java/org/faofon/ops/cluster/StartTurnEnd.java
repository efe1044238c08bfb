package org.faofon.ops.cluster;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.faofon.ops.database.StartTurn;

/** Lets the next instance start when this one has. */
@ApplicationScoped
class StartTurnEnd {
    void end(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        StartTurn.end();
    }
}
