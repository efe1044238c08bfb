package org.faofon.web.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.faofon.support.PlainBundle;
import org.faofon.web.centre.DeliveryOutcomeFormatter.Outcome;
import org.junit.jupiter.api.Test;

class DeliveryOutcomeFormatterTest {
    private static Outcome thai(String stored) {
        return DeliveryOutcomeFormatter.of(stored, PlainBundle.of(DeliveryMessages.class, Locale.forLanguageTag("th")));
    }

    @Test
    void ourOwnOutcomesAreInTheReadersLanguage() {
        assertThat(thai("request r-1 message 461 462"))
                .isEqualTo(new Outcome("LINE รับแล้ว คำขอ r-1 ข้อความ 461 462", ""));
        assertThat(thai("answered 204")).isEqualTo(new Outcome("ปลายทางตอบ 204", ""));
        assertThat(thai("3 messages are left this month, this push costs 188, and 376 are reserved")
                        .text())
                .isEqualTo("เดือนนี้เหลือ 3 ข้อความ ครั้งนี้ใช้ 188 และกันไว้ 376");
        assertThat(thai("LINE could not be reached: java.net.SocketTimeoutException: timeout"))
                .isEqualTo(new Outcome("ติดต่อปลายทางไม่ได้", ""));
        assertThat(thai("LINE is not configured").text()).isEqualTo("ช่องทางนี้ยังไม่ได้ตั้งค่า");
    }

    @Test
    void whyLineRefusedIsSaidInTheReadersLanguage() {
        assertThat(thai("LINE answered 429: You have reached your monthly limit."))
                .isEqualTo(new Outcome("โควตาข้อความ LINE ของเดือนนี้หมดแล้ว", ""));
        assertThat(thai("LINE answered 429: The API rate limit has been exceeded."))
                .isEqualTo(new Outcome("LINE ขอให้ส่งช้าลง", ""));
        assertThat(thai("LINE answered 401: Authentication failed"))
                .isEqualTo(new Outcome("LINE ไม่รับรหัสของระบบ (token)", ""));
        assertThat(thai("LINE answered 503: ")).isEqualTo(new Outcome("ระบบของ LINE ขัดข้อง (503)", ""));
        assertThat(thai("LINE answered 400: The request body has 1 error(s)"))
                .isEqualTo(new Outcome("ปลายทางตอบ 400", "The request body has 1 error(s)"));
    }

    @Test
    void thePostsOfThePageAreInTheReadersLanguage() {
        assertThat(thai("post 100_7")).isEqualTo(new Outcome("โพสต์แล้ว เลขที่ 100_7", ""));
        assertThat(thai("edited 100_7 100_8")).isEqualTo(new Outcome("แก้ไขโพสต์แล้ว เลขที่ 100_7 100_8", ""));
        assertThat(thai("found on the page as post 100_7").text()).isEqualTo("โพสต์นี้อยู่บนเพจแล้ว เลขที่ 100_7");
        assertThat(thai("Facebook answered 401, code 190: Session has expired"))
                .isEqualTo(new Outcome("ปลายทางตอบ 401", "code 190: Session has expired"));
    }

    @Test
    void theWordsOfAnotherSystemAreQuoted() {
        assertThat(thai("The webhook answered 500: out of\norder"))
                .isEqualTo(new Outcome("ปลายทางตอบ 500", "out of\norder"));
        assertThat(thai("The webhook answered 500")).isEqualTo(new Outcome("ปลายทางตอบ 500", ""));
        assertThat(thai("The mail server refused the message: 550 no such user"))
                .isEqualTo(new Outcome("เครื่องแม่ข่ายอีเมลไม่รับ", "550 no such user"));
    }

    @Test
    void saysForHowManyFollowersItIsQueued() {
        assertThat(thai("queued for 12 followers")).isEqualTo(new Outcome("เข้าคิวส่งถึงผู้ติดตาม 12 ราย", ""));
    }

    @Test
    void whatNobodyKnowsIsQuotedWhole() {
        assertThat(thai("Service Unavailable")).isEqualTo(new Outcome("", "Service Unavailable"));
    }
}
