package org.faofon.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets people in by name and password, or by the cookie that they got for it, and slows down those who guess. */
@ApplicationScoped
class Gatekeeper {
    private static final Logger LOG = Logger.getLogger(Gatekeeper.class);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Officers officers;
    private final SignInCookie cookies;
    private final AccessConfig config;
    private final FailedSignIns failed;

    Gatekeeper(Officers officers, SignInCookie cookies, AccessConfig config, Clock clock) {
        this.clock = clock;
        this.officers = officers;
        this.cookies = cookies;
        this.config = config;
        this.failed = new FailedSignIns(config.failures(), config.failuresForgotten(), ADDRESSES);
    }

    /** How an attempt to sign in by a password ended. */
    sealed interface Answer {
        record Welcome(Officer officer) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    Answer signIn(String name, String password, String address) throws SQLException {
        Instant now = clock.instant();
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

    /** Who that cookie belongs to, if we gave it out and it still counts. */
    Optional<Officer> find(String cookie) throws SQLException {
        Optional<SignInCookie.Claim> claim = SignInCookie.Claim.parse(cookie);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        return officers.find(claim.get().name())
                .filter(officer -> cookies.holds(claim.get(), officer, clock.instant()));
    }

    String cookieFor(Officer officer) {
        return cookies.write(officer, clock.instant().plus(config.signInLasts()));
    }

    static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
