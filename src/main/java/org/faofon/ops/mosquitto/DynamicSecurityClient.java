package org.faofon.ops.mosquitto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.faofon.ops.mosquitto.DynamicSecurityPlan.Known;
import org.faofon.ops.mosquitto.DynamicSecurityPlan.Present;

/** Talks to Mosquitto's dynamic-security plugin over its control topic; one short connection. */
final class DynamicSecurityClient implements AutoCloseable {
    private static final String TOPIC = "$CONTROL/dynamic-security/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGE = 500;
    private static final int BATCH = 50;

    private final MqttAsyncClient client;
    private final ObjectMapper json;
    private final BlockingQueue<byte[]> answers = new ArrayBlockingQueue<>(8);

    private DynamicSecurityClient(MqttAsyncClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    static DynamicSecurityClient connect(String url, String user, String password, ObjectMapper json)
            throws MqttException {
        DynamicSecurityClient made = new DynamicSecurityClient(
                new MqttAsyncClient(url, "faofon-provision-" + UUID.randomUUID(), new MemoryPersistence()), json);
        try {
            made.open(user, password);
            return made;
        } catch (MqttException e) {
            made.close();
            throw e;
        }
    }

    private void open(String user, String password) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        client.setCallback(new Receiver());
        client.connect(options).waitForCompletion(PATIENCE.toMillis());
        client.subscribe(TOPIC + "/response", 1).waitForCompletion(PATIENCE.toMillis());
    }

    /** What the broker has now. */
    Present read() throws IOException, MqttException, InterruptedException {
        Map<String, Known> users = new HashMap<>();
        List<JsonNode> page;
        do {
            page = list("listClients", "clients", users.size(), true);
            page.forEach(user -> users.put(
                    user.path("username").asText(),
                    new Known(user.path("textdescription").asText(), isOurs(user))));
        } while (page.size() == PAGE);
        Set<String> roles = new HashSet<>();
        do {
            page = list("listRoles", "roles", roles.size(), false);
            page.forEach(role -> roles.add(role.asText()));
        } while (page.size() == PAGE);
        boolean hasGroup = list("listGroups", "groups", 0, false).stream()
                .anyMatch(group -> group.asText().equals(DynamicSecurityPlan.GROUP));
        return new Present(users, roles, hasGroup);
    }

    private static boolean isOurs(JsonNode user) {
        for (JsonNode group : user.path("groups")) {
            if (group.path("groupname").asText().equals(DynamicSecurityPlan.GROUP)) {
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> list(String command, String what, int offset, boolean verbose)
            throws IOException, MqttException, InterruptedException {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("command", command)
                .put("verbose", verbose)
                .put("count", PAGE)
                .put("offset", offset);
        List<JsonNode> found = new ArrayList<>();
        ask(List.of(request)).get(0).path("data").path(what).forEach(found::add);
        return found;
    }

    /** Runs the commands in order; all are tried, and the first error is thrown. */
    void run(List<ObjectNode> commands) throws IOException, MqttException, InterruptedException {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < commands.size(); i += BATCH) {
            for (JsonNode answer : ask(commands.subList(i, Math.min(commands.size(), i + BATCH)))) {
                if (answer.has("error")) {
                    errors.add(answer.path("command").asText() + ": "
                            + answer.path("error").asText());
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new IOException(errors.size() + " commands failed, the first: " + errors.get(0));
        }
    }

    private List<JsonNode> ask(List<ObjectNode> commands) throws IOException, MqttException, InterruptedException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("commands").addAll(commands);
        client.publish(TOPIC, json.writeValueAsBytes(request), 1, false).waitForCompletion(PATIENCE.toMillis());
        byte[] answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new IOException("The plugin does not answer; is it loaded, and may this user use its control topic?");
        }
        List<JsonNode> responses = new ArrayList<>();
        json.readTree(answer).path("responses").forEach(responses::add);
        if (responses.isEmpty()) {
            throw new IOException("The plugin's answer cannot be understood");
        }
        return responses;
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(PATIENCE.toMillis());
        }
        client.close();
    }

    private final class Receiver implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            answers.offer(message.getPayload());
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            // The request that waits times out.
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // The request that waits times out.
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // The publisher waits for it itself.
        }

        @Override
        public void connectComplete(boolean reconnect, String uri) {
            // The subscription follows in open().
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // Enhanced authentication is not used.
        }
    }
}
