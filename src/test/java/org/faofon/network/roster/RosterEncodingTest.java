package org.faofon.network.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterEncodingTest {
    private static final String TABLE = "gauge,school_th\nPTL06,โรงเรียนบ้านกงหรา\n";

    static Stream<byte[]> unicode() {
        return Stream.of(
                TABLE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
                TABLE.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE),
                TABLE.getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("unicode")
    void readsUnicodeInAllItsForms(byte[] file) {
        RosterEncoding text = RosterEncoding.decode(file).orElseThrow();

        assertThat(RosterEncoding.unmarked(text.text())).isEqualTo(TABLE);
        assertThat(text.thaiWindows()).isFalse();
    }

    @Test
    void readsTheThaiOfWindowsAndSaysSo() {
        assertThat(RosterEncoding.decode(TABLE.getBytes(Charset.forName("x-windows-874"))))
                .contains(new RosterEncoding(TABLE, true));
    }

    @Test
    void aPictureIsNoText() {
        assertThat(RosterEncoding.decode(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte) 0xFF}))
                .isEmpty();
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(RosterEncoding.decode(new byte[0])).contains(new RosterEncoding("", false));
    }
}
