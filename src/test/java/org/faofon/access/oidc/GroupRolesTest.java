package org.faofon.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faofon.accounts.OfficerRole;
import org.junit.jupiter.api.Test;

class GroupRolesTest {
    private static final GroupRoles ROLES =
            new GroupRoles(List.of(Map.entry("it", OfficerRole.ADMIN), Map.entry("duty", OfficerRole.OFFICER)));

    @Test
    void theHighestRoleCounts() {
        assertThat(ROLES.find(List.of("duty", "it"))).contains(OfficerRole.ADMIN);
        assertThat(ROLES.find(List.of("kitchen", "duty"))).contains(OfficerRole.OFFICER);
    }

    @Test
    void peopleInNoMappedGroupHaveNoRole() {
        assertThat(ROLES.find(List.of("kitchen"))).isEmpty();
        assertThat(ROLES.areMapped()).isTrue();
        assertThat(new GroupRoles(List.of()).areMapped()).isFalse();
    }
}
