package org.faofon.incidents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    /** Every letter is one wide. */
    private static List<String> lines(String text, int room) {
        return LineBreaker.lines(text, room, String::length);
    }

    @Test
    void thaiIsBrokenBetweenWords() {
        assertThat(lines("น้ำท่วมโรงเรียนวัด", 9)).containsExactly("น้ำท่วม", "โรงเรียน", "วัด");
    }

    @Test
    void aLineMayBeExactlyFull() {
        assertThat(lines("one two", 7)).containsExactly("one two");
        assertThat(lines("one two", 6)).containsExactly("one", "two");
    }

    @Test
    void aToneMarkIsNeverSeparatedFromItsLetter() {
        assertThat(lines("ที่ที่ที่", 4)).noneMatch(line -> "่ี้".indexOf(line.charAt(0)) >= 0);
        assertThat(String.join("", lines("กิ่กิ่กิ่กิ่", 2))).isEqualTo("กิ่กิ่กิ่กิ่");
    }

    @Test
    void aTimeStaysTogether() {
        assertThat(lines("29 พ.ย. 2569 02:05 น.", 16)).containsExactly("29 พ.ย. 2569", "02:05 น.");
    }

    @Test
    void aNumberStaysWithItsUnitAndANameWithItsKind() {
        assertThat(lines("1 ธ.ค. 2569 02:49 น.", 18)).containsExactly("1 ธ.ค. 2569", "02:49 น.");
        assertThat(lines("106.2 (22:20 น.)", 14)).containsExactly("106.2", "(22:20 น.)");
        assertThat(lines("ฝนตกหนัก อ.กงหรา", 12)).containsExactly("ฝนตกหนัก", "อ.กงหรา");
        assertThat(lines("ฝน 1 ชม. 75.8 มม.", 14)).containsExactly("ฝน 1 ชม.", "75.8 มม.");
        assertThat(lines("0.6 (มีข้อมูล 6%)", 14)).containsExactly("0.6", "(มีข้อมูล 6%)");
        assertThat(lines("ฝน 24 ชม. สูงสุด", 14)).containsExactly("ฝน 24 ชม.", "สูงสุด");
    }

    @Test
    void lineBreaksOfTheTextAreKept() {
        assertThat(lines("one\ntwo", 20)).containsExactly("one", "two");
    }

    @Test
    void anEmptyTextIsOneLine() {
        assertThat(lines("", 5)).containsExactly("");
    }
}
