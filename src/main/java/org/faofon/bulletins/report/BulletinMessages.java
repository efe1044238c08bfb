package org.faofon.bulletins.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.readings.RainClass;

/**
 * The texts of the bulletins, from messages/bulletin_th.properties and bulletin_en.properties. Texts for enum constants
 * are written with {@code #when}, as for the warnings.
 */
@MessageBundle("bulletin")
public interface BulletinMessages {
    @Message("""
            {#when rainClass}\
            {#is UNKNOWN}ไม่มีข้อมูล\
            {#is NONE}ไม่มีฝน\
            {#is TRACE}ฝนนิดเดียว\
            {#is LIGHT}ฝนเล็กน้อย\
            {#is MODERATE}ฝนปานกลาง\
            {#is HEAVY}ฝนหนัก\
            {#is VERY_HEAVY}ฝนหนักมาก\
            {/when}""")
    String rainClass(RainClass rainClass);

    @Message("{mm} มม.")
    String mm(String mm);

    @Message("อย่างน้อย {mm}")
    String atLeast(String mm);

    @Message("และอีก {count}")
    String andMore(int count);

    @Message("ทางการ ({owner}) ประกาศ: {headline} (ออกเมื่อ {sent} มีผลถึง {until})")
    String official(String owner, String headline, String sent, String until);

    @Message("{level} {hazard} {place}")
    String alert(String level, String hazard, String place);

    @Message("ฝนประจำวัน {date}")
    String dayTitle(String date);

    @Message("ฝน 24 ชม. ตั้งแต่ 07:00 น. วันที่ {from} ถึง 07:00 น. วันที่ {to} (ข้อมูล ณ {asOf})")
    String daySpan(String from, String to, String asOf);

    @Message("รายงานแล้ว {reported} จาก {schools} โรงเรียน")
    String reported(long reported, long schools);

    @Message("ยังไม่มีโรงเรียนใดรายงาน จึงไม่รู้ว่าฝนตกหรือไม่")
    String nobodyReported();

    @Message("ยังไม่มีค่าฝนที่ยืนยันได้")
    String nothingSure();

    @Message("มีแค่ฝนนิดเดียว (น้อยกว่า 0.1 มม.)")
    String onlyTraces();

    @Message("โรงเรียนที่รายงานไม่มีฝน")
    String dry();

    @Message("ฝนมากที่สุด")
    String mostRain();

    @Message("{rank}. {place}")
    String rank(int rank, String place);

    @Message("{depth} {rainClass}")
    String classed(String depth, String rainClass);

    @Message("12.0+ ฝนจริงอาจมากกว่านี้")
    String signMore();

    @Message("12.0? ค่ายังไม่ยืนยัน")
    String signDoubt();

    @Message("มีข้อมูล {percent} ของวัน")
    String seenShare(String percent);

    @Message("จำนวนโรงเรียน: {classes}")
    String classes(String classes);

    @Message("ค่าที่ยังไม่ยืนยัน ไม่นับในอันดับ: {values}")
    String unconfirmed(String values);

    @Message("วัดรวมหลายวัน แยกเป็นรายวันไม่ได้: {values}")
    String severalDays(String values);

    @Message("{depth} ใน {days} วัน")
    String overDays(String depth, long days);

    @Message("วัดได้ไม่ครบวัน ฝนจริงอาจมากกว่านี้: {schools}")
    String partly(String schools);

    @Message("ไม่มีประกาศเตือนที่มีผลอยู่")
    String noAlerts();

    @Message("ประกาศเตือนที่มีผลอยู่ {count} เรื่อง")
    String alertsInForce(int count);

    @Message("ประกาศที่ไม่ได้ส่งทาง LINE เพราะจำนวนข้อความเหลือน้อย")
    String leftOut();

    @Message("รายงานครบทุกโรงเรียน")
    String allReported();

    @Message("ยังไม่รายงาน {count} โรงเรียน: {schools}")
    String missing(int count, String schools);

    @Message("ไม่มีข้อมูล ไม่ได้แปลว่าไม่มีฝน")
    String unknownIsNotDry();

    @Message("ฝน 24 ชั่วโมง จ.{inject:province.th}")
    String pictureTitle();

    @Message("ถึง 07:00 น. วันที่ {date} (มิลลิเมตร)")
    String pictureSpan(String date);

    @Message("ไม่ใช่เหตุการณ์จริง")
    String pictureDrill();

    @Message("แผนที่ฝนของทุกโรงเรียน {summary} ตัวเลขทั้งหมดอยู่ในตารางด้านล่าง")
    String pictureAlt(String summary);

    @Message("สรุปฝนเดือน{month}")
    String monthTitle(String month);

    @Message("ฝนตั้งแต่ 07:00 น. วันที่ {from} ถึง 07:00 น. วันที่ {to}")
    String monthSpan(String from, String to);

    @Message("ฝนตั้งแต่ 07:00 น. วันที่ {from} ถึง 07:00 น. วันที่ {to} ผ่านไป {days} จาก {all} วัน")
    String monthSoFar(String from, String to, int days, int all);

    @Message("{rank}. {place} {depth} (ฝนตก {rainy} วัน รายงาน {reported} วัน)")
    String monthRanked(int rank, String place, String depth, int rainy, int reported);

    @Message("วันที่ฝนมากที่สุด: 24 ชม. ถึงเช้าวันที่ {date} ที่ {place} {depth}")
    String wettestDay(String date, String place, String depth);

    @Message("ไม่มีโรงเรียนใดวัดฝนได้")
    String dryMonth();

    @Message("รายงานเกือบทุกวัน {count} โรงเรียน ขอบคุณมาก: {schools}")
    String reliable(int count, String schools);

    @Message("ยังไม่มีโรงเรียนใดรายงานได้เกือบทุกวัน")
    String nobodyReliable();

    @Message("ไม่มีประกาศเตือนในเดือนนี้")
    String noAlertsInMonth();

    @Message("ประกาศเตือนในเดือนนี้ {count} เรื่อง")
    String alertsOfMonth(int count);

    @Message("← {what}")
    String earlier(String what);

    @Message("{what} →")
    String later(String what);

    @Message("ฝนประจำวัน")
    String daily();

    @Message("สรุปรายเดือน")
    String monthly();

    @Message("เลือกวันหรือเดือน")
    String between();

    @Message("ทุกเครื่องวัด")
    String allSchools();

    @Message("โรงเรียน")
    String colSchool();

    @Message("ฝน (มม.)")
    String colRain();

    @Message("วันฝนตก")
    String colRainyDays();

    @Message("รายงาน")
    String colReported();

    @Message("วันฝนมากสุด")
    String colWettest();

    @Message("{depth} ยังไม่ยืนยัน")
    String unconfirmedAll(String depth);

    @Message("อีก {depth} ยังไม่ยืนยัน")
    String unconfirmedPart(String depth);

    @Message("รวม {depth}")
    String onlySeveralDays(String depth);

    @Message("อย่างน้อย")
    String mayBeMore();

    @Message("ประกาศเตือน")
    String alertsTitle();

    @Message("สิ่งที่ควรรู้")
    String notes();

    @Message("{reported} จาก {days} วัน")
    String daysOf(int reported, int days);

    @Message("ฝนขณะนี้")
    String toMap();

    @Message("เรียงจากฝนมากไปน้อย ค่าที่ยังไม่ยืนยันไม่นับรวม")
    String dayTableNote();

    @Message("ค่าที่ยังไม่ยืนยันไม่นับรวม วันที่ไม่รายงานไม่ได้แปลว่าไม่มีฝน")
    String monthTableNote();
}
