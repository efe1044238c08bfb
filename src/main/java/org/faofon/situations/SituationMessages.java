package org.faofon.situations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of what stands in reports of situations. Thai here, English in messages/situation_en.properties. */
@MessageBundle("situation")
public interface SituationMessages {
    @Message("ปกติ")
    String statusNORMAL();

    @Message("ได้รับผลกระทบ ยังเปิดเรียน")
    String statusAFFECTED();

    @Message("ปิดเรียน")
    String statusCLOSED();

    @Message("เปิดเป็นศูนย์พักพิง")
    String statusSHELTER();

    @Message("ไม่มีน้ำท่วม")
    String waterNONE();

    @Message("น้ำท่วมระดับข้อเท้า")
    String waterANKLE();

    @Message("น้ำท่วมระดับเข่า")
    String waterKNEE();

    @Message("น้ำท่วมระดับเอว")
    String waterWAIST();

    @Message("น้ำท่วมเกินเอว")
    String waterOVER();

    @Message("ไฟฟ้าใช้ได้")
    String powerOK();

    @Message("ไฟฟ้าดับ")
    String powerNO();

    @Message("ถนนผ่านได้")
    String roadOK();

    @Message("ถนนผ่านไม่ได้")
    String roadNO();

    @Message("โทรศัพท์ใช้ได้")
    String telephoneOK();

    @Message("โทรศัพท์ใช้ไม่ได้")
    String telephoneNO();

    @Message("น้ำดื่ม")
    String needWATER();

    @Message("อาหาร")
    String needFOOD();

    @Message("เรือ")
    String needBOAT();

    @Message("ยาและการรักษา")
    String needMEDICINE();

    @Message("ไฟฟ้าสำรอง")
    String needPOWER();

    @Message("ไม่มีคน")
    String bandNONE();

    @Message("1–10 คน")
    String bandUP_TO_10();

    @Message("11–50 คน")
    String bandUP_TO_50();

    @Message("51–100 คน")
    String bandUP_TO_100();

    @Message("101–300 คน")
    String bandUP_TO_300();

    @Message("เกิน 300 คน")
    String bandOVER_300();

    @Message("ยังไม่มีผู้รับ")
    String stepOPEN();

    @Message("มีผู้รับแล้ว")
    String stepTAKEN();

    @Message("กำลังไป")
    String stepON_THE_WAY();

    @Message("ส่งถึงแล้ว")
    String stepDONE();

    @Message("ไม่ต้องการแล้ว")
    String stepWITHDRAWN();

    @Message("หน้าเว็บ")
    String viaPAGE();

    @Message("LINE")
    String viaLINE();

    @Message("ทางโทรศัพท์")
    String viaTELEPHONE();

    @Message("แบบฟอร์มกระดาษ")
    String viaPAPER();

    @Message("รอเจ้าหน้าที่ตรวจ")
    String pointUNCHECKED();

    @Message("ยืนยันแล้ว")
    String pointCONFIRMED();

    @Message("ไม่ถูกต้อง")
    String pointREJECTED();

    @Message("น้ำลดแล้ว")
    String pointOVER();

    @Message("ไม่ทราบความลึก")
    String depthUnknown();

    @Message("{kind} สำหรับ {amount}")
    String needLine(String kind, String amount);

    @Message("ไม่ต้องการ{kind}แล้ว")
    String needNoLonger(String kind);
}
