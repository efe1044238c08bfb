package org.faofon.classroom.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.faofon.classroom.siting.AngleCard.Letter;
import org.faofon.classroom.siting.AngleCard.Line;
import org.faofon.network.siting.Obstruction;
import org.junit.jupiter.api.Test;

class AngleCardTest {
    @Test
    void theThreadTurnsTowardsTheEyeByTheAngle() {
        Line level = AngleCard.line(0, 100);
        Line half = AngleCard.line(45, 100);

        assertThat(level.x()).isEqualTo(AngleCard.CORNER_X, within(1e-9));
        assertThat(level.y()).isEqualTo(AngleCard.CORNER_Y + 100, within(1e-9));
        assertThat(AngleCard.CORNER_X - half.x()).isEqualTo(half.y() - AngleCard.CORNER_Y, within(1e-9));
        assertThat(half.x()).isLessThan(AngleCard.CORNER_X);
    }

    @Test
    void thereIsALineAtEachLimitAndALetterInEachRange() {
        assertThat(AngleCard.lines()).extracting(Line::degrees).containsExactly(14L, 27L, 45L, 63L);
        assertThat(AngleCard.letters())
                .extracting(Letter::range)
                .containsExactly(
                        Obstruction.LOW,
                        Obstruction.MODERATE,
                        Obstruction.HIGH,
                        Obstruction.VERY_HIGH,
                        Obstruction.OVERHEAD);
    }
}
