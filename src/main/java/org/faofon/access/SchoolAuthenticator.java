package org.faofon.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.network.Gauge;
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
    private static final int REMEMBERED = 10_000;

    /** What the code of any school looks like; a stranger may send anything, and nothing else is remembered. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    // Sessions use real time: in a fast exercise they would end within hours.
    private final InstantSource world = NetworkClock.world();
    private final SchoolPinRepository pins;
    private final QrSignInLinks links;
    private final DeviceRepository devices;
    private final SignInThrottle byAddress;

    /** A PIN of four digits must also resist guessing from many addresses; the school's QR code still works. */
    private final SignInThrottle bySchool;

    SchoolAuthenticator(SchoolPinRepository pins, QrSignInLinks links, DeviceRepository devices, AccessConfig config) {
        this.pins = pins;
        this.links = links;
        this.devices = devices;
        this.byAddress = new SignInThrottle(config.failures(), config.failuresForgotten(), REMEMBERED);
        this.bySchool = new SignInThrottle(config.schoolFailures(), Duration.ofDays(1), REMEMBERED);
    }

    /** The result of an attempt to sign in. */
    sealed interface Answer {
        /** Signed in; the device has to present the secret from now on. */
        record Welcome(String secret, SchoolRole role) implements Answer {
            @Override
            public String toString() {
                return "welcome as " + role;
            }
        }

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    Answer byPin(String school, String pin, Nickname nickname, String address) throws SQLException {
        Instant now = world.instant();
        if (!CODE.matcher(school).matches()) {
            return wrong(address, now);
        }
        Duration wait = byAddress.waitOf(address, now);
        Duration ofSchool = bySchool.waitOf(school, now);
        if (!wait.isZero() || !ofSchool.isZero()) {
            return new Answer.Wait(wait.compareTo(ofSchool) > 0 ? wait : ofSchool);
        }
        Optional<SchoolRole> role = pins.find(school, pin);
        if (role.isEmpty()) {
            bySchool.failed(school, now);
            return wrong(address, now);
        }
        bySchool.succeeded(school);
        return welcome(school, role.get(), nickname, address);
    }

    /** By the secret of a link. Those are long, so the limit per address is enough. */
    Answer byLink(Gauge gauge, String secret, Nickname nickname, String address) throws SQLException {
        Instant now = world.instant();
        Duration wait = byAddress.waitOf(address, now);
        if (!wait.isZero()) {
            return new Answer.Wait(wait);
        }
        return links.accepts(gauge, secret)
                ? welcome(gauge.school.code, SchoolRole.VOLUNTEER, nickname, address)
                : wrong(address, now);
    }

    private Answer wrong(String address, Instant now) {
        byAddress.failed(address, now);
        LOG.infof("Refused a sign-in at a school: address=%s", address);
        return new Answer.Wrong();
    }

    private Answer welcome(String school, SchoolRole role, Nickname nickname, String address) throws SQLException {
        byAddress.succeeded(address);
        return new Answer.Welcome(devices.enrol(school, role, nickname), role);
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
