package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the tokens of gauges. */
@MessageBundle("token")
public interface TokenMessages {
    @Message("รหัสลับของเครื่องวัด")
    String title();

    @Message(
            "เครื่องวัดใช้รหัสลับ (token) ยืนยันตัวเมื่อส่งค่า แต่ละเครื่องมีของตัวเอง เลือกเครื่องเพื่อออกรหัสใหม่หรือยกเลิก")
    String lead();

    @Message("รหัสลับของเครื่อง {gauge}")
    String titleOf(String gauge);

    @Message("ยังไม่มีรหัสลับ")
    String none();

    @Message("รหัสใหม่ของเครื่อง {gauge} แสดงครั้งเดียว คัดลอกไปใส่ในเครื่องก่อนปิดหน้านี้")
    String fresh(String gauge);

    @Message("ชื่อผู้ใช้ MQTT สำหรับรหัสนี้: {user}")
    String brokerUser(String user);

    @Message("เครื่องนี้มีรหัสที่ใช้ได้ครบ 5 รหัสแล้ว ยกเลิกรหัสที่ไม่ใช้ก่อน")
    String tooMany();

    @Message("ใช้ได้")
    String valid();

    @Message("ใช้ได้ถึง {time}")
    String validUntil(String time);

    @Message("สิ้นสุดแล้วเมื่อ {time}")
    String ended(String time);

    @Message("ออกเมื่อ {time} โดย {who}")
    String made(String time, String who);

    @Message("จากตารางเครื่องวัด")
    String fromRoster();

    @Message("จากตารางเครื่องวัด นำเข้าเมื่อ {time}")
    String fromRosterAt(String time);

    @Message("ใช้ล่าสุด {time} ทาง {channel}")
    String used(String time, String channel);

    @Message("ยังไม่เคยใช้ หรือใช้ก่อนที่ระบบจะเริ่มบันทึก")
    String unused();

    @Message("นำเข้าไฟล์ค่าย้อนหลังของเครื่องนี้ได้")
    String mayImport();

    @Message("ยกเลิกทันที")
    String disable();

    @Message("เครื่องที่ยังใช้รหัสนี้จะส่งค่าไม่ได้ทันที")
    String disableHint();

    @Message("ออกรหัสใหม่")
    String create();

    @Message("รหัสเดิมใช้ได้อีกกี่วัน (0 คือหยุดทันที)")
    String days();

    @Message("เมื่อเครื่องใช้รหัสใหม่ครั้งแรก รหัสเดิมจะใช้ได้อีก 1 วัน เผื่อเครื่องเริ่มใหม่ก่อนบันทึกรหัส")
    String daysHint();

    @Message("ให้ส่งไฟล์ค่าย้อนหลังของเครื่องนี้ได้ด้วย")
    String allowImport();

    @Message("ปกติไม่ต้อง เครื่องวัดส่งค่าของตัวเองได้อยู่แล้ว")
    String allowImportHint();
}
