package org.faofon.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.NetworkClock;

/** What officers do with their own account: the password, one-time codes, and the check of those at sign-in. */
@Singleton
public class OwnAccountService {
    // Phones have real time, in an exercise too.
    private final InstantSource world = NetworkClock.world();

    /** Whoever finds an open browser could otherwise guess the password there. */
    private final AttemptThrottle guesses = new AttemptThrottle(
            new AttemptThrottle.Limits(10, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(15)));

    private final OfficerRepository officers;
    private final OfficerSessionRepository sessions;
    private final RecoveryCodeRepository recovery;
    private final Event<AuditEvent> audit;

    OwnAccountService(
            OfficerRepository officers,
            OfficerSessionRepository sessions,
            RecoveryCodeRepository recovery,
            Event<AuditEvent> audit) {
        this.officers = officers;
        this.sessions = sessions;
        this.recovery = recovery;
        this.audit = audit;
    }

    /** Changes the password of the session's owner and ends their other sessions. */
    public Optional<AccountFault> changePassword(OfficerSession own, String current, String fresh) {
        Officer officer = own.officer();
        Optional<AccountFault> fault = passwordFault(officer, current)
                .or(() -> Optional.of(AccountFault.SAME).filter(same -> current.equals(fresh)))
                .or(() -> PasswordRules.check(fresh, officer.name(), officer.displayName()));
        if (fault.isEmpty()) {
            officers.setPassword(officer.name(), CredentialHasher.hashPassword(fresh), false);
            sessions.endOthers(officer.name(), own.id(), officer.name());
            report(officer, "officer.password", "changed");
        }
        return fault;
    }

    /**
     * A secret that counts from the first right code on.
     *
     * @param uri for the QR code
     * @param typed the secret for typing
     */
    public record Offer(String uri, String typed) {
        @Override
        public String toString() {
            return "offer of a one-time code secret";
        }
    }

    /** Why the current password is not accepted; nothing if it is right. */
    public Optional<AccountFault> passwordFault(Officer officer, String password) {
        if (!guesses.reserve(officer.name(), world.instant()).isZero()) {
            return Optional.of(AccountFault.WAIT);
        }
        boolean right;
        try {
            right = CredentialHasher.passwordMatches(password, officer.passwordHash());
        } catch (RuntimeException e) { // It was not checked.
            guesses.giveBack(officer.name());
            throw e;
        }
        if (!right) {
            return Optional.of(AccountFault.WRONG_PASSWORD);
        }
        guesses.giveBack(officer.name());
        return Optional.empty();
    }

    /**
     * Offers a new secret to the owner, who has given the password; it is not shown again. An existing one stays valid until
     * the new one is confirmed.
     */
    public Offer offerTotp(Officer officer) {
        String secret = Totp.newSecret();
        officers.offerTotp(officer.name(), secret);
        return new Offer(Totp.uri(secret, officer.name()), Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "));
    }

    /**
     * Confirms the offered secret by a code of it and ends the owner's other sessions.
     *
     * @return the recovery codes, which cannot be retrieved later; empty if the code is wrong
     */
    public List<String> confirmTotp(OfficerSession own, String code) {
        String name = own.officer().name();
        OptionalLong step = officers.offeredTotp(name)
                .map(secret -> Totp.stepOf(secret, code, world.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty() || !officers.acceptTotp(name, step.getAsLong())) {
            return List.of();
        }
        sessions.endOthers(name, own.id(), name);
        report(own.officer(), "officer.totp", "set up");
        return recovery.renew(name);
    }

    /** New recovery codes instead of the old ones, for an owner who has given the password. */
    public List<String> renewRecoveryCodes(Officer officer) {
        report(officer, "officer.totp", "new recovery codes");
        return recovery.renew(officer.name());
    }

    /** Ends the use of one-time codes. */
    public Optional<AccountFault> removeTotp(Officer officer, String password) {
        Optional<AccountFault> fault = passwordFault(officer, password);
        if (fault.isPresent()) {
            return fault;
        }
        officers.removeTotp(officer.name());
        recovery.forget(officer.name());
        report(officer, "officer.totp", "removed");
        return Optional.empty();
    }

    public int recoveryCodesLeft(Officer officer) {
        return recovery.left(officer.name());
    }

    /** Whether that is the officer's current one-time code or an unused recovery code; either is used up. */
    public boolean acceptsCode(Officer officer, String typed) {
        OptionalLong step = officer.totpSecret()
                .map(secret -> Totp.stepOf(secret, typed, world.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return officers.takeStep(officer.name(), step.getAsLong());
        }
        boolean used = officer.hasTotp() && recovery.use(officer.name(), typed);
        if (used) {
            report(officer, "officer.totp", "signed in with a recovery code");
        }
        return used;
    }

    private void report(Officer officer, String action, String detail) {
        audit.fire(new AuditEvent(officer.name(), action, officer.name(), detail));
    }
}
