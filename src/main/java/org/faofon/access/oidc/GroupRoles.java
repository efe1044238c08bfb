package org.faofon.access.oidc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.access.AccessConfig;
import org.faofon.accounts.OfficerRole;

/**
 * Which of the provider's groups has which role; the highest role counts.
 *
 * @param roles from the highest role to the lowest; empty if groups mean nothing
 */
record GroupRoles(List<Map.Entry<String, OfficerRole>> roles) {
    static GroupRoles of(AccessConfig.Oidc config) {
        List<Map.Entry<String, OfficerRole>> roles = new ArrayList<>();
        config.adminGroup().ifPresent(group -> roles.add(Map.entry(group, OfficerRole.ADMIN)));
        config.officerGroup().ifPresent(group -> roles.add(Map.entry(group, OfficerRole.OFFICER)));
        config.viewerGroup().ifPresent(group -> roles.add(Map.entry(group, OfficerRole.VIEWER)));
        return new GroupRoles(roles);
    }

    boolean areMapped() {
        return !roles.isEmpty();
    }

    Optional<OfficerRole> find(List<String> groups) {
        return roles.stream()
                .filter(role -> groups.contains(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
