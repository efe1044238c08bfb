package org.faofon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaofonTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    /** As of a machine that is set up with {@code -Duser.language=th -Duser.country=TH -Duser.variant=TH}. */
    @Test
    void writesArabicDigitsOnAMachineWithThaiOnes() {
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
        assertThat("%d".formatted(2569)).isEqualTo("๒๕๖๙");

        Faofon.useNeutralLocale();

        assertThat("%d %.1f %s".formatted(2569, 12.5, "I".toLowerCase(Locale.getDefault())))
                .isEqualTo("2569 12.5 i");
    }
}
