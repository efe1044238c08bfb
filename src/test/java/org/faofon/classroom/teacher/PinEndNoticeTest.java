package org.faofon.classroom.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.faofon.classroom.teacher.PinEndNotice.Notice;
import org.junit.jupiter.api.Test;

class PinEndNoticeTest {
    private static final Instant END = Instant.parse("2027-04-30T17:00:00Z");

    private static Notice at(Instant now) {
        return Notice.of(Optional.of(END), now);
    }

    @Test
    void warnsInTheLastThirtyDaysOnly() {
        Instant first = END.minus(PinEndNotice.BEFOREHAND);
        assertThat(at(first).endsAt()).isNull();
        assertThat(at(first.plusSeconds(1)).endsAt()).isEqualTo(END);
        assertThat(at(first.plusSeconds(1)).ended()).isFalse();
    }

    @Test
    void saysWhenItIsOver() {
        assertThat(at(END.minusSeconds(1)).ended()).isFalse();
        assertThat(at(END).ended()).isTrue();
    }

    @Test
    void saysNothingWithoutAPin() {
        assertThat(Notice.of(Optional.empty(), END).endsAt()).isNull();
    }
}
