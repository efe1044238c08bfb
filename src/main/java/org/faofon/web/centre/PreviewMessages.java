package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page that shows what an action will send. */
@MessageBundle("preview")
public interface PreviewMessages {
    @Message("ดูก่อนขยายเวลาการเตือน")
    String holdTitle();

    @Message("ดูก่อนยกเลิกเพราะเตือนผิด")
    String cancelTitle();

    @Message("ดูก่อนสิ้นสุดการเตือน")
    String endTitle();

    @Message("ยังไม่ได้ส่งและยังไม่ได้บันทึก ตรวจข้อความและผู้รับก่อน")
    String notYet();

    @Message("ใครจะได้รับ")
    String who();

    @Message("ประชาชนทุกคน: เว็บไซต์และฟีด (CAP, Atom) ทันที ไม่เสียโควตา")
    String site();

    @Message("กลุ่ม LINE ทั้งกลุ่ม: {members} คน ใช้ {members} ข้อความ จากที่เหลือ {left} จะเหลือ {after}")
    String lineCost(int members, long left, long after);

    @Message("กลุ่ม LINE ทั้งกลุ่ม แพ็กเกจไม่จำกัดจำนวนข้อความ")
    String lineFree();

    @Message("กลุ่ม LINE ทั้งกลุ่ม ยังไม่รู้ว่าเหลือโควตาเท่าใด ระบบจะส่งตามปกติ")
    String lineUnknown();

    @Message("ระบบจะไม่ส่งทาง LINE เพราะกันข้อความที่เหลือไว้สำหรับระดับ 3 โปรดแจ้งทางอื่นด้วย")
    String lineLeftOut();

    @Message("ข้อความที่เหลือไม่พอ LINE อาจไม่รับ โปรดแจ้งทางอื่นด้วย")
    String lineTooMuch();

    @Message("ช่องทาง {channel}: ส่งทันที ไม่เสียโควตา LINE")
    String channel(String channel);

    @Message("ไม่ส่งทาง LINE เพราะไม่เคยส่งการเตือนนี้เข้ากลุ่ม")
    String notPushed();

    @Message("ไม่มีใครได้รับข้อความ บันทึกไว้ให้เจ้าหน้าที่เห็นเท่านั้น")
    String nobody();

    @Message("ไม่มีช่องทางส่งที่ตั้งไว้ คนในพื้นที่จะรู้จากเว็บไซต์เท่านั้น")
    String noChannel();

    @Message("ข้อความที่จะส่ง")
    String text();

    @Message("ข้อความที่จะบันทึก")
    String recorded();

    @Message("ภาษาอังกฤษ (เว็บไซต์และฟีด)")
    String english();

    @Message(
            "ส่งเป็นการ์ดใน LINE ข้อความนี้คือที่โทรศัพท์แสดงในแจ้งเตือน ข้อความอื่นที่ออกในเวลาเดียวกันอาจรวมอยู่ในครั้งเดียว")
    String asCard();

    @Message("แก้เหตุผลแล้วดูใหม่")
    String change();

    @Message("แก้เหตุผล หรือเลือกค่าที่ผิดอื่น แล้วดูใหม่")
    String changeReadings();

    @Message("อีก {count} ค่าเลือกได้ในหน้าถัดไป ก่อนยืนยัน")
    String moreReadings(int count);

    @Message("แสดง {shown} ค่าที่มากที่สุด อีก {count} ค่าที่น้อยกว่าไม่ได้แสดง")
    String unlistedReadings(int shown, int count);

    @Message("ดูใหม่")
    String again();

    @Message("ยืนยัน ขยายเวลา")
    String holdYes();

    @Message("ยืนยัน ยกเลิกการเตือน")
    String cancelYes();

    @Message("ยืนยัน สิ้นสุดการเตือน")
    String endYes();

    @Message("แม้ไม่นับค่าเหล่านี้ ฝนก็ยังถึงเกณฑ์")
    String stillReached();

    @Message("ไม่ได้เลือกค่าใดว่าผิด ฝนที่เก็บไว้จึงยังถึงเกณฑ์")
    String stillReachedAll();

    @Message("หากยกเลิก ระบบจะไม่เตือนฝนของเครื่องเหล่านี้อีก จนกว่าฝนจะลดพ้นเกณฑ์หรือถึงระดับที่สูงขึ้น")
    String staysSilent();

    @Message("เกณฑ์ {mm} มม.")
    String threshold(String mm);

    @Message("ค่าที่จะทำเครื่องหมายว่าผิด: {count}")
    String wrong(int count);
}
