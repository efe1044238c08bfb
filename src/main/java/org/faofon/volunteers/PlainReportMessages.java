package org.faofon.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the form that works without scripts. Thai here, English in messages/plain_en.properties. */
@MessageBundle("plain")
public interface PlainReportMessages {
    @Message("ถ้าหน้านี้ไม่มีปุ่มให้กด ใช้แบบฟอร์มธรรมดาได้ แบบนี้ต้องมีสัญญาณตอนส่ง")
    String instead();

    @Message("เปิดแบบฟอร์มธรรมดา")
    String open();

    @Message("รายงานฝน แบบฟอร์มธรรมดา")
    String title();

    @Message("ใช้ได้แม้หน้าปกติไม่ขึ้น แต่ต้องมีสัญญาณตอนส่ง ถ้ายังไม่เห็นคำว่า “ส่งถึงระบบแล้ว” แปลว่ายังไม่ได้ส่ง")
    String lead();

    @Message("โรงเรียนนี้ไม่มีกระบอกวัดฝนที่ต้องอ่านเอง")
    String noGauge();

    @Message("เครื่องวัดฝน")
    String gauge();

    @Message("ของเช้าวันไหน")
    String morning();

    @Message("น้ำในกระบอกรวมกี่วัน")
    String days();

    @Message("ปกติ 1 วัน ถ้าไม่ได้เทหลายวัน ใส่จำนวนวัน")
    String daysHint();

    @Message("อ่านได้เท่าไร")
    String kind();

    @Message("ตัวเลข")
    String kindNumber();

    @Message("ไม่มีฝน (0 มม.)")
    String kindNone();

    @Message("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)")
    String kindTrace();

    @Message("ล้นกระบอก ไม่ต้องใส่ตัวเลขก็ได้")
    String kindFull();

    @Message("ไม่ได้วัด")
    String kindMissed();

    @Message("น้ำในกระบอก (มม.) เช่น 12.5")
    String mm();

    @Message("ถ้าไม่ได้วัด เพราะอะไร")
    String why();

    @Message("เลือกเหตุผล")
    String whyNone();

    @Message("หมายเหตุ (ไม่ใส่ก็ได้)")
    String note();

    @Message("รูปกระบอก (ไม่ใส่ก็ได้)")
    String photo();

    @Message("ครูดูได้คนเดียว ลบเองใน 30 วัน อย่าให้ติดหน้าคน ไม่เกิน 3 MB")
    String photoHint();

    @Message("รูปส่งถึงครูแล้ว")
    String photoStored();

    @Message("ค่าฝนถึงแล้ว แต่รูปไม่ถึง: ต้องเป็นไฟล์ JPEG หรือ PNG ไม่เกิน 3 MB")
    String photoBad();

    @Message("ค่าฝนถึงแล้ว แต่รูปไม่ถึง: วันนี้มีรูปของเครื่องนี้พอแล้ว หรือระบบกำลังอ่านรูปอื่น ลองใหม่ภายหลัง")
    String photoMany();

    @Message("ก่อนส่งอีกครั้ง เลือกรูปใหม่ด้วย")
    String photoAgain();

    @Message("ส่ง")
    String send();

    @Message("{mm} มม. ถูกแล้ว ส่งเลย")
    String sure(String mm);

    @Message("ส่งถึงระบบแล้ว")
    String storedTitle();

    @Message("{value} ของเช้า{date} ถึงระบบเวลา {time}")
    String stored(String value, String date, String time);

    @Message("รวม {days} วัน")
    String storedDays(int days);

    @Message("ส่งอีกรายการ")
    String another();

    @Message("ไปหน้าปกติ")
    String back();

    @Message("ยังไม่ได้ส่ง")
    String notSent();

    @Message("เลือกเครื่องวัดฝนก่อน")
    String troubleGauge();

    @Message("เลือกวันและจำนวนวัน (1 ถึง 31)")
    String troubleDay();

    @Message("ใส่ตัวเลขเป็นมิลลิเมตร เช่น 12.5 ทศนิยมไม่เกิน 2 ตำแหน่ง")
    String troubleNumber();

    @Message("ตัวเลขมากเกินไป ดูหน่วยอีกครั้ง ต้องเป็นมิลลิเมตร")
    String troubleTooMuch();

    @Message("ไม่ได้วัด ต้องเลือกเหตุผล")
    String troubleWhy();

    @Message("หมายเหตุยาวเกินไป")
    String troubleNote();

    @Message("กระบอกจุได้ {capacity} มม. แน่ใจไหมว่า {mm} มม. ถ้าน้ำล้น ให้เลือก “ล้นกระบอก”")
    String troubleCapacity(String capacity, String mm);

    @Message("ระบบยังไม่ตอบ กดส่งอีกครั้ง ส่งซ้ำจะนับครั้งเดียว")
    String troubleBusy();
}
