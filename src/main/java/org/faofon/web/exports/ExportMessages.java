package org.faofon.web.exports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the exports: of their page, and of the files. */
@MessageBundle("export")
public interface ExportMessages {
    @Message("ไฟล์ Excel และโรงเรียนที่ยังไม่ส่ง")
    String title();

    @Message("ไฟล์ .xlsx เปิดใน Excel ได้ทันที วันเวลาเป็นเวลาไทย ตัวเลขเป็นตัวเลข รวมและเรียงได้")
    String lead();

    @Message("ปริมาณฝนทั้งเครือข่าย")
    String rain();

    @Message(
            "ฝนรายวันทุกเครื่อง วันฝนเริ่ม 07:00 น. ของวันที่บอก ถ้าเลือกไม่เกิน {days} วันจะมีฝนรายชั่วโมงด้วย เลือกได้นานที่สุด {most} วัน")
    String rainText(int days, int most);

    @Message("การเตือนภัย")
    String alerts();

    @Message("การเตือนทุกระดับที่เริ่มในช่วงนั้น พร้อมเวลาที่เจ้าหน้าที่รับทราบ")
    String alertsText();

    @Message("โรงเรียนที่ยังไม่ส่งค่าฝน")
    String missing();

    @Message("ตั้งแต่วันที่")
    String from();

    @Message("ถึงวันที่")
    String to();

    @Message("ดาวน์โหลด")
    String download();

    @Message("ช่วงวันที่ไม่ถูกต้อง: วันแรกต้องไม่หลังวันสุดท้าย และไม่เกิน {most} วัน")
    String badSpan(int most);

    @Message("ยังไม่มีค่าที่ใช้ได้ของเช้า {time}")
    String missingLead(String time);

    @Message("ทุกแห่งส่งแล้ว")
    String missingNone();

    @Message("ส่งค่าแล้ว แต่ค่านั้นใช้ไม่ได้ ต้องถามโรงเรียน")
    String missingRejected();

    @Message("กระบอกวัดที่ยังไม่มีค่าที่ใช้ได้")
    String cylinders();

    @Message("เครื่องอัตโนมัติที่ไม่ส่งข้อมูล")
    String automatic();

    @Message("ไม่มีเบอร์โทรศัพท์")
    String noTelephone();

    @Message("ไม่มีแชต")
    String noChat();

    @Message("{count} แชต")
    String chats(int count);

    @Message("เตือนทางแชต LINE")
    String remind();

    @Message(
            "ส่งเตือนไม่เกิน {chats} แชตของโรงเรียนที่ยังไม่ส่ง ใช้โควตาไม่เกิน {chats} ข้อความ เหลือเดือนนี้ {left} แชตที่เตือนไปแล้วเช้านี้จะไม่ถูกเตือนซ้ำ")
    String remindCost(int chats, long left);

    @Message("ส่งเตือนไม่เกิน {chats} แชตของโรงเรียนที่ยังไม่ส่ง แชตที่เตือนไปแล้วเช้านี้จะไม่ถูกเตือนซ้ำ")
    String remindCostUnknown(int chats);

    @Message("โควตา LINE ที่เหลือเก็บไว้สำหรับการเตือนภัย จึงส่งเตือนไม่ได้ โทรหาโรงเรียนแทน")
    String remindShort();

    @Message("ข้อความที่จะส่ง เช่น")
    String remindText();

    @Message("ยังไม่มีแชตที่เชื่อมกับโรงเรียนเหล่านี้ หรือยังไม่ได้ตั้งค่า LINE")
    String remindNobody();

    @Message("ยืนยันและส่งเตือน")
    String remindConfirm();

    @Message("ส่งเตือนแล้ว {sent} แชต เตือนไปก่อนแล้ว {before} ไม่ได้ส่งเพราะโควตา {leftOut} ส่งไม่สำเร็จ {failed}")
    String reminded(int sent, int before, int leftOut, int failed);

    @Message("ฝนรายวัน")
    String sheetDays();

    @Message("ฝนรายชั่วโมง")
    String sheetHours();

    @Message("รายละเอียดรายวัน")
    String sheetDetails();

