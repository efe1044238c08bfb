package org.faofon.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.security.CredentialHasher;

/** Whose account it is that signs in at the OpenID provider. */
@Singleton
public class ProviderAccountService {
    private static final String ACTOR = "system";

    private final OfficerRepository officers;
    private final Event<AuditEvent> audit;

    ProviderAccountService(OfficerRepository officers, Event<AuditEvent> audit) {
        this.officers = officers;
        this.audit = audit;
    }

    /**
     * Somebody whom the provider has identified.
     *
     * @param subject issuer and subject, which never change
     * @param name the name by which administrators expect them
     * @param displayName the person's name; may be empty
     * @param role by the provider's groups, if those are mapped
     */
    public record Identified(String subject, String name, String displayName, Optional<OfficerRole> role) {}

    /**
     * The active account of that person: the one that signed in so before, or the one that is expected under that name.
     *
     * @param addsUnknown the role of the account that others get; empty to refuse them
     */
    public Optional<Officer> signIn(Identified person, Optional<OfficerRole> addsUnknown) {
        Optional<Officer> known = officers.findBySubject(person.subject())
                .or(() -> officers.findExpected(person.name()).filter(officer -> bind(officer, person)));
        if (known.isEmpty() && addsUnknown.isPresent()) {
            known = add(person, person.role().orElse(addsUnknown.get()));
        }
        return known.filter(Officer::active).map(officer -> withRole(officer, person));
    }

    private boolean bind(Officer officer, Identified person) {
        boolean bound = officers.bind(officer.name(), person.subject());
        if (bound) {
            audit.fire(new AuditEvent(ACTOR, "officer.provider", officer.name(), "first sign-in at the provider"));
        }
        return bound;
    }

    /** Never an account that exists: somebody at the provider could have taken an officer's name. */
    private Optional<Officer> add(Identified person, OfficerRole role) {
        String name = person.name().toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        if (!Officer.isName(name)) {
            return Optional.empty();
        }
        Officer officer = new Officer(
                name,
                person.displayName(),
                CredentialHasher.hashPassword(CredentialHasher.newToken()),
                role,
                true,
                false,
                Optional.empty(),
                Optional.of(person.name()));
        if (!officers.add(officer, ACTOR) || !officers.bind(name, person.subject())) {
            return Optional.empty();
        }
        audit.fire(new AuditEvent(ACTOR, "officer.add", name, "by the provider, role " + role.key()));
        return Optional.of(officer);
    }

    private Officer withRole(Officer officer, Identified person) {
        OfficerRole role = person.role().orElse(officer.role());
        if (role == officer.role() || !officers.change(officer.name(), officer.active(), role)) {
            return officer;
        }
        audit.fire(new AuditEvent(ACTOR, "officer.role", officer.name(), "by the provider's groups: " + role.key()));
        return officers.find(officer.name()).orElse(officer);
    }
}
