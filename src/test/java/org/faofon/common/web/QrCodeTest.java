package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void hasItsFinderInTheCornerBehindAQuietZone() {
        QrCode code = QrCode.of("https://faofon.example/join/PTL07#abc");

        assertThat(code.size()).isGreaterThanOrEqualTo(21 + 8);
        assertThat(code.path()).startsWith("M4 4h1v1h-1zM5 4h1v1h-1z").doesNotContain("M3 ", "M0 ");
    }
}
