package org.faofon.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.schools.Device;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.QrSignInLinks;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.jboss.logging.Logger;

/** Authenticates school members by PIN or by the link on a gauge's post, and slows down guessing. */
@ApplicationScoped
class SchoolAuthenticator {
    /** The session cookie of a device. */
    static final String COOKIE = "faofon-device";

    private static final Logger LOG = Logger.getLogger(SchoolAuthenticator.class);
    /** The secret of a link is long, so these limits only spare the database: pupils at one address scan old sheets. */
    private static final AttemptThrottle.Limits OF_LINKS =
            new AttemptThrottle.Limits(60, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));

    // Sessions use real time: in a fast exercise they would end within hours.
    private final InstantSource world = NetworkClock.world();
    private final SchoolPinRepository pins;
    private final QrSignInLinks links;
    private final DeviceRepository devices;
    private final GaugeRegistry network;
    private final KnownBrowserCookie browsers;
    private final SignInThrottle throttle;
    private final AttemptThrottle byLink = new AttemptThrottle(OF_LINKS);

    SchoolAuthenticator(
            SchoolPinRepository pins,
            QrSignInLinks links,
            DeviceRepository devices,
            GaugeRegistry network,
            KnownBrowserCookie browsers,
            AccessConfig config) {
        this.pins = pins;
        this.links = links;
        this.devices = devices;
        this.network = network;
        this.browsers = browsers;
        this.throttle = new SignInThrottle(config.ofAddress(), config.ofAccount());
    }

    /** The result of an attempt to sign in. */
    sealed interface Answer {
        /**
         * Signed in.
         *
         * @param secret what the device has to present from now on
         * @param browser the cookie by which the browser is recognised before the next sign-in
         */
        record Welcome(String secret, SchoolRole role, String browser) implements Answer {
            @Override
            public String toString() {
                return "welcome as " + role;
            }
        }

        /**
         * The PIN or the link is not accepted.
         *
         * @param allEnded whether all PINs of that school have ended with their school year
         */
        record Wrong(boolean allEnded) implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    /** What somebody typed. */
    private record PinGuess(String school, String pin, Nickname nickname, String network) {}

    /**
     * By a PIN, of the school's volunteers or its teachers.
     *
     * @param asTeacher only the teachers' PIN counts. Their attempts are counted apart: pupils who mistype the other PIN
     * do not delay their teacher
     */
    Answer byPin(String school, String pin, boolean asTeacher, Nickname nickname, SignInClient client) {
        PinGuess guess = new PinGuess(school, pin, nickname, client.network());
        if (network.listGauges().stream().noneMatch(gauge -> gauge.school.code.equals(school))) {
            return check(guess, Set.of(), SignInThrottle.Attempt.ofNobody(client.network()));
        }
        SchoolRole role = asTeacher ? SchoolRole.TEACHER : SchoolRole.VOLUNTEER;
        String account = accountOf(school, role);
        SignInThrottle.Attempt attempt =
                SignInThrottle.Attempt.of(account, client.network(), browsers.find(client.browser(), account));
        // Who knows the volunteers' PIN has a counter of their own for it, but not for guesses at the teachers'.
        boolean onlyOne = asTeacher || throttle.isKnown(attempt);
        Answer answer = check(guess, onlyOne ? Set.of(role) : Set.of(SchoolRole.values()), attempt);
        if (asTeacher || !onlyOne || !(answer instanceof Answer.Wrong)) {
            return answer;
        }
        Answer ofTeacher = check(guess, Set.of(SchoolRole.TEACHER), attempt.asStranger());
        return ofTeacher instanceof Answer.Welcome ? ofTeacher : answer;
    }

    private Answer check(PinGuess guess, Set<SchoolRole> roles, SignInThrottle.Attempt attempt) {
        SignInThrottle.Reservation reserved = throttle.reserve(attempt, world.instant());
        if (!reserved.isGranted()) {
            return new Answer.Wait(reserved.left());
        }
        Optional<SchoolRole> role = find(guess, roles, reserved);
        if (role.isEmpty()) {
            return wrong(guess.network, !guess.school.isEmpty() && pins.haveEnded(guess.school));
        }
        reserved.giveBack();
        throttle.remember(accountOf(guess.school, role.get()), guess.network);
        return welcome(guess.school, role.get(), guess.nickname);
    }

    /** What could not be checked, because the database or the processors are busy, is no wrong PIN. */
    private Optional<SchoolRole> find(PinGuess guess, Set<SchoolRole> roles, SignInThrottle.Reservation reserved) {
        try {
            return pins.find(guess.school, guess.pin, roles);
        } catch (RuntimeException e) {
            reserved.giveBack();
            throw e;
        }
    }

    private static String accountOf(String school, SchoolRole role) {
        return "school " + school + " " + role;
    }

    /** By the secret of a link. */
    Answer byLink(Gauge gauge, String secret, Nickname nickname, SignInClient client) {
        Duration wait = byLink.reserve(client.network(), world.instant());
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        if (!links.accepts(gauge, secret)) {
            return wrong(client.network(), false);
        }
        byLink.giveBack(client.network());
        return welcome(gauge.school.code, SchoolRole.VOLUNTEER, nickname);
    }

    private static Answer wrong(String address, boolean allEnded) {
        LOG.infof("Refused a sign-in at a school: address=%s", address);
        return new Answer.Wrong(allEnded);
    }

    private Answer welcome(String school, SchoolRole role, Nickname nickname) {
        String browser = browsers.issue(accountOf(school, role));
        return new Answer.Welcome(devices.enrol(school, role, nickname), role, browser);
    }

    /** The owner of the cookie, if its device is still signed in. */
    Optional<SchoolMember> find(String cookie) throws SQLException {
        return devices.find(cookie).map(Device::member);
    }

    /** Signs out the device of that cookie. */
    void leave(String cookie) throws SQLException {
        Optional<SchoolMember> member = find(cookie);
        if (member.isPresent()) {
            devices.revoke(
                    member.get().school(), member.get().device(), member.get().signature());
        }
    }
}
