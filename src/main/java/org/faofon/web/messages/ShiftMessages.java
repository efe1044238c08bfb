package org.faofon.web.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of the shift. */
@MessageBundle("shift")
public interface ShiftMessages {
    @Message("เวรประจำศูนย์")
    String title();

    @Message("ผู้อยู่เวรตอนนี้")
    String onDuty();

    @Message("ตอนนี้ไม่มีผู้อยู่เวร")
    String nobody();

    @Message("ตั้งแต่ {time}")
    String since(String time);

    @Message("รับเวร")
    String take();

    @Message("รับเวรต่อจาก {who}")
    String takeFrom(String who);

    @Message("เบอร์ที่ติดต่อได้ระหว่างอยู่เวร (ไม่บังคับ)")
    String telephone();

    @Message("อีเมลสำหรับการตามเจ้าหน้าที่ (ไม่บังคับ)")
    String email();

    @Message("เมื่อไม่มีใครรับทราบการเตือน ระบบจะส่งอีเมลหาผู้อยู่เวรก่อน แล้วจึงส่งถึงทุกคน")
    String emailHint();

    @Message("บันทึกวิธีติดต่อ")
    String saveContact();

    @Message("บันทึกส่งเวร")
    String note();

    @Message("สิ่งที่ผู้รับเวรต่อไปต้องรู้ ระบบใส่สิ่งที่ยังค้างอยู่ให้แล้ว แก้ได้")
    String noteHint();

    @Message("บันทึกส่งเวรจาก {who}")
    String noteFrom(String who);

    @Message("ไม่มีบันทึกส่งเวร")
    String noNote();

    @Message("เก็บบันทึก")
    String saveNote();

    @Message("ใส่สิ่งที่ค้างอยู่ใหม่")
    String refill();

    @Message("ออกเวรโดยไม่มีผู้รับต่อ")
    String end();

    @Message("รับเวรแล้ว")
    String toldTaken();

    @Message("บันทึกแล้ว")
    String toldSaved();

    @Message("ออกเวรแล้ว ตอนนี้ไม่มีผู้อยู่เวร")
    String toldEnded();

    @Message("มีผู้อื่นรับเวรไปก่อนแล้ว ดูว่าเป็นใครด้านล่าง")
    String toldElse();

    @Message("สิ่งที่คุณเขียนไว้และยังไม่ได้บันทึก คัดลอกส่งให้ผู้อยู่เวรได้")
    String unsaved();

    @Message("ไม่ได้บันทึก: ตอนนี้คุณไม่ได้อยู่เวร")
    String toldNot();

    @Message("ไม่ได้บันทึก: เบอร์โทรศัพท์หรืออีเมลไม่ถูกต้อง")
    String toldContact();

    @Message("เวรที่ผ่านมา")
    String history();

    @Message("{from} ถึง {to}")
    String span(String from, String to);

    @Message("การเตือนที่ยังเปิดอยู่")
    String openAlerts();

    @Message("ไม่มีการเตือนที่เปิดอยู่")
    String noOpenAlerts();

    @Message("ข้อความที่ส่งไม่ถึงและยังไม่มีใครรับทราบ")
    String notArrived();

    @Message("{channel}: {text}")
    String notArrivedOne(String channel, String text);

    @Message("{channel}: {text} และอีก {others} เรื่อง")
    String notArrivedMore(String channel, String text, int others);

    @Message("สิ่งที่รออยู่")
    String openItems();

    @Message("ไม่มีสิ่งใดรออยู่")
    String noOpenItems();

    @Message("ตั้งแต่ {time}")
    String itemSince(String time);

    @Message("ไม่มีผู้อยู่เวร")
    String deskNobody();
}
