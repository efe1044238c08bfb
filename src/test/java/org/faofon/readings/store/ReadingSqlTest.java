package org.faofon.readings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingSqlTest {
    @Test
    void namesQualitiesByTheirFlags() {
        assertThat(ReadingSql.of("quality = :suspect and quality not in (:fail, :missing, :good, :not_evaluated)"))
                .isEqualTo("quality = 3 and quality not in (4, 9, 1, 2)");
    }

    @Test
    void namesKindsOfDepth() {
        assertThat(ReadingSql.of("depth_kind in (:exact, :trace, :at_least)")).isEqualTo("depth_kind in (0, 1, 2)");
    }

    @Test
    void leavesCastsAndPatternsAlone() {
        String statement = "select sum(depth)::int8, substring(reason from 'A[A-Z]+:[^;]*') where at > ?::timestamptz";

        assertThat(ReadingSql.of(statement)).isEqualTo(statement);
    }

    @Test
    void saysWhichNameThereIsNot() {
        assertThatThrownBy(() -> ReadingSql.of("quality = :doubtful")).hasMessageContaining(":doubtful");
    }
}
