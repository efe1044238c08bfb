package org.faofon.ops.mosquitto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.GaugeToken;
import org.faofon.ops.mosquitto.DynamicSecurityPlan.Known;
import org.faofon.ops.mosquitto.DynamicSecurityPlan.Present;
import org.junit.jupiter.api.Test;

class DynamicSecurityPlanTest {
    private static final String ROLE = "faofon-gauge-PTL07";

    private static BrokerUser user(long token, String name, String password) {
        GaugeToken gauge = new GaugeToken(
                token, "PTL07", "hash", Optional.empty(), "roster", false, name, Optional.empty(), Optional.empty());
        return BrokerUser.of(gauge, Optional.of(password).filter(text -> !text.isEmpty()));
    }

    private static DynamicSecurityPlan plan(Map<String, Known> users, BrokerUser... wanted) {
        return DynamicSecurityPlan.of(new Present(users, Set.of(ROLE), true), List.of(wanted));
    }

    private static List<String> names(DynamicSecurityPlan plan) {
        return plan.commands().stream()
                .map(command -> command.path("command").asText() + " "
                        + command.path("username").asText())
                .toList();
    }

    @Test
    void anEmptyBrokerGetsTheGroupTheRoleAndTheUser() {
        DynamicSecurityPlan plan =
                DynamicSecurityPlan.of(new Present(Map.of(), Set.of(), false), List.of(user(1, "PTL07", "secret")));

        assertThat(plan.commands().stream().map(ObjectNode::toString))
                .containsExactly(
                        "{\"command\":\"createGroup\",\"groupname\":\"faofon\"}",
                        "{\"command\":\"createRole\",\"rolename\":\"" + ROLE + "\",\"acls\":["
                                + "{\"acltype\":\"publishClientSend\",\"topic\":\"faofon/v1/gauges/PTL07/readings\",\"allow\":true},"
                                + "{\"acltype\":\"publishClientSend\",\"topic\":\"faofon/v1/gauges/PTL07/status\",\"allow\":true}]}",
                        "{\"command\":\"createClient\",\"username\":\"PTL07\",\"password\":\"secret\","
                                + "\"textdescription\":\"Faofon token 1\",\"roles\":[{\"rolename\":\"" + ROLE + "\"}],"
                                + "\"groups\":[{\"groupname\":\"faofon\"}]}");
    }

    @Test
    void whatIsThereStays() {
        assertThat(names(plan(Map.of("PTL07", new Known("Faofon token 1", true)), user(1, "PTL07", "secret"))))
                .isEmpty();
    }

    @Test
    void aReplacedTokenChangesThePassword() {
        assertThat(names(plan(Map.of("PTL07", new Known("Faofon token 1", true)), user(2, "PTL07", "newer"))))
                .containsExactly("setClientPassword PTL07", "modifyClient PTL07");
    }

    @Test
    void aReplacedTokenThatCannotBeReadEndsTheUser() {
        DynamicSecurityPlan plan = plan(Map.of("PTL07", new Known("Faofon token 1", true)), user(2, "PTL07", ""));

        assertThat(names(plan)).containsExactly("deleteClient PTL07");
        assertThat(plan.unknown()).containsExactly("PTL07");
    }

    @Test
    void duringAnOverlapTheNewTokenHasItsOwnUser() {
        assertThat(names(plan(
                        Map.of("PTL07", new Known("Faofon token 1", true)),
                        user(1, "PTL07", ""),
                        user(2, "PTL07.2", "newer"))))
                .containsExactly("createClient PTL07.2");
    }

    @Test
    void anEndedTokensUserIsDeleted() {
        assertThat(names(plan(
                        Map.of(
                                "PTL07", new Known("Faofon token 1", true),
                                "PTL07.2", new Known("Faofon token 2", true)),
                        user(2, "PTL07.2", ""))))
                .containsExactly("deleteClient PTL07");
    }

    @Test
    void usersOfOthersAreLeftAlone() {
        DynamicSecurityPlan plan = plan(
                Map.of("PTL07", new Known("somebody's", false), "kitchen-lamp", new Known("", false)),
                user(1, "PTL07", "secret"));

        assertThat(plan.commands()).isEmpty();
        assertThat(plan.foreign()).containsExactly("PTL07");
    }

    @Test
    void theProgramsPasswordIsSetAtTheStart() {
        Map<String, Known> users = Map.of("faofon", new Known("Faofon itself", true));

        assertThat(names(plan(users, BrokerUser.program("secret", true))))
                .containsExactly("setClientPassword faofon", "modifyClient faofon");
        assertThat(names(plan(users, BrokerUser.program("secret", false)))).isEmpty();
    }
}
