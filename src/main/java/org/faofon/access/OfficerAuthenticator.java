package org.faofon.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.accounts.OwnAccountService;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Authenticates officers by name and password, and by a one-time code where they use them, and slows down guessing.
 */
@ApplicationScoped
class OfficerAuthenticator {
    private static final Logger LOG = Logger.getLogger(OfficerAuthenticator.class);

    // Sessions use real time: in a fast exercise they would end within the hour.
    private final InstantSource world = NetworkClock.world();
    private final OfficerRepository officers;
    private final OwnAccountService accounts;
    private final KnownBrowserCookie browsers;
    private final SignInThrottle throttle;
    private final VerifiedPasswords verified = new VerifiedPasswords();
    /** The guesses that are being checked: the same guess at the same time is one attempt and one hash. */
    private final ConcurrentMap<String, CompletableFuture<Answer>> checking = new ConcurrentHashMap<>();

    /** A code of six digits must also resist guessing by somebody who knows the password. */
    private final AttemptThrottle codes;

    OfficerAuthenticator(
            OfficerRepository officers, OwnAccountService accounts, KnownBrowserCookie browsers, AccessConfig config) {
        this.officers = officers;
        this.accounts = accounts;
        this.browsers = browsers;
        this.throttle = new SignInThrottle(config.ofAddress(), config.ofAccount());
        this.codes = new AttemptThrottle(config.ofAccount());
    }

    /** The result of an attempt to sign in by password. */
    sealed interface Answer {
        record Welcome(Officer officer) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    Answer signIn(String name, String password, SignInClient client) {
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
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            checking.remove(guess, mine);
            mine.cancel(false); // Without effect, unless an error of the machine ended the attempt.
        }
    }

    private static Answer answerOf(CompletableFuture<Answer> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private Answer attempt(String name, String password, SignInClient client, String guess, Optional<Officer> named) {
        Instant now = world.instant();
        String account = accountOf(name);
        SignInThrottle.Attempt attempt =
                SignInThrottle.Attempt.of(account, client.network(), browsers.find(client.browser(), account));
        SignInThrottle.Reservation reserved = throttle.reserve(attempt, now, () -> verified.contain(guess));
        if (!reserved.isGranted()) {
            return new Answer.Wait(reserved.left());
        }
        Optional<Officer> officer =
                reserved.isVerified() ? named.filter(Officer::active) : check(name, password, reserved);
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
    private Optional<Officer> check(String name, String password, SignInThrottle.Reservation reserved) {
        try {
            return officers.find(name, password);
        } catch (RuntimeException e) {
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

    /** The second step of an officer who uses one-time codes; the first one was the right password. */
    Answer acceptCode(String name, String code) {
        Duration wait = codes.reserve(name, world.instant());
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        Optional<Officer> officer = officers.find(name).filter(Officer::active);
        if (officer.isEmpty() || !accounts.acceptsCode(officer.get(), code)) {
            LOG.infof("Refused a one-time code: officer=%s", name);
            return new Answer.Wrong();
        }
        codes.giveBack(name);
        return new Answer.Welcome(officer.get());
    }
}
