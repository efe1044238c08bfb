package org.faofon.sources.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.official.gauges.RiverSeries.Trend;

/** The texts about what other authorities measure and announce. Thai here, English in messages/official_en.properties. */
@MessageBundle("official")
public interface OfficialMessages {
    @Message("ข้อมูลจากหน่วยงานอื่น")
    String title();

    @Message("สถานีและประกาศของหน่วยงานอื่น ใช้เทียบกับของเรา แต่ไม่ทำให้เกณฑ์ของเราเตือนเอง")
    String lead();

    @Message("ยังไม่ได้ตั้งแหล่งข้อมูลไว้ (FAOFON_SOURCES)")
    String none();

    @Message("ไฟล์แหล่งข้อมูลใช้ไม่ได้ ไม่มีแหล่งใดถูกอ่าน: {why}")
    String fileFault(String why);

    @Message("แหล่ง")
    String source();

    @Message("อ่านได้ล่าสุด")
    String read();

    @Message("ใช้ได้")
    String used();

    @Message("ไม่รับ")
    String refused();

    @Message("ไม่เคยอ่านได้")
    String never();

    @Message("อ่านไม่ได้ {count} ครั้งติดกัน:")
    String failing(int count);

    @Message("ไม่ได้ข้อมูลใหม่นานเกินไป")
    String late();

    @Message("อีก {count} รายการอยู่ไกล เก่า หรือไม่มีค่า")
    String elsewhere(int count);

    @Message("ประกาศของทางการ")
    String warnings();

    @Message("ทางการ ({owner}) ประกาศ")
    String announces(String owner);

    @Message("เทียบได้กับระดับ {level} ของเรา")
    String comparable(int level);

    @Message("ไม่มีระดับที่เทียบกับของเราได้")
    String incomparable();

    @Message("ออกเมื่อ {sent} มีผลถึง {until}")
    String sentUntil(String sent, String until);

    @Message("เราตรวจล่าสุด {ago}")
    String lookedAt(String ago);

    @Message("ติดต่อแหล่งไม่ได้ อาจมีประกาศใหม่กว่านี้")
    String mayBeOld();

    @Message("อ่านประกาศฉบับเต็ม")
    String readWhole();

    @Message("ประกาศของหน่วยงานนั้น ไม่ใช่ของเรา ระดับอาจไม่ตรงกัน ถ้าไม่ตรงให้ระวังตามระดับที่สูงกว่า")
    String twoVoices();

    @Message("ไม่มีประกาศของทางการที่ยังมีผล")
    String noWarnings();

    @Message("สถานีฝนของหน่วยงานอื่น")
    String guests();

    @Message("ไม่นับรวมกับฝนของโรงเรียน สี่เหลี่ยมบนแผนที่คือสถานีฝน ข้าวหลามตัดคือระดับน้ำ ลายขีดคือข้อมูลเก่า")
    String guestsNote();

    @Message("ยังไม่มีสถานีในรัศมีที่ตั้งไว้")
    String noGuests();

    @Message("{mm} มม. ใน {window}")
    String rain(String mm, String window);

    @Message("ข้อมูลเก่า")
    String old();

    @Message("ระดับน้ำในลำน้ำ")
    String rivers();

    @Message("ของหน่วยงานอื่น ดูประกอบเท่านั้น ไม่ทำให้เกณฑ์ฝนเตือนเอง")
    String riversNote();

    @Message("ระดับ {metres} ม.")
    String level(String metres);

    @Message("ต่ำกว่าตลิ่ง {metres} ม.")
    String belowBank(String metres);

    @Message("สูงกว่าตลิ่ง {metres} ม.")
    String aboveBank(String metres);

    @Message("""
            {#when trend}\
            {#is RISING}กำลังขึ้น\
            {#is STEADY}ทรงตัว\
            {#is FALLING}กำลังลง\
            {#is UNKNOWN}ยังไม่รู้ว่าขึ้นหรือลง\
            {/when}""")
    String trend(Trend trend);

    @Message("ระดับไม่ตรงกัน")
    String differences();

    @Message("ทางการ ({owner}) ระดับ {theirs} เราระดับ {ours}: {districts}")
    String differ(String owner, int theirs, int ours, String districts);

    @Message("ทางการ ({owner}) ระดับ {theirs} เราไม่ได้ประกาศ: {districts}")
    String differNone(String owner, int theirs, String districts);

    @Message("ระดับของทางการ ({owner}) กับของเราไม่ขัดกันแล้ว: {districts}")
    String agree(String owner, String districts);

    @Message("ทุกอำเภอ")
    String everywhere();

    @Message("{count} อำเภอ")
    String districts(int count);

    @Message("{name}: ไม่ได้ข้อมูลใหม่ตั้งแต่ {since}")
    String deskLate(String name, String since);

    @Message("{name}: ยังไม่เคยอ่านได้")
    String deskNever(String name);

    @Message("ทางการ ({owner}) ประกาศ: {headline}")
    String deskWarning(String owner, String headline);
}
