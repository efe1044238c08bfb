package org.faofon.followers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about following a place. Thai here, English in messages/follow_en.properties. */
@MessageBundle("follow")
public interface FollowMessages {
    @Message("ติดตามที่นี่")
    String followHere();

    @Message("ติดตามพื้นที่ของคุณ")
    String title();

    @Message(
            "ให้เฝ้าฝนบอกคุณเมื่ออำเภอหรือเครื่องวัดที่คุณเลือกมีคำเตือน หรือฝนถึงเกณฑ์ที่คุณตั้งเอง ไม่ต้องสมัครสมาชิก ไม่เก็บตำแหน่งของคุณ เลิกได้ทุกเมื่อ")
    String lead();

    @Message("อินเทอร์เน็ตหรือไฟดับ ข้อความอาจมาไม่ถึง เห็นน้ำขุ่น ดินไหล หรือฝนหนักผิดปกติ อย่ารอข้อความ")
    String notAlone();

    @Message("ที่ไหน")
    String place();

    @Message("อำเภอ")
    String districts();

    @Message("เครื่องวัดฝน")
    String gauges();

    @Message("คำเตือนของจังหวัด")
    String official();

    @Message("ทุกคำเตือน (ระดับ 1 ขึ้นไป)")
    String level1();

    @Message("เตือนภัยและวิกฤต (ระดับ 2 ขึ้นไป)")
    String level2();

    @Message("เฉพาะวิกฤต แนะนำให้อพยพ (ระดับ 3)")
    String level3();

    @Message("ไม่รับคำเตือนของจังหวัด")
    String levelNone();

    @Message("คำเตือนเป็นของทั้งอำเภอ เมื่อเบาลงหรือสิ้นสุดจะบอกด้วย")
    String officialNote();

    @Message("เกณฑ์ฝนของคุณเอง")
    String own();

    @Message("ไม่ใส่ก็ได้")
    String optional();

    @Message("มิลลิเมตร (1–1000)")
    String mm();

    @Message("ภายใน")
    String window();

    @Message("1 ชั่วโมง")
    String hour();

    @Message("3 ชั่วโมง")
    String threeHours();

    @Message("24 ชั่วโมง")
    String day();

    @Message(
            "เกณฑ์ที่คุณตั้งเอง ไม่ใช่คำเตือนของจังหวัด บอกครั้งเดียวจนกว่าฝนจะลดลงต่ำกว่าเกณฑ์ชัดเจน ไม่นับค่าฝนที่น่าสงสัย")
    String ownNote();

    @Message("บอกทางไหน")
    String how();

    @Message("แจ้งบนเครื่องนี้")
    String byPush();

    @Message("เครื่องจะถามว่าอนุญาตให้แจ้งเตือนไหม กดอนุญาต บน iPhone ต้องเพิ่มเว็บนี้ไว้ที่หน้าจอโฮมก่อน")
    String byPushNote();

    @Message("ทางอีเมล")
    String byMail();

    @Message("อีเมล")
    String email();

    @Message("ส่งลิงก์ยืนยัน")
    String sendLink();

    @Message(
            "เราส่งลิงก์ไปให้กดยืนยันก่อน ใช้ได้ 1 วัน ทุกฉบับมีลิงก์เลิกรับ อีเมลใช้เพื่อการนี้เท่านั้น และลบทันทีเมื่อเลิก")
    String byMailNote();

    @Message("ระบบนี้ยังไม่ได้เปิดการแจ้งบนเครื่องและทางอีเมล ใช้ปฏิทินหรือ Atom ข้างล่างได้")
    String nothingOffered();

    @Message("ปฏิทินและฟีด")
    String feeds();

    @Message(
            "ใส่ที่อยู่นี้ในแอปปฏิทินหรือโปรแกรมอ่านฟีด คำเตือนของอำเภอจะขึ้นเอง ไม่ต้องบอกอะไรกับเรา แต่แอปอาจดึงข้อมูลช้าเป็นชั่วโมง")
    String feedsNote();

    @Message("ปฏิทิน (iCal) {place}")
    String calendar(String place);

    @Message("Atom {place}")
    String atom(String place);

    @Message("เครื่องนี้ติดตามอยู่")
    String mineOfDevice();

    @Message("อีเมลนี้ติดตามอยู่")
    String mineOfMail();

    @Message("ยังไม่ได้ติดตามที่ไหน")
    String none();

