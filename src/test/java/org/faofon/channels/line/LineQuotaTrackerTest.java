package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of the month, read from LINE, and what becomes of warnings by it. */
class LineQuotaTrackerTest {
    private static final int MEMBERS = LineStub.MEMBERS;

    private LineStub line;
    private LineKit kit;

    @BeforeEach
    void open() throws IOException {
        line = new LineStub();
        kit = new LineKit(LineKit.config(line).withOfficers());
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    private void left(long messages) {
        line.plan(OptionalLong.of(15_000), 15_000 - messages);
        assertThat(kit.meter.read()).isEmpty();
    }

    private DeliveryResult deliver(OutboundMessage outbound) {
        return kit.channel.deliver(UUID.randomUUID(), outbound);
    }

    private static OutboundMessage warning() {
        return new OutboundMessage.News(List.of(Told.opened()));
    }

    private static OutboundMessage emergency() {
        return new OutboundMessage.News(List.of(Told.published()));
    }

    @Test
    void readsWhatIsLeftAndWhatAPushCosts() {
        left(1_000);

        assertThat(kit.meter.budget().left()).hasValue(1_000);
        assertThat(kit.meter.budget().members()).hasValue(MEMBERS);
        assertThat(kit.meter.costOf(LineStub.OFFICERS)).hasValue(4);
        assertThat(kit.meter.costOf("U4af4980629")).hasValue(1);
    }

    @Test
    void leavesAWarningOutThatWouldCutIntoTheReserve() {
        left(3 * MEMBERS - 1);

        DeliveryResult delivery = deliver(warning());

        assertThat(((DeliveryResult.LeftOut) delivery).reason())
                .isEqualTo("563 messages are left this month, this push costs 188, and 376 are reserved");
        assertThat(line.accepted()).isEmpty();
        assertThat(kit.told).hasSize(1);
        assertThat(kit.told.get(0).key()).matches("line-short-\\d{4}-\\d{2}-WARNING");
    }

    @Test
    void sendsAWarningThatLeavesTheReserve() {
        left(3 * MEMBERS);

        assertThat(deliver(warning())).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(deliver(warning())).isInstanceOf(DeliveryResult.LeftOut.class);
        assertThat(kit.meter.budget().left()).hasValue(2 * MEMBERS);
    }

    @Test
    void sendsAnEmergencyFromTheReserve() {
        left(MEMBERS);

        assertThat(deliver(emergency())).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(line.accepted()).hasSize(1);
    }

    @Test
    void sendsAWarningFromTheReserveWhereAnOfficerAsksForIt() {
        left(MEMBERS);

        assertThat(deliver(new OutboundMessage.News(List.of(Told.opened()), true)))
                .isInstanceOf(DeliveryResult.Delivered.class);
    }

    @Test
    void lineItselfRefusesWhatIsMoreThanIsLeft() {
        left(MEMBERS - 1);

        assertThat(deliver(emergency())).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(kit.told).extracting(draft -> draft.key().substring(0, 12)).containsExactly("line-used-up");
    }

    @Test
    void stillCallsOfficersWhenNothingIsLeftForTheGroup() {
        left(4);

        assertThat(deliver(new OutboundMessage.News(List.of(Told.escalated()))))
                .isInstanceOf(DeliveryResult.Delivered.class);
    }

    @Test
    void warnsWhenLineDoesNotTellWhatIsLeft() {
        left(0);
        line.whenAsked(Answer.SERVER_ERROR);

        assertThat(kit.meter.read())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("500"));
        line.plan(OptionalLong.of(15_000), 0);
        assertThat(deliver(warning())).isInstanceOf(DeliveryResult.Delivered.class);
    }

    @Test
    void aPlanWithoutALimitWarnsAlways() {
        line.plan(OptionalLong.empty(), 1_000_000);
        assertThat(kit.meter.read()).isEmpty();

        assertThat(kit.meter.budget().unlimited()).isTrue();
        assertThat(deliver(warning())).isInstanceOf(DeliveryResult.Delivered.class);
    }

    @Test
    void countsItsOwnPushesUntilLineHas() {
        left(10 * MEMBERS);
        deliver(warning());
        line.plan(OptionalLong.of(15_000), 15_000 - 10 * MEMBERS);

        assertThat(kit.meter.read()).isEmpty();

        assertThat(kit.meter.budget().left()).hasValue(9 * MEMBERS);
    }

    @Test
    void noticesThatTheBotIsNoLongerInTheGroup() {
        left(1_000);
        line.putOutOf(LineStub.GROUP);

        assertThat(kit.meter.read())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("404"));
        assertThat(kit.meter.budget().members()).isEmpty();
    }

    @Test
    void whatLineMayHaveTakenIsNotLeftOutAfterwards() {
        left(3 * MEMBERS);
        UUID key = UUID.randomUUID();
        line.script(Answer.ACCEPT_AND_BREAK, Answer.ACCEPT_AND_BREAK);
        kit.channel.deliver(key, warning());
        assertThat(kit.meter.read()).isEmpty();

        // The answer may be lost once more, but it is asked for.
        assertThat(kit.channel.deliver(key, warning())).isNotInstanceOf(DeliveryResult.LeftOut.class);
    }
}
