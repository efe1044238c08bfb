package org.faofon.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Authenticates officers by name and password, or by the session cookie that they get for it, and slows down guessing.
 */
@ApplicationScoped
class OfficerAuthenticator {
    private static final Logger LOG = Logger.getLogger(OfficerAuthenticator.class);

    // Sessions use real time: in a fast exercise they would end within the hour.
    private final InstantSource world = NetworkClock.world();
    private final OfficerRepository officers;
    private final OfficerSessionCookie cookies;
    private final KnownBrowserCookie browsers;
    private final AccessConfig config;
    private final SignInThrottle throttle;
    private final VerifiedPasswords verified = new VerifiedPasswords();
    /** The guesses that are being checked: the same guess at the same time is one attempt and one hash. */
    private final ConcurrentMap<String, CompletableFuture<Answer>> checking = new ConcurrentHashMap<>();

    OfficerAuthenticator(
            OfficerRepository officers,
            OfficerSessionCookie cookies,
            KnownBrowserCookie browsers,
            AccessConfig config) {
        this.officers = officers;
        this.cookies = cookies;
        this.browsers = browsers;
        this.config = config;
        this.throttle = new SignInThrottle(config.ofAddress(), config.ofAccount());
    }

    /** The result of an attempt to sign in by password. */
    sealed interface Answer {
        record Welcome(Officer officer) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    Answer signIn(String name, String password, SignInClient client) throws SQLException {
        Optional<Officer> named = officers.find(name);
        String hash = named.map(Officer::passwordHash).orElse("");
        String guess = verified.digest(name, password, hash, client.network());
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> others = checking.putIfAbsent(guess, mine);
        if (others != null) {
            return answerOf(others);
        }
        try {
            Answer answer = attempt(name, password, client, guess, named);
            mine.complete(answer);
            return answer;
        } catch (SQLException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            checking.remove(guess, mine);
            mine.cancel(false); // Without effect, unless an error of the machine ended the attempt.
        }
    }

    private static Answer answerOf(CompletableFuture<Answer> others) throws SQLException {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException ofDatabase) {
                throw ofDatabase;
            }
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private Answer attempt(String name, String password, SignInClient client, String guess, Optional<Officer> named)
            throws SQLException {
        Instant now = world.instant();
        String account = accountOf(name);
        SignInThrottle.Attempt attempt =
                SignInThrottle.Attempt.of(account, client.network(), browsers.find(client.browser(), account));
        SignInThrottle.Reservation reserved = throttle.reserve(attempt, now, () -> verified.contain(guess));
        if (!reserved.isGranted()) {
            return new Answer.Wait(reserved.left());
        }
        Optional<Officer> officer = reserved.isVerified() ? named : check(name, password, reserved);
        if (officer.isEmpty()) {
            LOG.infof("Refused a sign-in: address=%s", client.network());
            return new Answer.Wrong();
        }
        reserved.giveBack();
        throttle.remember(account, client.network());
        verified.add(guess);
        return new Answer.Welcome(officer.get());
    }

    /** What could not be checked, because the database or the processors are busy, is no wrong password. */
    private Optional<Officer> check(String name, String password, SignInThrottle.Reservation reserved)
            throws SQLException {
        try {
            return officers.find(name, password);
        } catch (SQLException | RuntimeException e) {
            reserved.giveBack();
            throw e;
        }
    }

    private static String accountOf(String name) {
        return "officer " + name;
    }

    /** The cookie by which the browser of an officer is recognised before the next sign-in. */
    String knownBrowserFor(Officer officer) {
        return browsers.issue(accountOf(officer.name()));
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
}
