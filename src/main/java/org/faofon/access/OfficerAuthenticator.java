package org.faofon.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Authenticates officers by name and password, or by the session cookie that they get for it, and slows down guessing.
 */
@ApplicationScoped
class OfficerAuthenticator {
    private static final Logger LOG = Logger.getLogger(OfficerAuthenticator.class);
    private static final int ADDRESSES = 10_000;

    // Sessions use real time: in a fast exercise they would end within the hour.
    private final InstantSource world = NetworkClock.world();
    private final OfficerRepository officers;
    private final OfficerSessionCookie cookies;
    private final AccessConfig config;
    private final SignInThrottle failed;

    OfficerAuthenticator(OfficerRepository officers, OfficerSessionCookie cookies, AccessConfig config) {
        this.officers = officers;
        this.cookies = cookies;
        this.config = config;
        this.failed = new SignInThrottle(config.failures(), config.failuresForgotten(), ADDRESSES);
    }

    /** The result of an attempt to sign in by password. */
    sealed interface Answer {
        record Welcome(Officer officer) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    Answer signIn(String name, String password, String address) throws SQLException {
        Instant now = world.instant();
        Duration wait = failed.waitOf(address, now);
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        Optional<Officer> officer = officers.find(name, password);
        if (officer.isEmpty()) {
            failed.failed(address, now);
            LOG.infof("Refused a sign-in: address=%s", address);
            return new Answer.Wrong();
        }
        failed.succeeded(address);
        return new Answer.Welcome(officer.get());
    }

    /** The owner of the cookie, if we issued it and it is still valid. */
    Optional<Officer> find(String cookie) throws SQLException {
        Optional<OfficerSessionCookie.Claim> claim = OfficerSessionCookie.Claim.parse(cookie);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        return officers.find(claim.get().name())
                .filter(officer -> cookies.holds(claim.get(), officer, world.instant()));
    }

    String cookieFor(Officer officer) {
        return cookies.write(officer, world.instant().plus(config.signInLasts()));
    }

    static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
