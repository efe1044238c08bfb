package org.faofon.followers.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.followers.Followers;
import org.faofon.followers.WithFollowers;
import org.faofon.network.NetworkClock;
import org.faofon.support.BrowserDevice;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.PushServiceStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.Test;

/**
 * One warning for many devices, by a push service in this process that checks each signature and decrypts each message. It runs
 * only when it is called by its name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFollowers.class)
class FollowersTrial {
    private static final int FOLLOWERS = Integer.getInteger("followers", 10_000);
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final int ROWS = 500;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @Inject
    Tables tables;

    @Test
    void eachOfManyFollowersIsToldOnceWithinTwoMinutes() {
        schools.setUp();
        Followers.forgetAll(tables);
        try (PushServiceStub service = new PushServiceStub()) {
            subscribe(service);
            long began = System.nanoTime();
            Instant now = clock.instant();
            book.record(finding(now, Optional.of(Level.WARNING), warning("PTL36", now)));

            await().atMost(MOST)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> tables.count("follower_message") == FOLLOWERS);
            Duration queued = Duration.ofNanos(System.nanoTime() - began);
            await().atMost(MOST)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> service.received().size() >= FOLLOWERS);
            Duration sent = Duration.ofNanos(System.nanoTime() - began);

            System.out.printf(
                    "Followers: %d devices, queued after %d ms, all received after %d ms%n",
                    FOLLOWERS, queued.toMillis(), sent.toMillis());
            Set<String> paths = new HashSet<>();
            service.received().forEach(one -> paths.add(one.path()));
            assertThat(paths).hasSize(FOLLOWERS);
            assertThat(service.requests()).isEqualTo(FOLLOWERS);
            assertThat(sent).isLessThan(Duration.ofMinutes(2));
        } finally {
            Followers.forgetAll(tables);
        }
    }

    /** They have the same keys, which makes no encryption cheaper: each message has a key of its own. */
    private void subscribe(PushServiceStub service) {
        BrowserDevice device = BrowserDevice.fresh();
        String keys = "'\\x%s', '\\x%s'"
                .formatted(
                        HexFormat.of().formatHex(device.publicKey()),
                        HexFormat.of().formatHex(device.secret()));
        for (int done = 0; done < FOLLOWERS; done += ROWS) {
            StringJoiner rows = new StringJoiner(", ");
            for (int i = done; i < Math.min(FOLLOWERS, done + ROWS); i++) {
                rows.add("('th', '" + service.subscribe(device) + "', " + keys + ")");
            }
            tables.execute("insert into follower (language, endpoint, p256dh, auth) values " + rows);
        }
        tables.execute("insert into follow (follower_id, kind, place, least_level)"
                + " select id, 'DISTRICT', '9311', 1 from follower");
    }
}
