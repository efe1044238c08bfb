package org.faofon.classroom.teacher;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.readings.Depth;
import org.faofon.schools.MissedReading.Why;

/**
 * The texts of the month's sheet and the morning overview, from messages/sheet_th.properties and sheet_en.properties.
 */
@MessageBundle("sheet")
public interface SheetMessages {
    @Message("โรงเรียน")
    String school();

    @Message("เลือกโรงเรียน")
    String schoolChoose();

    @Message("เปิดสมุดฝนของโรงเรียน เพื่อตรวจค่าและดูแลผู้อ่าน")
    String schoolChooseLead();

    @Message("สมุดฝน {school}")
    String sheetOf(String school);

    @Message("ผู้อ่านและเวร")
    String people();

    @Message("กด ⋯ เพื่อรับรอง แก้ หรือขอให้ตรวจค่าอีกครั้ง ค่าเดิมเก็บไว้เสมอ")
    String sheetLead();

    @Message("รับรองค่าที่ไม่มีข้อสงสัยทั้งหมด ({readings})")
    String approvePlain(int readings);

    @Message("รอคำตอบจากผู้อ่าน {questions} ค่า")
    String openQuestions(long questions);

    @Message("บันทึกแล้ว")
    String toldDone();

    @Message("ค่านี้เปลี่ยนไปแล้วหรือไม่มีอยู่ โปรดดูใหม่")
    String toldChanged();

    @Message("ยังไม่ได้บันทึก โปรดตรวจสิ่งที่กรอก")
    String toldNot();

    @Message("มีคำถามเรื่องค่านี้ค้างอยู่แล้ว")
    String toldAsked();

    @Message("โดย {name}")
    String entryBy(String name);

    @Message("ครูรับรองแล้ว")
    String approved();

    @Message("ไม่นับ")
    String failedEntry();

    @Message("โรงเรียนยกเลิกรายงานนี้แล้ว")
    String withdrawn();

    @Message("รวม {days} วัน ตั้งแต่ {first}")
    String severalDays(long days, String first);

    @Message("↓ รวมกับวันถัดไป")
    String insideHeap();

    @Message("เดิม {before} แก้โดย {by}")
    String correctedFrom(String before, String by);

    @Message("ขอให้ตรวจอีกครั้งแล้ว: {reason}")
    String questionOpen(String reason);

    @Message("ผู้อ่านยืนยันแล้ว ({by})")
    String questionConfirmed(String by);

    @Message("ผู้อ่านแก้แล้ว")
    String questionCorrected();

    @Message("รับรอง")
    String approve();

    @Message("แก้ค่า")
    String correct();

    @Message("ค่าใหม่")
    String correctKind();

    @Message("""
            {#when kind}\
            {#is EXACT}วัดได้ (มม.)\
            {#is TRACE}ฝนนิดเดียว (น้อยกว่า 0.1 มม.)\
            {#is AT_LEAST}ล้นกระบอก อย่างน้อย (มม.)\
            {/when}""")
    String kind(Depth.Kind kind);

    @Message("กี่มิลลิเมตร")
    String correctMm();

    @Message("ฝนนิดเดียวให้เว้นว่าง ล้นกระบอกเว้นว่างได้")
    String correctMmHint();

    @Message("ไม่ได้วัดจริง ยกเลิกรายงานนี้")
    String takeBack();

    @Message("เหตุผล")
    String reason();

    @Message("ขอให้ตรวจค่านี้อีกครั้ง")
    String askBack();

    @Message("ถามว่าอะไร")
    String askWhat();

    @Message("เช่น จดจุดทศนิยมถูกไหม")
    String askPlaceholder();

    @Message("จัดการค่า {day} {mm}")
    String more(String day, String mm);

    @Message("ไม่ได้วัดเพราะ")
    String whyMissing();

    @Message("""
            {#when why}\
            {#is UNREACHABLE}เข้าไม่ถึงเครื่อง\
            {#is BROKEN}เครื่องเสียหรือหาย\
            {#is HOLIDAY}วันหยุด\
            {#is FORGOT}ลืมวัด\
            {#is OTHER}เหตุอื่น\
            {/when}""")
    String why(Why why);

    @Message("บันทึก")
    String say();

    @Message("รวม")
    String sheetTotal();

    @Message("มีข้อมูล {known} จาก {days} วัน")
    String sheetSum(long known, long days);

    @Message("ดาวน์โหลด CSV")
    String sheetCsv();

    @Message("ใบประกาศ")
    String certificates();

    @Message("{gauge}: วัดครบ {readings} ครั้ง")
    String certificateOf(String gauge, int readings);

    @Message("ห้องเรียนฝน")
    String toClassroom();

    @Message("เครื่องอัตโนมัติ แสดงผลรวมแต่ละวัน ดูทีละค่าได้ที่หน้าเครื่องวัด")
    String summedNote();

    @Message("ลงชื่อครูผู้ดูแล")
    String signed();

    @Message("โรงเรียนที่ยังไม่รายงานเช้านี้")
    String morningTitle();

    @Message("เช้าวันที่ {day}")
    String morningDay(String day);

    @Message("เลยเวลา {hour} น. แล้ว ยังไม่รายงาน {gauges} กระบอก")
    String morningLate(int gauges, String hour);

    @Message("ยังไม่ถึง {hour} น. ยังรอ {gauges} กระบอก")
    String morningEarly(int gauges, String hour);

    @Message("รายงานครบทุกกระบอกแล้ว")
    String morningAll();

    @Message("รายงานแล้ว {gauges} กระบอก")
    String morningReported(int gauges);

    @Message("ค่าสุดท้าย {when} ขาด {mornings} เช้า")
    String morningSince(String when, long mornings);

    @Message("ไม่มีค่าอ่านใน 31 วันที่ผ่านมา")
    String morningNever();

    @Message("เวรวันนี้: {name}")
    String morningTurn(String name);

    @Message("ไม่มีเวร")
    String morningNobody();

    @Message("แจ้งเหตุไว้แล้ว")
    String morningExcused();

    @Message("เครื่องอัตโนมัติดูได้ที่หน้าศูนย์เฝ้าระวัง")
    String morningOther();

    @Message("กลับไปศูนย์เฝ้าระวัง")
    String backToCentre();
}
