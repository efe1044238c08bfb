package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.faofon.access.AccessTable;
import org.faofon.access.TopicRow;
import org.junit.jupiter.api.Test;

/** The broker does what the access table says, for every kind of user, right and topic. */
class TopicAccessTest {
    private static final Map<String, String> USERS = Map.of("gauge", "PTL07", "lorawan", "lorawan", "faofon", "faofon");

    private static final List<String> TOPICS = List.of(
            "faofon/v1/gauges/PTL07/readings",
            "faofon/v1/gauges/PTL07/status",
            "faofon/v1/gauges/PTL08/readings",
            "faofon/v1/gauges/PTL08/status",
            "faofon/v1/gauges/PTL07/other",
            "faofon/v1/gauges/PTL07/readings/more",
            "faofon/v1/gauges/+/readings",
            "faofon/v1/gauges/#",
            "application/a/device/0102/event/up",
            "application/a/device/0102/event/join",
            "application/+/device/0102/event/up",
            "v3/app@ttn/devices/dev/up",
            "v3/app@ttn/devices/dev/down/push",
            "$SYS/broker",
            "activemq.management",
            "#");

    private final BrokerSecurity security = new BrokerSecurity(
            new BrokerAccounts(
                    (gauge, token) -> gauge.startsWith("PTL"),
                    "pass",
                    Optional.of("pass"),
                    gauge -> gauge.startsWith("PTL")),
            new SessionsOfUser(id -> {}),
            new ThrottledRefusalLog(Clock.systemUTC()));

    @Test
    void eachKindOfUserHasARow() {
        assertThat(AccessTable.topics().stream().map(TopicRow::user).distinct())
                .containsExactlyInAnyOrderElementsOf(USERS.keySet());
    }

    @Test
    void publishesAndSubscribesAsTheTableSays() {
        USERS.forEach((kind, name) -> {
            Subject user = Objects.requireNonNull(security.authenticate(name, "pass", null, null));
            List<TopicRow> rows = AccessTable.topics().stream()
                    .filter(row -> row.user().equals(kind))
                    .toList();
            boolean everything = rows.stream().anyMatch(TopicRow::everything);
            for (String topic : TOPICS) {
                boolean publishes = rows.stream().anyMatch(row -> row.publishes(name, topic));
                for (CheckType right : CheckType.values()) {
                    boolean sends = right == CheckType.SEND || right == CheckType.CREATE_ADDRESS;
                    assertThat(security.authorize(user, Set.of(), right, topic))
                            .as("%s: %s %s", kind, right, topic)
                            .isEqualTo(sends ? publishes : everything);
                }
            }
        });
    }
}
