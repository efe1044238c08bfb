package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class LocaleFormatterTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T14:20:31+07:00");

    private final LocaleFormatter thai = new LocaleFormatter(Language.TH);
    private final LocaleFormatter english = new LocaleFormatter(Language.EN);

    @Test
    void thaiYearsAreOfTheBuddhistEra() {
        assertThat(thai.moment(TIME)).isEqualTo("22 พ.ย. 2569 14:20 น.");
        assertThat(english.moment(TIME)).isEqualTo("22 Nov 2026 14:20");
    }

    @Test
    void aLittleRainIsNotNone() {
        assertThat(thai.mm(BigDecimal.ZERO)).isEqualTo("0.0");
        assertThat(thai.mm(new BigDecimal("0.09"))).isEqualTo("<0.1");
        assertThat(thai.mm(new BigDecimal("0.1"))).isEqualTo("0.1");
        assertThat(thai.mm(new BigDecimal("128.45"))).isEqualTo("128.5");
    }

    @Test
    void onlyAllIsAHundredPerCentAndOnlyNothingIsNone() {
        assertThat(thai.percent(0)).isEqualTo("0%");
        assertThat(thai.percent(0.001)).isEqualTo("1%");
        assertThat(thai.percent(0.92)).isEqualTo("92%");
        assertThat(thai.percent(0.999)).isEqualTo("99%");
        assertThat(thai.percent(1)).isEqualTo("100%");
    }

    @Test
    void spansHaveOneUnit() {
        assertThat(thai.ago(Duration.ofSeconds(59))).isEqualTo("เมื่อสักครู่");
        assertThat(thai.ago(Duration.ofMinutes(59))).isEqualTo("59 นาทีที่แล้ว");
        assertThat(english.ago(Duration.ofHours(1))).isEqualTo("1 hour ago");
        assertThat(english.ago(Duration.ofHours(47))).isEqualTo("47 hours ago");
        assertThat(thai.ago(Duration.ofDays(2))).isEqualTo("2 วันที่แล้ว");
    }

    @Test
    void windowsAreNamedAsWarningsNameThem() {
        assertThat(thai.window(Duration.ofDays(3))).isEqualTo("72 ชม.");
        assertThat(thai.window(Duration.ofDays(20))).isEqualTo("20 วัน");
        assertThat(english.window(Duration.ofMinutes(5))).isEqualTo("5 min");
        assertThat(thai.length(Duration.ofDays(3))).isEqualTo("3 วัน");
        assertThat(thai.length(Duration.ofDays(1))).isEqualTo("24 ชม.");
    }
}
