package org.faofon.access.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.faofon.access.AccessConfig;
import org.faofon.access.OfficerSessions;
import org.faofon.accounts.OfficerSession;
import org.faofon.accounts.OfficerSessionRepository;

/** Sign-ins from new devices that their owner has not confirmed, for the officers' desk. */
@Named("newDevices")
@RequestScoped
class NewDeviceNotice {
    private final OfficerSessionRepository sessions;
    private final AccessConfig config;
    private final SecurityIdentity asking;

    NewDeviceNotice(OfficerSessionRepository sessions, AccessConfig config, SecurityIdentity asking) {
        this.sessions = sessions;
        this.config = config;
        this.asking = asking;
    }

    public List<SessionView> list() {
        return OfficerSessions.of(asking).map(this::ofOwner).orElse(List.of());
    }

    private List<SessionView> ofOwner(OfficerSession own) {
        return SessionView.of(sessions.list(own.officer().name(), config.signInIdle()), own.id()).stream()
                .filter(SessionView::newDevice)
                .toList();
    }
}
