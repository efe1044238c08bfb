package org.faofon.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.NetworkClock;

/** What officers do with their own account: the password, one-time codes, and the check of those at sign-in. */
@Singleton
public class OwnAccountService {
    // Phones have real time, in an exercise too.
    private final InstantSource world = NetworkClock.world();
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
        if (!CredentialHasher.passwordMatches(current, officer.passwordHash())) {
            return Optional.of(AccountFault.WRONG_PASSWORD);
        }
        if (current.equals(fresh)) {
            return Optional.of(AccountFault.SAME);
        }
        Optional<AccountFault> fault = PasswordRules.check(fresh, officer.name(), officer.displayName());
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

    /** Offers a new secret, which is not shown again. An existing one stays valid until the new one is confirmed. */
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

    /** New recovery codes instead of the old ones; empty if the password is wrong. */
    public List<String> renewRecoveryCodes(Officer officer, String password) {
        if (!CredentialHasher.passwordMatches(password, officer.passwordHash())) {
            return List.of();
        }
        report(officer, "officer.totp", "new recovery codes");
        return recovery.renew(officer.name());
    }

    /** Ends the use of one-time codes. */
    public Optional<AccountFault> removeTotp(Officer officer, String password) {
        if (!CredentialHasher.passwordMatches(password, officer.passwordHash())) {
            return Optional.of(AccountFault.WRONG_PASSWORD);
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
