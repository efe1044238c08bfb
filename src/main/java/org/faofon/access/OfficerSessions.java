package org.faofon.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRole;
import org.faofon.accounts.OfficerSession;
import org.faofon.accounts.OfficerSessionRepository;
import org.faofon.common.security.CredentialHasher;

/** Signs browsers of officers in and out, and says whose session a cookie opens. */
@Singleton
public class OfficerSessions {
    /** The role of everybody with a session, for the page about their own account. */
    public static final String ACCOUNT = "account";

    /** The page about one's own account; the only one that is open until a first password is changed. */
    public static final String ACCOUNT_PATH = "/centre/account";

    private static final String ATTRIBUTE = "officer-session";

    private final OfficerSessionRepository sessions;
    private final SignInAudit audit;
    private final AccessConfig config;

    OfficerSessions(OfficerSessionRepository sessions, SignInAudit audit, AccessConfig config) {
        this.sessions = sessions;
        this.audit = audit;
        this.config = config;
    }

    /** The session of a request, if it has one. */
    public static Optional<OfficerSession> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    static Map<String, Object> attributes(OfficerSession session) {
        return Map.of(ATTRIBUTE, session);
    }

    /** Always a new session, so that a cookie from before the sign-in opens nothing; the old one ends. */
    public NewCookie[] start(Officer officer, boolean byProvider, HttpServerRequest request, UriInfo uri) {
        find(request).ifPresent(old -> sessions.end(old.officer().name(), old.id(), officer.name()));
        String device = Optional.ofNullable(request.getCookie(OfficerSessionCookie.DEVICE))
                .map(Cookie::getValue)
                .orElseGet(CredentialHasher::newToken);
        String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        String secret = sessions.start(
                officer,
                new OfficerSessionRepository.Device(device, browser, ClientAddress.of(request)),
                byProvider,
                config.signInLasts());
        audit.succeeded(officer.name());
        return new NewCookie[] {
            OfficerSessionCookie.of(OfficerSessionCookie.NAME, secret, config.signInLasts(), uri),
            OfficerSessionCookie.of(OfficerSessionCookie.DEVICE, device, OfficerSessionRepository.DEVICE_KNOWN, uri),
            OfficerSessionCookie.of(OfficerSessionCookie.PENDING, "", Duration.ZERO, uri)
        };
    }

    Optional<OfficerSession> find(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(OfficerSessionCookie.NAME))
                .flatMap(cookie -> find(cookie.getValue()));
    }

    Optional<OfficerSession> find(String cookie) {
        return sessions.find(cookie, config.signInIdle());
    }

    void end(OfficerSession session, String by) {
        sessions.end(session.officer().name(), session.id(), by);
        audit.ended(by, session.officer().name());
    }

    /** Whether the owner must first change a password that others know, or set up one-time codes. */
    public boolean isRestricted(OfficerSession session) {
        return !session.byProvider() && isRestricted(session.officer());
    }

    boolean isRestricted(Officer officer) {
        return officer.mustChangePassword() || mustSetUpTotp(officer);
    }

    /** Whether this installation demands one-time codes of the officer, who has none yet. */
    public boolean mustSetUpTotp(Officer officer) {
        return config.totpForAdmins() && officer.role() == OfficerRole.ADMIN && !officer.hasTotp();
    }
}
