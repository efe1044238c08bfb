package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the desk. */
@MessageBundle("desk")
public interface DeskMessages {
    @Message("{count} การเตือน")
    String alertsOf(int count);

    @Message("ยังไม่รับทราบ {count}")
    String unseenOf(long count);

    @Message("สิ่งที่รอคุณ")
    String waits();

    @Message("รอตัดสินใจ")
    String decide();

    @Message("ยังไม่มีใครรับทราบ")
    String unseen();

    @Message("ส่งไม่ถึง")
    String undelivered();

    @Message("เรื่องด่วนอื่น")
    String urgent();

    @Message("ไม่มีอะไรรอ ไม่มีการเตือน")
    String quiet();

    @Message("เรื่องด่วนอื่น")
    String asked();

    @Message("ปัญหาและเรื่องอื่น")
    String others();

    @Message("ตอนนี้")
    String nowTitle();

    @Message("{mm} มม. ใน {window}")
    String rainAt(String mm, String window);

    @Message("ระบบประกาศเองใน")
    String goesOutIn();

    @Message("รอตัดสินใจ ไม่ประกาศเอง")
    String noDeadline();

    @Message("ประกาศเองแล้ว รอยืนยัน")
    String wentOut();

    @Message("ขยายถึง {time}")
    String heldUntil(String time);

    @Message("ยังไม่รับทราบ {span}")
    String unseenFor(String span);

    @Message("รับทราบ {time}")
    String seenAt(String time);

    @Message("ส่งไม่ถึง")
    String lineFailed();

    @Message("ถึง {time}")
    String until(String time);

    @Message("แผนที่")
    String tabMap();

    @Message("สัญญาณ")
    String tabSigns();

    @Message("คาดการณ์")
    String tabOutlook();

    @Message("ข้อมูลเข้า")
    String tabData();

    @Message("กระบอกวัด")
    String tabLevels();

    @Message("LINE")
    String tabLine();

    @Message("ฝนที่มาช้า")
    String tabHindsight();

    @Message("ยังไม่มีโรงเรียนใดแจ้งใน 2 วันนี้")
    String noSigns();

    @Message("ยังไม่มีฝนที่มาถึงช้าใน 7 วันนี้")
    String noHindsight();

    @Message("ส่วนของหน้าจอ")
    String parts();

    @Message("อะไรเปลี่ยนไป")
    String logTitle();

    @Message("เรื่อง")
    String logKind();

    @Message("อำเภอ")
    String logDistrict();

    @Message("ทุกอำเภอ")
    String everyDistrict();

    @Message("ทั้งหมด")
    String logAll();

    @Message("ที่แจ้งประชาชน")
    String logPublic();

    @Message("ที่เจ้าหน้าที่ทำ")
    String logOfficers();

    @Message("ล่าสุด: {act} · {who} · {time}")
    String actBefore(String act, String who, String time);

    @Message("อยู่เวร {who}")
    String onDuty(String who);

    @Message("ค่าฝนที่ตัดสินแล้ว")
    String logReadings();

    @Message("สถานการณ์ในพื้นที่")
    String logSituations();

    @Message("ที่ส่งออก")
    String logSent();

    @Message("ที่ส่งไม่ถึง")
    String logFailed();

    @Message("กรอง")
    String filter();

    @Message("ไม่มีรายการตามที่กรอง")
    String logNone();

    @Message("เมนู")
    String menu();

    @Message("แผนที่ต้องใช้ JavaScript ตัวเลขทั้งหมดอยู่ในแท็บข้อมูล")
    String mapNeedsScript();

    @Message("ส่งไม่ถึงอีก {count} ข้อความ")
    String failedMore(int count);

    @Message("เรื่องที่รออีก {count} เรื่อง")
    String askedMore(int count);

    @Message("เหตุการณ์")
    String menuEvents();

    @Message("แจ้งข่าวและเตือนภัย")
    String menuTelling();

    @Message("โรงเรียนและเครื่องวัด")
    String menuSchools();

    @Message("เจ้าหน้าที่")
    String menuPeople();

    @Message("ค่าล่าสุดจากเครื่องอัตโนมัติ {ago}")
    String newest(String ago);

    @Message("ยังไม่มีค่าจากเครื่องอัตโนมัติ")
    String noNewest();

    @Message("เครื่องรายงาน {reporting}/{gauges}")
    String reporting(long reporting, long gauges);

    @Message("เปิดเสียงอยู่")
    String soundOn();

    @Message("ปิดเสียงอยู่")
    String soundOff();

    @Message("เสียงยังไม่ดัง")
    String soundWaits();

    @Message("แตะหน้านี้หนึ่งครั้ง เบราว์เซอร์จึงให้มีเสียง")
    String soundBlocked();

    @Message("เครื่องนี้ไม่มีเสียง")
    String soundNone();

    @Message("ลองเสียง")
    String soundTest();

    @Message("เตือนใหม่ ระดับ {level}")
    String titleNew(String level);

    @Message("จอมืด")
    String night();

    @Message("ปุ่มลัด")
    String keys();

    @Message("ปุ่มลัดบนแป้นพิมพ์")
    String keysTitle();

    @Message("ลงและขึ้นทีละบรรทัดในรายการที่รอ")
    String keyMove();

    @Message("เปิดหรือปิดบรรทัดที่เลือก")
    String keyOpen();

    @Message("ปิดการ์ดที่เปิดอยู่")
    String keyClose();

    @Message("รับทราบการเตือนที่เลือก")
    String keyAcknowledge();

    @Message("กางหรือพับทุกอำเภอ เมื่อการเตือนมีมาก")
    String keyFold();

    @Message("แผนที่ สัญญาณ คาดการณ์ ข้อมูลเข้า กระบอกวัด LINE ฝนที่มาช้า")
    String keyTabs();

    @Message("ไปที่รายการที่รอ ไปที่อะไรเปลี่ยนไป")
    String keyParts();

    @Message("เปิดหรือปิดเสียง")
    String keySound();

    @Message("จอมืดหรือสว่าง")
    String keyNight();

    @Message("คำอธิบายนี้")
    String keyHelp();

    @Message("ใช้ปุ่มลัดบนเครื่องนี้")
    String keysUse();

    @Message("ปิด")
    String dialogClose();

    @Message("ค่าฝนน่าสงสัยจาก {gauges} เครื่อง รอตัดสิน")
    String itemSuspect(int gauges);

    @Message("อ.{district}: ไม่มีเครื่องใดรายงาน ทั้งที่มีการเตือนหรือฝนหนัก")
    String itemBlind(String district);

    @Message("เครื่องไม่ส่งข้อมูล {gauges} เครื่อง ใน {districts} อำเภอ")
    String itemSilent(int gauges, int districts);

    @Message("เครื่องออฟไลน์หรือแบตเตอรี่อ่อน {gauges} เครื่อง")
    String itemCare(int gauges);
}