    @Message("เลิกติดตาม {place}")
    String end(String place);

    @Message("เลิกทั้งหมดและลบข้อมูล")
    String endAll();

    @Message("คำเตือนระดับ {number} ขึ้นไป")
    String fromLevel(int number);

    @Message("ฝนถึง {mm} มม. ใน {window}")
    String fromRain(String mm, String window);

    @Message("ติดตามแล้ว จะบอกเมื่อมีข่าวใหม่ ดูสถานการณ์ตอนนี้ได้ที่หน้าของพื้นที่")
    String toldFollowing();

    @Message(
            "ถ้าอีเมลนี้ถูกต้องและยังไม่ได้ขอบ่อยเกินไป เราส่งลิงก์ยืนยันไปแล้ว เปิดอีเมลแล้วกดลิงก์ภายใน 1 วัน ถ้าไม่เห็นให้ดูในอีเมลขยะ")
    String toldLink();

    @Message("ยืนยันแล้ว เริ่มส่งอีเมลให้คุณ")
    String toldConfirmed();

    @Message("เลิกติดตามและลบข้อมูลแล้ว")
    String toldLeft();

    @Message("เลือกอำเภอหรือเครื่องวัดก่อน")
    String troublePlace();

    @Message("เลือกคำเตือน หรือใส่เกณฑ์ของคุณเองอย่างน้อยหนึ่งอย่าง")
    String troubleNothing();

    @Message("เกณฑ์ต้องเป็นตัวเลข 1 ถึง 1000 มิลลิเมตร")
    String troubleMm();

    @Message("อีเมลไม่ถูกต้อง")
    String troubleEmail();

    @Message("ขอบ่อยเกินไป รอสักครู่แล้วลองใหม่")
    String troubleMany();

    @Message("ติดตามได้ไม่เกิน {most} ที่ เลิกบางที่ก่อน")
    String troubleFull(int most);

    @Message("ลิงก์ใช้ไม่ได้ อาจหมดอายุหรือเลิกติดตามไปแล้ว")
    String troubleLink();

    @Message("เครื่องนี้ไม่อนุญาตให้แจ้งเตือน เปิดในการตั้งค่าของเบราว์เซอร์ หรือใช้อีเมล")
    String pushDenied();

    @Message("เบราว์เซอร์นี้แจ้งบนเครื่องไม่ได้ ใช้อีเมลหรือปฏิทินแทน")
    String pushUnsupported();

    @Message("ยังแจ้งบนเครื่องนี้ไม่ได้ ลองใหม่อีกครั้ง")
    String pushFailed();

    @Message("กำลังขอ…")
    String pushWaiting();

    @Message("ยืนยันการติดตาม")
    String confirmTitle();

    @Message("กดปุ่มเพื่อรับอีเมลเรื่อง {place}")
    String confirmAsk(String place);

    @Message("ยืนยัน")
    String confirmDo();

    @Message("ถ้าคุณไม่ได้ขอ ปิดหน้านี้ได้เลย จะไม่มีอีเมลส่งมา")
    String confirmNot();

    @Message("ยืนยันการติดตาม {place}")
    String confirmSubject(String place);

    @Message(
            "มีผู้ขอให้เฝ้าฝนส่งอีเมลถึงที่อยู่นี้เมื่อมีคำเตือนหรือฝนถึงเกณฑ์ที่ {place} ถ้าเป็นคุณ กดลิงก์นี้ภายใน 1 วัน")
    String confirmMail(String place);

    @Message("ถ้าไม่ใช่คุณ ไม่ต้องทำอะไร จะไม่มีอีเมลส่งมาอีก และที่อยู่นี้จะถูกลบภายใน 1 วัน")
    String confirmMailNote();

    @Message("คุณได้รับอีเมลนี้เพราะขอติดตามพื้นที่นี้ไว้กับเฝ้าฝน")
    String mailWhy();

    @Message("ดูหรือเลิกติดตาม:")
    String mailLeave();

    @Message("{place} ฝน {mm} มม. ใน {window}")
    String rainTitle(String place, String mm, String window);

    @Message("{gauge} เวลา {time} ถึงเกณฑ์ที่คุณตั้งเอง ({mm} มม. ใน {window}) ไม่ใช่คำเตือนของจังหวัด")
    String rainBody(String gauge, String time, String mm, String window);

    @Message("[ฝึกซ้อม]")
    String drill();
}
