package org.faofon.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.security.CredentialHasher;

/** What administrators decide about accounts: who there is, with which role, and who may still sign in. */
@Singleton
public class AccountService {
    private static final String SYSTEM = "system";
    private static final int PASSWORD_GROUPS = 4;
    private static final int GROUP = 4;

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LONGEST_DISPLAY_NAME = 80;
    private static final int LONGEST_PROVIDER_NAME = 200;

    private final OfficerRepository officers;
    private final OfficerSessionRepository sessions;
    private final RecoveryCodeRepository recovery;
    private final Consumer<AuditEvent> audit;
    private final SecureRandom random = new SecureRandom();

    @Inject
    AccountService(SqlRunner sql, Event<AuditEvent> audit) {
        this(sql, audit::fire);
    }

    /** Without a container, for the command. */
    public AccountService(SqlRunner sql, Consumer<AuditEvent> audit) {
        this.officers = new OfficerRepository(sql);
        this.sessions = new OfficerSessionRepository(sql);
        this.recovery = new RecoveryCodeRepository(sql);
        this.audit = audit;
    }

    /**
     * A person to be added.
     *
     * @param providerName the name by which the OpenID provider knows them; empty for those who sign in by password
     */
    public record NewOfficer(String name, String displayName, OfficerRole role, String providerName) {}

    /** The result of a change that may issue a password, which cannot be retrieved later. */
    public sealed interface Issued {
        record Password(String text) implements Issued {
            @Override
            public String toString() {
                return "a password";
            }
        }

        /** The person signs in at the OpenID provider. */
        record NoPassword() implements Issued {}

        record Refused(AccountFault fault) implements Issued {}
    }

    /** Adds a person with a first password, which they have to change; or one who signs in at the OpenID provider. */
    public Issued add(NewOfficer person, String by) {
        if (!Officer.isName(person.name())) {
            return new Issued.Refused(AccountFault.NAME);
        }
        Optional<String> provider =
                Optional.of(cut(person.providerName(), LONGEST_PROVIDER_NAME)).filter(name -> !name.isEmpty());
        String password = newPassword();
        Officer officer = new Officer(
                person.name(),
                cut(person.displayName(), LONGEST_DISPLAY_NAME),
                CredentialHasher.hashPassword(password),
                person.role(),
                true,
                provider.isEmpty(),
                Optional.empty(),
                provider);
        if (!officers.add(officer, by)) {
            return new Issued.Refused(AccountFault.TAKEN);
        }
        report(by, "officer.add", person.name(), "role " + person.role().key());
        return provider.isEmpty() ? new Issued.Password(password) : new Issued.NoPassword();
    }

    /** Disabling signs the person out everywhere. */
    public Optional<AccountFault> setActive(String name, boolean active, String by) {
        Optional<Officer> officer = officers.find(name);
        if (officer.isEmpty()) {
            return Optional.of(AccountFault.UNKNOWN);
        }
        if (!officers.change(name, active, officer.get().role())) {
            return Optional.of(AccountFault.LAST_ADMIN);
        }
        if (!active) {
            sessions.endAll(name, by);
        }
        report(by, active ? "officer.enable" : "officer.disable", name, "");
        return Optional.empty();
    }

    /** The role holds from the next request on. */
    public Optional<AccountFault> setRole(String name, OfficerRole role, String by) {
        Optional<Officer> officer = officers.find(name);
        if (officer.isEmpty()) {
            return Optional.of(AccountFault.UNKNOWN);
        }
        if (!officers.change(name, officer.get().active(), role)) {
            return Optional.of(AccountFault.LAST_ADMIN);
        }
        report(by, "officer.role", name, officer.get().role().key() + " to " + role.key());
        return Optional.empty();
    }

    /** A new first password, which the person has to change; signs them out everywhere. */
    public Issued resetPassword(String name, String by) {
        if (officers.find(name).isEmpty()) {
            return new Issued.Refused(AccountFault.UNKNOWN);
        }
        String password = newPassword();
        officers.setPassword(name, CredentialHasher.hashPassword(password), true);
        sessions.endAll(name, by);
        report(by, "officer.password", name, "reset");
        return new Issued.Password(password);
    }

    /** For somebody who has lost the phone and the recovery codes; signs them out everywhere. */
    public Optional<AccountFault> resetTotp(String name, String by) {
        if (officers.find(name).isEmpty()) {
            return Optional.of(AccountFault.UNKNOWN);
        }
        officers.removeTotp(name);
        recovery.forget(name);
        sessions.endAll(name, by);
        report(by, "officer.totp", name, "removed by an administrator");
        return Optional.empty();
    }

    /** Ends a session of somebody; returns whether it was open. */
    public boolean endSession(String name, long session, String by) {
        boolean ended = sessions.end(name, session, by);
        if (ended) {
            report(by, "officer.session", name, "ended");
        }
        return ended;
    }

    /** Creates the first account, or gives it that password; its sessions end if that is another one. */
    public void bootstrap(String password) {
        Optional<Officer> admin = officers.find(Officer.BOOTSTRAP);
        if (admin.isEmpty()) {
            officers.add(
                    new Officer(
                            Officer.BOOTSTRAP,
                            "",
                            CredentialHasher.hashPasswordPatiently(password),
                            OfficerRole.ADMIN,
                            true,
                            false,
                            Optional.empty(),
                            Optional.empty()),
                    SYSTEM);
        } else if (!CredentialHasher.passwordMatchesPatiently(
                password, admin.get().passwordHash())) {
            officers.setPassword(Officer.BOOTSTRAP, CredentialHasher.hashPasswordPatiently(password), false);
            sessions.endAll(Officer.BOOTSTRAP, SYSTEM);
            report(SYSTEM, "officer.password", Officer.BOOTSTRAP, "set to FAOFON_ADMIN_PASSWORD");
        }
    }

    private void report(String by, String action, String subject, String detail) {
        audit.accept(new AuditEvent(by, action, subject, detail));
    }

    /** 16 of 31 letters and digits make 79 bits. */
    private String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static String cut(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
