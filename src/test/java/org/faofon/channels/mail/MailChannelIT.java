package org.faofon.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.alerts.outbox.DeliveryLog.Push;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.channels.WithMail;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MailServer;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithMail.class)
class MailChannelIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MailChannel mail;

    @Inject
    NoticeService notices;

    @Inject
    DeliveryLog log;

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

    private final GreenMail server = MailServer.of(WithMail.PORT);

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private static Notice.Draft trouble() {
        return new Notice.Draft(
                "trouble-" + UUID.randomUUID(),
                Notice.Kind.TROUBLE,
                Audience.OFFICERS,
                "ไม่มีค่าฝนเข้าระบบเลย",
                "โปรดตรวจอินเทอร์เน็ต",
                Optional.of("/centre"),
                Optional.empty());
    }

    private Push push() {
        return log.list(Optional.empty(), Optional.of("mail"), 1).get(0);
    }

    @Test
    void sendsAWarningInThaiAndEnglishWithTheHeadlineAsItsSubject() throws Exception {
        server.start();
        UUID key = UUID.randomUUID();

        DeliveryResult delivery = mail.deliver(key, new OutboundMessage.News(List.of(Told.opened())));

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("[ระดับ 2 เตือนภัย]");
        assertThat(message.getContent().toString())
                .startsWith("[ระดับ 2 เตือนภัย]")
                .contains("[Level 2");
        assertThat(message.getMessageID()).isEqualTo("<" + key + "@faofon>");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(2);
    }

    @Test
    void carriesANoticeFromTheBoardToTheMailbox() throws Exception {
        server.start();
        notices.post(trouble());

        await().atMost(SOON).until(() -> push().state() == State.DELIVERED);

        assertThat(server.getReceivedMessagesForDomain("example.org")[0].getSubject())
                .isEqualTo("ไม่มีค่าฝนเข้าระบบเลย");
    }

    @Test
    void waitsForAMailServerThatIsAway() {
        notices.post(trouble());
        await().atMost(SOON).until(() -> !push().outcome().isEmpty());
        assertThat(push().state()).isEqualTo(State.WAITING);

        server.start();

        await().atMost(SOON).until(() -> push().state() == State.DELIVERED);
        assertThat(push().attempts()).isGreaterThan(1);
    }

    @Test
    void theFirstCallGoesToWhoIsOnDutyAndTheNextToEverybody() throws Exception {
        server.start();
        tables.execute("truncate shift; insert into shift (officer, telephone, email, began_at, note, exercise)"
                + " values ('malee', '', 'malee@example.org', now(), '', false)");
        AlertEvent again = Told.escalated();
        again.calledBefore = true;

        mail.deliver(UUID.randomUUID(), new OutboundMessage.News(List.of(Told.escalated())));
        mail.deliver(UUID.randomUUID(), new OutboundMessage.News(List.of(again)));
        mail.deliver(UUID.randomUUID(), new OutboundMessage.News(List.of(Told.opened())));
        tables.execute("truncate shift");

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getRecipients(Message.RecipientType.TO).length)
                .containsSubsequence(1, 3, 2);
    }
}
