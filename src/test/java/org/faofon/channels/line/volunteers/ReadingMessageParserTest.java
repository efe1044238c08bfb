package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.faofon.channels.line.volunteers.ReadingMessageParser.Rain;
import org.faofon.channels.line.volunteers.ReadingMessageParser.When;
import org.faofon.readings.Depth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingMessageParserTest {
    private static Rain measured(String mm, Depth.Kind kind) {
        return new Rain.Measured(Depth.ofMm(new BigDecimal(mm), kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|12.5|MORNING|false",
                "๑๒,๕|12.5|MORNING|false",
                "12.5 มม.|12.5|MORNING|false",
                "ฝน 12.5 มิลลิเมตร|12.5|MORNING|false",
                "0|0|MORNING|false",
                "ไม่มีฝน|0|MORNING|false",
                "เมื่อวาน 30|30|YESTERDAY|false",
                "เมื่อวาน ไม่มีฝน|0|YESTERDAY|false",
                "วันนี้ 4|4|TODAY|false",
                "แก้ 21.5|21.5|MORNING|true",
                "แก้ เมื่อวาน 21.5|21.5|YESTERDAY|true",
                "30 เมื่อวาน|30|YESTERDAY|false",
                "30 มม. เมื่อวานค่ะ|30|YESTERDAY|false",
                "12.5 มิล|12.5|MORNING|false",
                "12.5มิลลิเมตรครับ|12.5|MORNING|false",
                "12.5 ค่ะ|12.5|MORNING|false",
                "12.5 คะ|12.5|MORNING|false",
                "12.5 ครับ|12.5|MORNING|false",
                "12.5 ครับผม|12.5|MORNING|false",
                "12.5 จ้า|12.5|MORNING|false",
                "12.5 จ้ะ|12.5|MORNING|false",
                "12.5 นะคะ|12.5|MORNING|false",
                "12.5 นะครับ|12.5|MORNING|false",
                "12.5 มม. ค่ะ 🙏|12.5|MORNING|false",
                "วัดได้ 12.5 ค่ะครู|12.5|MORNING|false",
                "１２．５|12.5|MORNING|false",
                "๑๒.๕ มม.จ้า|12.5|MORNING|false",
                "เมื่อเช้า 12.5 ค่ะ|12.5|TODAY|false",
                "แก้ วันนี้ 21.5|21.5|TODAY|true",
                "แก้ เทแล้ว 14.8|14.8|EMPTIED|true",
                "12.5 ค่าาา|12.5|MORNING|false",
                "12.5 คร้าบบ|12.5|MORNING|false",
                "12.5 👍🏻👍🏻|12.5|MORNING|false",
                "12.5 ❤️|12.5|MORNING|false",
                "๑๒.๕ มม. นะคะคุณครู|12.5|MORNING|false",
                "12,5|12.5|MORNING|false",
                "ไม่มีฝนค่ะ|0|MORNING|false",
                "ตอนนี้ 62|62|NOW|false",
                "ตอนนี้ 62 มม.|62|NOW|false",
                "ตอนนี้ในกระบอกมี ๖๒ มิลค่ะ|62|NOW|false",
                "62 ตอนนี้ครับ|62|NOW|false",
                "แก้ ตอนนี้ 60|60|NOW|true",
                "now 62|62|NOW|false",
                "เทแล้ว 148|148|EMPTIED|false",
                "เทน้ำแล้ว 148 มม. ครับ|148|EMPTIED|false",
                "148 เทแล้วค่ะ|148|EMPTIED|false",
                "emptied 148|148|EMPTIED|false"
            })
    void understandsWhatPupilsWrite(String text, String mm, When when, boolean corrects) {
        assertThat(ReadingMessageParser.parse(text))
                .contains(new ReadingMessageParser(measured(mm, Depth.Kind.EXACT), when, corrects));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1E+309",
                "NaN",
                "Infinity",
                "-1",
                "10000.1",
                "1234567",
                "１２３４５６７",
                "๑๒๓๔๕๖๗",
                "12.5.1",
                "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
            })
    void whatIsNoDepthIsNeverTakenForOne(String number) {
        for (String text : new String[] {number, "ฝน " + number + " มม.", "แก้ " + number, "ล้น " + number}) {
            assertThat(ReadingMessageParser.parse(text)
                            .map(ReadingMessageParser::rain)
                            .filter(Rain.Measured.class::isInstance))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ขอบคุณค่ะ", "ขอบคุณครับ 🙏", "ครับผม", "👍", "โอเคจ้า", "สวัสดีค่ะ"})
    void politenessAloneWasNeverMeantToBeKept(String text) {
        assertThat(ReadingMessageParser.isPoliteness(text)).isTrue();
        assertThat(ReadingMessageParser.parse(text)).isEmpty();
    }

    @Test
    void aTraceIsNoZero() {
        assertThat(ReadingMessageParser.parse("ฝนนิดเดียวค่ะ"))
                .isEqualTo(ReadingMessageParser.parse("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)"))
                .isEqualTo(ReadingMessageParser.parse("วัดจำนวนไม่ได้"));
        assertThat(ReadingMessageParser.parse("วัดจำนวนไม่ได้"))
                .contains(new ReadingMessageParser(new Rain.Measured(Depth.TRACE), When.MORNING, false));
    }

    @Test
    void aFullCylinderSaysAtLeast() {
        assertThat(ReadingMessageParser.parse("ล้น 150"))
                .contains(new ReadingMessageParser(measured("150", Depth.Kind.AT_LEAST), When.MORNING, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ล้น", "เต็มกระบอกแล้วค่ะ", "ล้นแล้วค่ะ", "น้ำล้นกระบอกครับ", "overflow"})
    void aCylinderThatRanOverNeedsNoNumber(String text) {
        assertThat(ReadingMessageParser.parse(text))
                .contains(new ReadingMessageParser(new Rain.Overflow(), When.MORNING, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไม่ได้วัดค่ะ", "วัดไม่ได้วันนี้ครับ", "ไม่ได้วัดวันนี้"})
    void politenessChangesNothing(String text) {
        assertThat(ReadingMessageParser.parse(text).map(ReadingMessageParser::rain))
                .contains(new Rain.NotMeasured());
    }

    @Test
    void whatCouldNotBeReadIsNoRain() {
        assertThat(ReadingMessageParser.parse("เมื่อวาน ไม่ได้วัด"))
                .contains(new ReadingMessageParser(new Rain.NotMeasured(), When.YESTERDAY, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "99999"})
    void whatNoCylinderCanSayIsToldSo(String text) {
        assertThat(ReadingMessageParser.parse(text).map(ReadingMessageParser::rain))
                .get()
                .isInstanceOf(Rain.Impossible.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "สวัสดี",
                "ฝน",
                "ฝน กงหรา",
                "12.5 ซม.",
                "12 13",
                "แก้",
                "ตอนนี้",
                "เทแล้ว",
                "ค่ะ",
                "ตอนนี้ไม่มีฝน",
                "เมื่อวาน",
                "1.2345",
                "1,250",
                "62.5.1",
                "62..5",
                "12.5 13.5",
                "12.5-13",
                "1️⃣2️⃣",
                "🙏",
                "👍 12",
                "ตอนนี้ 62 เทแล้ว",
                "เมื่อวานซืน 30",
                "เมื่อคืน 62",
                "12.5 นิ้ว",
                "12.5%",
                "½"
            })
    void anythingElseIsNotAboutTheCylinder(String text) {
        assertThat(ReadingMessageParser.parse(text)).isEqualTo(Optional.empty());
    }
}
