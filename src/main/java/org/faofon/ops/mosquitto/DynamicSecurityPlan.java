package org.faofon.ops.mosquitto;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must be changed at the broker. Only users of the group {@link #GROUP} are the program's own; others are never
 * changed, even if they have the name of a gauge.
 *
 * @param commands for the plugin, in this order
 * @param unknown users that are missing although a token is valid, because it cannot be read any more
 * @param foreign users whose names somebody else uses
 */
record DynamicSecurityPlan(List<ObjectNode> commands, List<String> unknown, List<String> foreign) {
    static final String GROUP = "faofon";

    /** A user that the broker has. */
    record Known(String purpose, boolean ours) {}

    /** What the broker has now. */
    record Present(Map<String, Known> users, Set<String> roles, boolean hasGroup) {}

    static DynamicSecurityPlan of(Present present, List<BrokerUser> wanted) {
        DynamicSecurityPlan plan = new DynamicSecurityPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (!present.hasGroup) {
            plan.add("createGroup").put("groupname", GROUP);
        }
        Set<String> names = wanted.stream().map(BrokerUser::name).collect(Collectors.toSet());
        present.users.forEach((name, user) -> {
            if (user.ours && !names.contains(name)) {
                plan.delete(name);
            }
        });
        Set<String> roles = new TreeSet<>(present.roles);
        wanted.forEach(user -> plan.reconcile(user, present.users, roles));
        return plan;
    }

    private void reconcile(BrokerUser user, Map<String, Known> users, Set<String> roles) {
        Known known = users.get(user.name());
        if (known == null) {
            create(user, roles);
        } else if (!known.ours) {
            foreign.add(user.name());
        } else if (user.resets() || !known.purpose.equals(user.purpose())) {
            change(user);
        }
    }

    private void create(BrokerUser user, Set<String> roles) {
        if (user.password().isEmpty()) {
            unknown.add(user.name());
            return;
        }
        if (roles.add(user.role().name())) {
            createRole(user.role());
        }
        ObjectNode command = add("createClient")
                .put("username", user.name())
                .put("password", user.password().get())
                .put("textdescription", user.purpose());
        command.putArray("roles").addObject().put("rolename", user.role().name());
        command.putArray("groups").addObject().put("groupname", GROUP);
    }

    /** The user's earlier token is not valid any more. */
    private void change(BrokerUser user) {
        if (user.password().isEmpty()) {
            delete(user.name());
            unknown.add(user.name());
            return;
        }
        add("setClientPassword")
                .put("username", user.name())
                .put("password", user.password().get());
        add("modifyClient").put("username", user.name()).put("textdescription", user.purpose());
    }

    private void createRole(BrokerUser.Role role) {
        ObjectNode command = add("createRole").put("rolename", role.name());
        command.putArray("acls");
        role.writes().forEach(topic -> allow(command, "publishClientSend", topic));
        role.reads().forEach(topic -> {
            allow(command, "subscribePattern", topic);
            allow(command, "publishClientReceive", topic);
        });
    }

    private static void allow(ObjectNode role, String type, String topic) {
        role.withArray("acls")
                .addObject()
                .put("acltype", type)
                .put("topic", topic)
                .put("allow", true);
    }

    private void delete(String name) {
        add("deleteClient").put("username", name);
    }

    private ObjectNode add(String name) {
        ObjectNode command = JsonNodeFactory.instance.objectNode().put("command", name);
        commands.add(command);
        return command;
    }
}
