package org.faofon.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.accounts.OwnAccountService;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Authenticates officers by name and password, and by a one-time code where they use them, and slows down guessing.
 */
@ApplicationScoped
class OfficerAuthenticator {
    private static final Logger LOG = Logger.getLogger(OfficerAuthenticator.class);
    private static final int ADDRESSES = 10_000;

    // Sessions use real time: in a fast exercise they would end within the hour.
    private final InstantSource world = NetworkClock.world();
    private final OfficerRepository officers;
    private final OwnAccountService accounts;
    private final SignInThrottle failed;

    /** A code of six digits must also resist guessing by somebody who knows the password. */
    private final SignInThrottle wrongCodes;

    OfficerAuthenticator(OfficerRepository officers, OwnAccountService accounts, AccessConfig config) {
        this.officers = officers;
        this.accounts = accounts;
        this.failed = new SignInThrottle(config.failures(), config.failuresForgotten(), ADDRESSES);
        this.wrongCodes = new SignInThrottle(config.failures(), config.failuresForgotten(), ADDRESSES);
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

    /** The second step of an officer who uses one-time codes; the first one was the right password. */
    Answer acceptCode(String name, String code) {
        Instant now = world.instant();
        Duration wait = wrongCodes.waitOf(name, now);
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        Optional<Officer> officer = officers.find(name).filter(Officer::active);
        if (officer.isEmpty() || !accounts.acceptsCode(officer.get(), code)) {
            wrongCodes.failed(name, now);
            LOG.infof("Refused a one-time code: officer=%s", name);
            return new Answer.Wrong();
        }
        wrongCodes.succeeded(name);
        return new Answer.Welcome(officer.get());
    }

    static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
