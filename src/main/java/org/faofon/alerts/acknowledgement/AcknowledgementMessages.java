package org.faofon.alerts.acknowledgement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about receipts, in LINE and on pages. */
@MessageBundle("receipt")
public interface AcknowledgementMessages {
    @Message("รับทราบ")
    String tap();

    @Message("รับทราบทั้ง {count} เรื่อง")
    String tapAll(int count);

    @Message("ขอให้โรงเรียนรับทราบ")
    String asks();

    @Message("เตือนครั้งที่ {number}: ขอให้โรงเรียนรับทราบ")
    String asksAgain(int number);

    @Message("แตะ “รับทราบ” ครั้งเดียว ศูนย์จะรู้ว่า {school} ได้รับการเตือนแล้ว")
    String asksWhy(String school);

    @Message("{school} รับทราบ{level} แล้ว ขอบคุณ")
    String thanks(String school, String level);

    @Message("{school} รับทราบเรื่องนี้ไว้ก่อนแล้ว หรือการเตือนสิ้นสุดแล้ว")
    String before(String school);

    @Message("การเตือนนี้เพิ่มระดับแล้ว ขอให้ {school} อ่านและรับทราบระดับใหม่อีกครั้ง")
    String raised(String school);

    @Message("{school} ไม่อยู่ในพื้นที่ของการเตือนนี้ จึงไม่ต้องรับทราบ")
    String notAsked(String school);

    @Message("แชตนี้ยังไม่ได้เชื่อมกับโรงเรียน จึงรับทราบแทนโรงเรียนไม่ได้ ขอรหัสจากครูแล้วพิมพ์ “เชื่อม” ตามด้วยรหัส")
    String notLinked();

    @Message("ผู้ที่ยังไม่รับทราบการเตือน")
    String title();

    @Message(
            "การเตือนตั้งแต่ระดับ 2 ขอให้ทุกโรงเรียนในอำเภอและผู้รับผิดชอบอำเภอรับทราบ การเตือนระดับสูงสุดอยู่บนสุด แล้วเรียงตามเวลาที่รอ โทรหาแล้วบันทึกว่าใครรับสาย โทรครั้งเดียวนับทุกการเตือนของแห่งนั้น")
    String lead();

    @Message("ทุกแห่งรับทราบแล้ว หรือไม่มีการเตือนที่ต้องรับทราบ")
    String allKnow();

    @Message("ยังไม่รับทราบ {open} จาก {all} แห่ง")
    String open(int open, int all);

    @Message("ผู้รับผิดชอบอำเภอ")
    String districtHead();

    @Message("รอ {span}")
    String waits(String span);

    @Message("ไม่มีเบอร์โทรศัพท์")
    String noTelephone();

    @Message("ส่งแชต {times} ครั้ง ล่าสุด {time}")
    String pushed(int times, String time);

    @Message("ไม่มีแชตที่เชื่อมไว้")
    String noChat();

    @Message("ไม่ได้ส่งแชต (โควตาไม่พอ)")
    String leftOut();

    @Message("ใครรับสาย")
    String whoAnswered();

    @Message("โทรแล้ว รับทราบ")
    String called();

    @Message("บันทึกแล้ว")
    String toldDone();

    @Message("ไม่ได้บันทึก: ต้องบอกว่าใครรับสาย หรือมีผู้รับทราบไปแล้ว")
    String toldNot();

    @Message("รับทราบแล้ว")
    String know();

    @Message("รับทราบทาง LINE")
    String byLine();

    @Message("รับทราบบนหน้าเว็บ")
    String byPage();

    @Message("{who} รับสาย โทรโดย {officer}")
    String byCall(String who, String officer);

    @Message("หลังเตือน {span}")
    String after(String span);

    @Message("การรับทราบของโรงเรียนและอำเภอ")
    String ofAlert();

    @Message("{place} {count} แห่งยังไม่รับทราบ {what}")
    String deskItem(long count, String what, String place);

    @Message("เบอร์โทรศัพท์สำนักงาน")
    String telephones();

    @Message(
            "เบอร์สำนักงานของโรงเรียนและอำเภอ ใช้โทรเมื่อยังไม่รับทราบ เบอร์จากบัญชีเครื่องวัดจะถูกใส่ให้เอง ห้ามใส่เบอร์ของนักเรียน")
    String telephonesLead();

    @Message("อำเภอ")
    String districts();

    @Message("โรงเรียน")
    String schools();

    @Message("บันทึกเบอร์ทั้งหมด")
    String save();

    @Message("บันทึกเบอร์แล้ว")
    String saved();

    @Message("เบอร์โทรศัพท์มีได้เฉพาะตัวเลข ช่องว่าง + - ( ) และคำว่า ต่อ ไม่เกิน 40 ตัว แห่งที่ไม่ได้บันทึก: {places}")
    String badTelephone(String places);

    @Message("การเตือนที่โรงเรียนต้องรับทราบ")
    String schoolTitle();

    @Message("รับทราบแล้ว ขอบคุณ ศูนย์รู้แล้วว่าโรงเรียนได้รับการเตือน")
    String schoolThanks();

    @Message("ไม่มีการเตือนที่ต้องรับทราบ")
    String schoolNone();

    @Message("อ่านรายละเอียดการเตือน")
    String schoolRead();

    @Message("กลับไปหน้ารายงานฝน")
    String schoolBack();
}
