package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.api.Test;

class SignatureFormatterTest {
    private final SignatureFormatter thai = of("th");
    private final SignatureFormatter english = of("en");

    private static SignatureFormatter of(String language) {
        return new SignatureFormatter(
                PlainBundle.of(SignatureMessages.class, Locale.forLanguageTag(language)),
                account -> account.equals("kanda") ? Optional.of("กานดา ใจดี") : Optional.empty());
    }

    @Test
    void anOfficerIsNamedByTheirOwnNameForOfficersAlone() {
        assertThat(thai.full("kanda")).isEqualTo("กานดา ใจดี");
        assertThat(thai.full("petch")).isEqualTo("petch");
        assertThat(thai.atSchool("kanda")).isEqualTo("kanda");
    }

    @Test
    void aGaugeIsNamedInTheReadersLanguage() {
        assertThat(thai.full("gauge PTL35")).isEqualTo("เครื่องวัด PTL35");
        assertThat(english.atSchool("gauge PTL35")).isEqualTo("gauge PTL35");
    }

    @Test
    void aMemberIsANicknameAtSchoolAndHasARoleForOfficers() {
        assertThat(thai.atSchool("volunteer PTL07 นก")).isEqualTo("นก");
        assertThat(thai.full("volunteer PTL07 นก")).isEqualTo("นก (นักเรียนผู้อ่าน PTL07)");
        assertThat(english.full("teacher PTL07 ครู แดง")).isEqualTo("ครู แดง (teacher PTL07)");
    }

    @Test
    void aDeviceHasANumber() {
        assertThat(thai.full("teacher S91 device 61")).isEqualTo("อุปกรณ์ 61 (ครู S91)");
        assertThat(english.full("teacher S91 device 61")).isEqualTo("device 61 (teacher S91)");
    }

    @Test
    void aMemberWithoutANicknameIsARole() {
        assertThat(thai.atSchool("volunteer PTL07")).isEqualTo("นักเรียนผู้อ่าน");
        assertThat(english.full("volunteer PTL07")).isEqualTo("student reader PTL07");
    }

    @Test
    void aLinkedChatIsNoNickname() {
        assertThat(thai.atSchool("volunteer PTL07 LINE")).isEqualTo("นักเรียนผู้อ่าน (LINE)");
        assertThat(english.atSchool("volunteer PTL07 LINE")).isEqualTo("student reader (LINE)");
    }

    @Test
    void theProgramAndOfficersKeepTheirNames() {
        assertThat(thai.full("rules")).isEqualTo("ระบบ");
        assertThat(thai.full("admin")).isEqualTo("admin");
        assertThat(english.full("สมชาย ใจดี")).isEqualTo("สมชาย ใจดี");
    }
}
