package org.faofon.channels.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.channels.WithFacebook;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.FacebookStub;
import org.faofon.support.FacebookStub.Answer;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an alert to the page, and from its end to the edited post. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFacebook.class)
class FacebookChannelIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NoticeService notices;

    @Inject
    DeliveryLog log;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    private FacebookStub facebook;

    @BeforeEach
    void setUp() throws IOException {
        clock.set(minute(0));
        schools.setUp();
        facebook = new FacebookStub(ConfigProvider.getConfig().getValue(WithFacebook.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        assertThat(facebook.faults()).isEmpty();
        facebook.close();
    }

    private void warn() {
        book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))));
    }

    private DeliveryLog.Push latest() {
        return log.list(Optional.empty(), Optional.of("facebook"), 1).get(0);
    }

    @Test
    void postsAWarningAndEditsThePostWhenItIsOver() {
        warn();
        await().atMost(SOON).until(() -> latest().state() == State.DELIVERED);
        FacebookStub.Post first = facebook.posts().get(0);
        assertThat(first.message()).startsWith("[ระดับ 2 เตือนภัย]");
        assertThat(latest().outcome()).contains(first.id());

        book.record(finding(minute(340), Optional.empty()));

        await().atMost(SOON).until(() -> facebook.posts().get(0).edits() == 1);
        assertThat(facebook.posts()).hasSize(1);
        assertThat(facebook.posts().get(0).message()).startsWith("[สิ้นสุด");
        await().atMost(SOON).until(() -> latest().outcome().startsWith("edited"));
    }

    @Test
    void postsOnceThoughTheAnswerWasLost() {
        facebook.script(Answer.ACCEPT_AND_BREAK);

        warn();

        await().atMost(SOON).until(() -> latest().state() == State.DELIVERED);
        assertThat(facebook.posts()).hasSize(1);
        assertThat(latest().outcome()).startsWith("found on the page");
        assertThat(tables.strings("select post_id from facebook_post"))
                .contains(facebook.posts().get(0).id());
    }

    @Test
    void waitsForANewTokenAndSaysSoOnTheDesk() {
        facebook.always(Answer.TOKEN_EXPIRED);

        warn();

        await().atMost(SOON).until(() -> latest().outcome().contains("code 190"));
        assertThat(latest().outcome()).doesNotContain(FacebookStub.TOKEN);
        facebook.always(Answer.ACCEPT);
        await().atMost(SOON).until(() -> latest().state() == State.DELIVERED);
        assertThat(facebook.posts())
                .filteredOn(post -> post.message().startsWith("[ระดับ 2 เตือนภัย]"))
                .hasSize(1);
    }

    @Test
    void postsTheDailyWord() {
        notices.post(new Notice.Draft(
                "daily-" + UUID.randomUUID(),
                Notice.Kind.DAILY,
                Audience.GROUP,
                "ฝนเมื่อวาน",
                "สูงสุด 91.4 มม.",
                Optional.of("/daily/2026-11-23"),
                Optional.empty()));

        await().atMost(SOON).until(() -> latest().state() == State.DELIVERED);
        assertThat(facebook.posts())
                .extracting(FacebookStub.Post::message)
                .anyMatch(text -> text.startsWith("ฝนเมื่อวาน"));
    }
}
