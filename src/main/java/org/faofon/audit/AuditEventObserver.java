package org.faofon.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.faofon.common.security.AuditEvent;

/** Writes events into the audit trail, in the transaction of the one who fires them if there is one. */
@ApplicationScoped
class AuditEventObserver {
    private static final String PROGRAM = "program";

    private final AuditRepository trail;
    private final CurrentVertxRequest request;

    AuditEventObserver(AuditRepository trail, CurrentVertxRequest request) {
        this.trail = trail;
        this.request = request;
    }

    void note(@Observes AuditEvent event) {
        Optional<RequestAuthor> author = RequestAuthor.current(request);
        String actor = event.actor().isBlank()
                ? author.map(RequestAuthor::actor)
                        .filter(name -> !name.isEmpty())
                        .orElse(PROGRAM)
                : event.actor();
        trail.add(
                actor, author.map(RequestAuthor::address).orElse(""), event.action(), event.subject(), event.detail());
    }
}
