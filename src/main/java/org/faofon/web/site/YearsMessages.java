package org.faofon.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the years of a gauge. */
@MessageBundle("years")
public interface YearsMessages {
    @Message("ฝนหลายปีที่{school}")
    String yearsTitle(String school);

    @Message("ฝนทุกวันของปี รายเดือน วันที่ฝนมากที่สุด และเทียบปีต่อปี ที่{school}")
    String yearsDescription(String school);

    @Message("ทั้งปี สถิติ และดาวน์โหลด")
    String yearsLink();

    @Message("เลือกปี")
    String chooseYear();

    @Message("ทุกวันของปี {year}")
    String daysOfYear(String year);

    @Message("ตารางสีของทุกวัน: มีฝน {rainy} วัน จากที่มีข้อมูลพอ {seen} วัน ยอดรายเดือนอยู่ในตารางด้านล่าง")
    String heatLabel(int rainy, int seen);

    @Message(
            "หนึ่งช่องคือหนึ่งวันฝน ตั้งแต่ 07:00 น. ของวันนั้นถึง 07:00 น. วันถัดไป ช่องลายคือมีข้อมูลไม่พอ ไม่ได้แปลว่าไม่มีฝน")
    String rainDayNote();

    @Message("รายเดือนของปี {year}")
    String monthsOfYear(String year);

    @Message("แท่งฝนรายเดือน ตัวเลขอยู่ในตารางเทียบปีด้านล่าง")
    String monthsLabel();

    @Message("หน่วยมิลลิเมตร แท่งลายและเครื่องหมาย ≥ คือเดือนที่ข้อมูลไม่ครบ ฝนจริงอาจมากกว่านี้")
    String barsNote();

    @Message("สถิติ")
    String recordsTitle();

    @Message("วันที่ฝนมากที่สุด")
    String wettestDay();

    @Message("ชั่วโมงที่ฝนมากที่สุด")
    String wettestHour();

    @Message("วันฝนที่เริ่ม {date}")
    String rainDayOf(String date);

    @Message("ถึง {time}")
    String hourUntil(String time);

    @Message("กระบอกไม่มีค่ารายชั่วโมง")
    String noHours();

    @Message("จากค่าที่ไม่มีข้อสงสัย ตั้งแต่ {date} ปีที่สั้นหรือข้อมูลขาดอาจมีวันที่ฝนมากกว่านี้ซึ่งไม่มีใครวัด")
    String recordsNote(String date);

    @Message("เทียบปีต่อปี")
    String compareTitle();

    @Message("ปี")
    String colYear();

    @Message("รวม")
    String colSum();

    @Message("วันฝน")
    String colRainyDays();

    @Message("หน่วยมิลลิเมตร ≥ คือข้อมูลไม่ครบ – คือไม่มีข้อมูล อย่าเทียบเดือนที่ไม่ครบกับเดือนที่ครบ")
    String compareNote();

    @Message("ดาวน์โหลด")
    String downloads();

    @Message("รายวัน {year} (CSV)")
    String loadDays(String year);

    @Message("รายเดือน {year} (CSV)")
    String loadMonths(String year);

    @Message("รายชั่วโมง {year} (CSV)")
    String loadHours(String year);

    @Message("ใช้ได้ฟรี ขอให้บอกที่มา:")
    String licenceShort();
}
