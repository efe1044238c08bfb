package org.faofon.access.limits;

import io.quarkus.security.identity.SecurityIdentity;
import org.faofon.common.web.ClientNetwork;
import org.faofon.schools.SchoolMember;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as far as it matters for its limits.
 *
 * @param name who shares limits with it: an officer, a school, a gauge, or the network of a stranger
 */
record Caller(Role role, String name) {
    enum Role {
        STRANGER,
        GAUGE,
        SCHOOL,
        OFFICER
    }

    static Caller stranger(ClientNetwork network) {
        return new Caller(Role.STRANGER, network.key());
    }

    static Caller of(@Nullable SecurityIdentity identity, ClientNetwork network) {
        if (identity == null || identity.isAnonymous()) {
            return stranger(network);
        }
        String name = identity.getPrincipal().getName();
        if (identity.hasRole("officer") || identity.hasRole("admin")) {
            return new Caller(Role.OFFICER, name);
        }
        return SchoolMember.of(identity)
                .map(member -> new Caller(Role.SCHOOL, member.school()))
                .orElseGet(() -> new Caller(Role.GAUGE, name));
    }

    boolean isStranger() {
        return role == Role.STRANGER;
    }
}
