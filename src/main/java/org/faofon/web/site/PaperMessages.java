package org.faofon.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the papers for a blackout. */
@MessageBundle("paper")
public interface PaperMessages {
    @Message("ผังโทรแจ้งเหตุ")
    String callTreeTitle();

    @Message(
            "ใช้เมื่ออินเทอร์เน็ตหรือไฟฟ้าดับ: ศูนย์โทรหาหัวหน้าอำเภอ แต่ละอำเภอโทรหาโรงเรียนของตน ถ้าไม่รับสาย ข้ามไปคนถัดไปแล้วกลับมาโทรซ้ำ จดเวลาที่โทรติด")
    String callTreeLead();

    @Message("พิมพ์เมื่อ {time}")
    String printedAt(String time);

    @Message("ศูนย์เฝ้าระวัง และสายด่วน")
    String callTreeCentre();

    @Message("ชื่อ")
    String colName();

    @Message("โทรศัพท์")
    String colTelephone();

    @Message("เบอร์สำรอง")
    String colSpare();

    @Message("เวลาที่โทรติด")
    String colCalledAt();

    @Message("โทรตามลำดับ")
    String callOrder();

    @Message("หัวหน้าอำเภอ")
    String districtHead();

    @Message(
            "เบอร์สำนักงานที่ระบบมีพิมพ์ไว้ให้แล้ว ช่องว่างให้เขียนเอง ตรวจเบอร์ปีละสองครั้ง และเก็บกระดาษนี้ไว้ในที่แห้ง")
    String callTreeNote();

    @Message("แบบบันทึกฝนบนกระดาษ")
    String paperFormTitle();

    @Message("แบบบันทึกฝนและสถานการณ์ของโรงเรียน สำหรับพิมพ์ไว้ใช้เมื่อไฟดับ")
    String paperFormDescription();

    @Message(
            "พิมพ์เก็บไว้ที่กระบอกวัดฝน เมื่อไฟหรืออินเทอร์เน็ตดับ จดต่อไปทุกเช้า 07:00 น. แล้วส่งทีหลังด้วยวันเวลาที่อ่านจริง")
    String paperFormLead();

    @Message("เมื่อกลับมาออนไลน์")
    String enterLater();

    @Message("ส่งทุกแถวด้วยวันที่ที่อ่านจริง ระบบจะคิดยอดรวมและการเตือนย้อนหลังให้ถูกต้อง")
    String enterLaterText();

    @Message("นักเรียน: ส่งค่าของเช้าที่ผ่านมา")
    String enterPlain();

    @Message("ครู: ตารางของเดือน")
    String enterSchool();

    @Message("โรงเรียน")
    String formSchool();

    @Message("รหัสเครื่อง")
    String formGauge();

    @Message("อำเภอ")
    String formDistrict();

    @Message("ฝนจากกระบอก")
    String formRain();

    @Message("วันที่")
    String formDate();

    @Message("เวลาที่อ่าน")
    String formTime();

    @Message("ฝน (มม.)")
    String formMm();

    @Message("รวมกี่วัน")
    String formDays();

    @Message("ผู้อ่าน (ชื่อเล่น)")
    String formWho();

    @Message("ส่งแล้ว")
    String formEntered();

    @Message("ไม่มีฝนให้เขียน 0 อย่าเว้นว่าง ฝนนิดเดียว (น้อยกว่า 0.1 มม.) ให้เขียน “นิดเดียว”")
    String formRule1();

    @Message("ไปอ่านไม่ได้ ให้ขีดและเขียนเหตุผล อย่าเดา")
    String formRule2();

    @Message("ไม่ได้อ่านหลายวัน ให้เขียนยอดรวมแถวเดียวและจำนวนวัน อย่าแบ่งเอง")
    String formRule3();

    @Message("น้ำเต็มกระบอกให้เขียน “เต็ม” เทแล้ววัดต่อ")
    String formRule4();

    @Message("สถานการณ์ของโรงเรียน")
    String formSituation();

    @Message("วันที่ เวลา")
    String formDateTime();

    @Message("โรงเรียน")
    String formState();

    @Message("น้ำลึก")
    String formWater();

    @Message("ต้องการ สำหรับกี่คน")
    String formNeeds();

    @Message("อย่างอื่น")
    String formOther();

    @Message("ไฟฟ้าดับ")
    String powerOut();

    @Message("ถนนผ่านไม่ได้")
    String roadCut();

    @Message("โทรศัพท์ใช้ไม่ได้")
    String telephoneOut();

    @Message("คนอยู่ที่นี่ ______ คน")
    String peopleHere();

    @Message("____ คน")
    String forPeople();

    @Message("โรงเรียน: แจ้งสถานการณ์")
    String enterSituation();

    @Message("สถานการณ์โรงเรียนจากกระดาษ")
    String paperSituations();

    @Message("เลือกโรงเรียน แล้วใช้ “บันทึกแทนโรงเรียน” ใส่เวลาจริงที่เขียนไว้")
    String paperSituationsHint();

    @Message("แก้เบอร์โทรศัพท์สำนักงาน")
    String toTelephones();

    @Message("ไม่ท่วม")
    String waterNone();

    @Message("ข้อเท้า")
    String waterAnkle();

    @Message("เข่า")
    String waterKnee();

    @Message("เอว")
    String waterWaist();

    @Message("เกินเอว")
    String waterOver();

    @Message("ใส่ค่าจากกระดาษ")
    String paperEntryTitle();

    @Message(
            "สำหรับเจ้าหน้าที่ เมื่อไฟหรืออินเทอร์เน็ตกลับมา ใส่ค่าของกระบอกตามวันเวลาที่อ่านจริง แถวที่เว้นว่างจะไม่ถูกส่ง ส่งซ้ำไม่ทำให้นับสองครั้ง")
    String paperEntryLead();

    @Message("ฝน (มม.)")
    String paperEntryAmount();

    @Message("เขียน 0 ถ้าไม่มีฝน เขียน นิดเดียว ถ้าน้อยกว่า 0.1 มม. เขียน เต็ม ถ้าน้ำเต็มกระบอก")
    String paperEntryHint();

    @Message("บันทึก")
    String paperEntrySend();

    @Message("แถว {row}")
    String paperEntryRow(int row);

    @Message("หมายเหตุ")
    String paperEntryNote();

    @Message(
            "{#when outcome}{#is STORED}บันทึกแล้ว{#is DUPLICATE}มีค่านี้อยู่แล้ว{#is CORRECTED}แก้ค่าเดิมแล้ว เก็บค่าเก่าไว้{#is REFUSED}ระบบไม่รับค่านี้{#is NO_DATE}วันหรือเวลาไม่ถูกต้อง{#is FUTURE}เวลานี้ยังไม่ถึง{#is TOO_OLD}เก่ากว่า 400 วัน ต้องนำเข้าเป็นไฟล์{#is NO_AMOUNT}ปริมาณฝนไม่ถูกต้อง{#is NO_DAYS}จำนวนวันต้องเป็น 1 ถึง 31{#is NO_CAPACITY}ไม่รู้ว่ากระบอกนี้จุเท่าไร ให้เขียนตัวเลข{#is BUSY}ระบบไม่ว่าง ค่านี้ยังไม่ถูกบันทึก ส่งอีกครั้ง{/when}")
    String outcome(PaperReading.Outcome outcome);

    @Message(
            "สิ่งที่เห็น (วงกลม): น้ำขุ่นแดง · น้ำขึ้นเร็ว · ดินแยก · ต้นไม้เอียง · เสียงดังจากเขา · อื่น ๆ ______________")
    String formSigns();
}