    @Message("วัดรวมหลายวัน")
    String sheetLonger();

    @Message("เครื่องวัด")
    String sheetGauges();

    @Message("คำอธิบาย")
    String sheetNotes();

    @Message("วันฝน (เริ่ม 07:00 น. ของวันที่)")
    String colRainDay();

    @Message("ชั่วโมงเริ่ม")
    String colHour();

    @Message("รหัสเครื่อง")
    String colGauge();

    @Message("โรงเรียน")
    String colSchool();

    @Message("อำเภอ")
    String colDistrict();

    @Message("ฝน (มม.)")
    String colMm();

    @Message("มีข้อมูล")
    String colObserved();

    @Message("หมายเหตุ")
    String colRemarks();

    @Message("เริ่มวัด")
    String colFrom();

    @Message("อ่านค่า")
    String colTo();

    @Message("ชนิด")
    String colKind();

    @Message("ละติจูด")
    String colLatitude();

    @Message("ลองจิจูด")
    String colLongitude();

    @Message("โทรศัพท์")
    String colTelephone();

    @Message("เลขที่")
    String colAlert();

    @Message("ภัย")
    String colHazard();

    @Message("ระดับ")
    String colLevel();

    @Message("ระดับสูงสุด")
    String colPeak();

    @Message("เกณฑ์ที่ถึง")
    String colRule();

    @Message("รหัสเกณฑ์")
    String colRuleCode();

    @Message("ฝนที่วัดได้ (มม.)")
    String colMeasured();

    @Message("ค่าเกณฑ์ (มม.)")
    String colThreshold();

    @Message("ช่วงเวลาฝนสะสม")
    String colWindow();

    @Message("ดัชนีน้ำในดิน")
    String soilWaterIndex();

    @Message("{window} ก่อนหน้า {ago}")
    String windowAgo(String window, String ago);

    @Message("สถานะ")
    String colStatus();

    @Message("ฝนถึงเกณฑ์เมื่อ")
    String colBegan();

    @Message("ระบบพบเมื่อ")
    String colRaised();

    @Message("เจ้าหน้าที่รับทราบเมื่อ")
    String colAcknowledged();

    @Message("สิ้นสุดเมื่อ")
    String colClosed();

    @Message("ขอให้รับทราบ (แห่ง)")
    String colAsked();

    @Message("รับทราบแล้ว (แห่ง)")
    String colKnow();

    @Message("ฝึกซ้อม")
    String colExercise();

    @Message("ใช่")
    String yes();

    @Message("ข้อมูลล่าสุดเมื่อ")
    String colNewest();

    @Message("แชตที่เชื่อม")
    String colChats();

    @Message("กระบอกวัด")
    String kindManual();

    @Message("อัตโนมัติ")
    String kindAutomatic();

    @Message("อย่างน้อย (กระบอกเต็ม)")
    String atLeast();

    @Message("มีค่าที่ยังน่าสงสัย")
    String suspect();

    @Message("ข้อมูลไม่ครบ")
    String partly();

    @Message("ช่องว่างคือไม่มีข้อมูล ไม่ใช่ไม่มีฝน")
    String noteBlank();

    @Message("ตัวเอียงสีเทาคือมีข้อมูลไม่ถึง 80% ของช่วงเวลา ฝนจริงอาจมากกว่า")
    String notePartly();

    @Message("≥ คืออย่างน้อยเท่านั้น (กระบอกเต็ม) และ ? คือมีค่าที่ยังไม่ยืนยัน ในช่องยังเป็นตัวเลข")
    String noteMarks();

    @Message("วันฝนเริ่ม 07:00 น. ของวันที่บอก ถึง 07:00 น. ของวันถัดไป เวลาทั้งหมดเป็นเวลาไทย")
    String noteDay();

    @Message("ค่าที่วัดรวมหลายวันอยู่ในแผ่นงานแยก ไม่ได้แบ่งเป็นรายวัน")
    String noteLonger();

    @Message("ทำไฟล์เมื่อ")
    String noteMade();

    @Message("ข้อมูลฝึกซ้อม ไม่ใช่เหตุการณ์จริง")
    String noteExercise();
}
