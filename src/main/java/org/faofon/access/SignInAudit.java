package org.faofon.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.common.security.AuditEvent;

/** Notes sign-ins of officers in the audit trail. */
@ApplicationScoped
class SignInAudit {
    private final OfficerRepository officers;
    private final Event<AuditEvent> events;

    SignInAudit(OfficerRepository officers, Event<AuditEvent> events) {
        this.officers = officers;
        this.events = events;
    }

    void succeeded(String name) {
        events.fire(new AuditEvent(name, "officer.sign-in", name, ""));
    }

    void ended(String by, String name) {
        events.fire(new AuditEvent(by, "officer.sign-out", name, ""));
    }

    /** A name that nobody has is not noted: it may be a password in the wrong field. */
    void refused(String name) {
        String known = officers.find(name).map(Officer::name).orElse("");
        events.fire(new AuditEvent("nobody", "officer.sign-in-refused", known, ""));
    }
}
