package org.faofon.web.relief;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about situations, flood points and impacts for officers and the public. Thai here, English in messages/relief_en.properties. */
@MessageBundle("relief")
public interface ReliefMessages {
    @Message("สถานการณ์โรงเรียน")
    String title();

    @Message("โรงเรียนละหนึ่งบรรทัด เรื่องด่วนที่สุดอยู่บนสุด")
    String lead();

    @Message("ไม่ปกติ")
    String totalAffected();

    @Message("ปิดเรียน")
    String totalClosed();

    @Message("ศูนย์พักพิง")
    String totalShelters();

    @Message("คนในโรงเรียนเหล่านี้")
    String totalPeople();

    @Message("คำขอที่ยังไม่มีผู้รับ")
    String totalNeeds();

    @Message("{least}–{most} คน")
    String peopleRange(int least, int most);

    @Message("{least} คนขึ้นไป")
    String peopleMore(int least);

    @Message("ไม่มีรายงานจำนวนคน")
    String peopleNone();

    @Message("{kind} {count} แห่ง")
    String needsBy(String kind, int count);

    @Message("ปกติ {count} แห่ง")
    String normalOnes(int count);

    @Message("ยังไม่รายงานใน 3 วัน {count} แห่ง")
    String silentOnes(int count);

    @Message("ไม่มีโรงเรียนที่แจ้งว่าไม่ปกติ และไม่มีโรงเรียนที่ต้องถาม")
    String allQuiet();

    @Message("ควรถามซ้ำ")
    String due();

    @Message("ยังไม่รายงาน")
    String notReported();

    @Message("เห็นเมื่อ {ago}")
    String seen(String ago);

    @Message("{who} · {via}")
    String saidBy(String who, String via);

    @Message("ใครไป (หน่วยงานหรือกลุ่ม)")
    String takenBy();

    @Message("มีผู้รับแล้ว")
    String doTAKEN();

    @Message("กำลังไป")
    String doON_THE_WAY();

    @Message("ส่งถึงแล้ว")
    String doDONE();

    @Message("กดผิด เปิดคำขอนี้อีกครั้ง")
    String doREOPEN();

    @Message("คืนรายการ ยังไม่มีผู้รับ")
    String doOPEN();

    @Message("ไม่ต้องการแล้ว")
    String doWITHDRAWN();

    @Message("{who} เมื่อ {time}")
    String changedBy(String who, String time);

    @Message("บันทึกแล้ว")
    String told();

    @Message("ขอให้โรงเรียนรายงานแล้ว หน้าของโรงเรียนจะถามทันที แชต LINE จะถามถ้าโควตาพอ")
    String toldAsked();

    @Message("เพิ่งถามโรงเรียนนี้ไปไม่ถึง 10 นาที")
    String toldAskedBefore();

    @Message("ยังไม่ได้บันทึก {who} เปลี่ยนรายการนี้เป็น “{status}” ไปแล้วเมื่อ {time} ดูสถานะล่าสุดก่อน")
    String conflict(String who, String status, String time);

    @Message("ยังไม่ได้บันทึก ตรวจข้อมูลอีกครั้ง")
    String notSaved();

    @Message("ยังไม่ได้บันทึก")
    String notStored();

    @Message("เวลาต้องไม่เป็นอนาคต และไม่เก่ากว่า 60 วัน เช่น 2569-11-30T08:30 ข้อมูลที่กรอกยังอยู่")
    String enterTimeWrong();

    @Message("เลือกสถานะของโรงเรียนก่อน ข้อมูลที่กรอกยังอยู่")
    String enterStatusMissing();

    @Message("โรงเรียนนี้มีรายงานครบ 40 รายการในชั่วโมงนี้แล้ว รอสักครู่แล้วบันทึกใหม่")
    String enterTooMany();

    @Message("เลือกอำเภอ ภัย และดินถล่มก่อน ข้อมูลที่กรอกยังอยู่")
    String impactChoose();

    @Message("ใส่เวลาที่ไม่เป็นอนาคต และใส่ว่าทราบจากไหน ข้อความละไม่เกิน 300 ตัวอักษร ข้อมูลที่กรอกยังอยู่")
    String impactWrong();

    @Message("เลือกโรงเรียน หรือใส่พิกัดอย่าง 7.617, 100.077 ข้อมูลที่กรอกยังอยู่")
    String pointWhere();

    @Message("เลือกว่าน้ำลึกแค่ไหน และชื่อสถานที่ไม่เกิน 120 ตัวอักษร ข้อมูลที่กรอกยังอยู่")
    String pointDepthMissing();

    @Message("จุดนี้อยู่ไกลจากเครื่องวัดทุกเครื่องเกิน 60 กม. ตรวจพิกัดอีกครั้ง")
    String pointFar();

    @Message("ชื่อสถานที่ที่สาธารณะจะเห็น ลบชื่อคนและเบอร์โทรออก")
    String pointPlaceShown();

    @Message("ยังไม่ได้บันทึก ใส่ก่อนว่าใครไป")
    String takerMissing();

    @Message("ดาวน์โหลดสถานการณ์ตอนนี้ (CSV)")
    String csvNow();

    @Message("ดาวน์โหลดรายงานทั้งหมด 30 วัน (CSV)")
    String csvReports();

    @Message("จุดน้ำท่วม")
    String toPoints();

    @Message("ผลกระทบของเหตุการณ์")
    String toImpacts();

    @Message("สถานการณ์ของ {school}")
    String schoolTitle(String school);

    @Message("ขอให้โรงเรียนรายงาน")
    String askSchool();

    @Message("ถามที่หน้าของโรงเรียน และในแชต LINE ของโรงเรียนถ้าโควตาพอ")
    String askHint();

    @Message("บันทึกแทนโรงเรียน (ทางโทรศัพท์หรือกระดาษ)")
    String enter();

    @Message("ได้มาทางไหน")
    String enterVia();

    @Message("เวลาจริงที่เห็นหรือโทรแจ้ง")
    String enterAt();

    @Message("สถานะ")
    String enterStatus();

    @Message("น้ำ")
    String enterWater();

    @Message("ไฟฟ้า")
    String enterPower();

    @Message("ถนน")
    String enterRoad();

    @Message("โทรศัพท์")
    String enterTelephone();

    @Message("คนในโรงเรียน")
    String enterPeople();

    @Message("หมายเหตุ")
    String enterNote();

    @Message("ขอความช่วยเหลือ สำหรับกี่คน")
    String enterNeeds();

    @Message("บันทึกรายงาน")
    String enterSave();

    @Message("ไม่ทราบ")
    String unknown();

    @Message("ใช้ได้")
    String works();

    @Message("ใช้ไม่ได้")
    String fails();

    @Message("ไม่ขอ")
    String none();

    @Message("ประวัติ")
    String history();

    @Message("ยังไม่มีรายงานในหนึ่งปีนี้")
    String historyNone();

    @Message("เหตุการณ์ {since} ถึง {until}")
    String event(String since, String until);

    @Message("เหตุการณ์ตั้งแต่ {since} ยังไม่จบ")
    String eventOpen(String since);

    @Message("คำขอของโรงเรียน")
    String needsOfSchool();

    @Message("ภาพถ่าย (ลบเองหลัง 30 วัน)")
    String photos();

    @Message("ภาพที่ได้รับเมื่อ {time}")
    String photoOf(String time);

    @Message("ลบภาพ")
    String photoDelete();

    @Message("โรงเรียน")
    String colSchool();

    @Message("รหัส")
    String colCode();

    @Message("อำเภอ")
    String colDistrict();

    @Message("สถานะ")
    String colStatus();

    @Message("น้ำ")
    String colWater();

    @Message("ไฟฟ้า")
    String colPower();

    @Message("ถนน")
    String colRoad();

    @Message("โทรศัพท์")
    String colTelephone();

    @Message("คน")
    String colPeople();

    @Message("คำขอ")
    String colNeeds();

    @Message("เวลาที่เห็น")
    String colSeen();

    @Message("เวลาที่ได้รับ")
    String colReceived();

    @Message("ช่องทาง")
    String colVia();

    @Message("ผู้แจ้ง")
    String colBy();

    @Message("หมายเหตุ")
    String colNote();

    @Message("ต้องถามซ้ำ")
    String colDue();

    @Message("โทรศัพท์สำนักงาน")
    String colOffice();

    @Message("ใช่")
    String yes();

    @Message("{school} ขอ {needs} ยังไม่มีผู้รับ")
    String deskNeeds(String school, String needs);

    @Message("{school} รอ {needs} · {takers} รับไว้แล้ว แต่ยังไม่คืบหน้า")
    String deskStalled(String school, String needs, String takers);

    @Message("โรงเรียน {count} แห่งควรถามสถานการณ์")
    String deskDue(int count);

    @Message("จุดน้ำท่วม {count} จุดรอตรวจ")
    String deskPoints(int count);

    @Message("จุดน้ำท่วม")
    String pointsTitle();

    @Message("สาธารณะเห็นเฉพาะจุดที่ยืนยันแล้ว ตำแหน่งปัดเป็นราว 100 เมตร จุดหายเองเมื่อหมดเวลา")
    String pointsLead();

    @Message("รอตรวจ")
    String pointsWaiting();

    @Message("แสดงต่อสาธารณะ")
    String pointsPublic();

    @Message("ผ่านไปแล้วใน 3 วัน")
    String pointsPast();

    @Message("ไม่มี")
    String pointsNone();

    @Message("ใกล้ {school} {km} กม.")
    String pointNear(String school, String km);

    @Message("แสดงถึง {time}")
    String pointExpires(String time);

    @Message("หมดเวลาเมื่อ {time}")
    String pointExpired(String time);

    @Message("{who} ตรวจเมื่อ {time}")
    String pointCheckedBy(String who, String time);

    @Message("เปิดแผนที่")
    String pointOpenMap();

    @Message("ยืนยัน แสดงบนแผนที่")
    String pointConfirm();

    @Message("ยังท่วมอยู่ แสดงต่อ")
    String pointExtend();

    @Message("ไม่ถูกต้อง")
    String pointReject();

    @Message("น้ำลดแล้ว")
    String pointOver();

    @Message("น้ำลึก")
    String pointDepth();

    @Message("ตามที่แจ้ง")
    String pointDepthKeep();

    @Message("ยังไม่ได้บันทึก มีคนเปลี่ยนจุดนี้ไปก่อนแล้ว ดูสถานะล่าสุด")
    String pointConflict();

    @Message("เพิ่มจุดที่ทราบเอง (แสดงทันที)")
    String pointEnter();

    @Message("ที่โรงเรียน")
    String pointSchool();

    @Message("หรือพิกัด เช่น 7.617, 100.077")
    String pointPosition();

    @Message("ชื่อสถานที่")
    String pointPlace();

    @Message("เพิ่มจุด")
    String pointSave();

    @Message("ผลกระทบของเหตุการณ์")
    String impactsTitle();

    @Message("บันทึกสิ่งที่เกิดจริง ระบบใช้ตัดสินว่าคำเตือนถูก พลาด หรือไม่ได้เตือน")
    String impactsLead();

    @Message("บันทึกผลกระทบ")
    String impactAdd();

    @Message("อำเภอ")
    String impactDistrict();

    @Message("ภัย")
    String impactHazard();

    @Message("เกิดเมื่อ")
    String impactAt();

    @Message("น้ำท่วมอะไรบ้าง เช่น ถนน สะพาน นา (เว้นว่างถ้าไม่ท่วม)")
    String impactFlooded();

    @Message("ดินถล่ม")
    String impactLandslide();

    @Message("มี")
    String impactYES();

    @Message("ไม่มี")
    String impactNO();

    @Message("ไม่ทราบ")
    String impactUNKNOWN();

    @Message("ทราบจากไหน")
    String impactSource();

    @Message("ถ้าไม่มีคำเตือนก่อนหน้า ควรเตือนระดับใด")
    String impactLevel();

    @Message("ไม่นับว่าพลาด")
    String impactNoLevel();

    @Message("บันทึก")
    String impactSave();

    @Message("มีคำเตือนก่อนหน้า นับว่าเตือนถูก")
    String impactHit();

    @Message("ไม่มีคำเตือน นับว่าพลาด")
    String impactMissed();

    @Message("บันทึกไว้เฉย ๆ")
    String impactAlone();

    @Message("ถอนรายการ")
    String impactWithdraw();

    @Message("เหตุผล")
    String impactWhy();

    @Message("{who} ถอนแล้ว: {why}")
    String impactWithdrawn(String who, String why);

    @Message("ยังไม่มีรายการ")
    String impactsNone();

    @Message("บันทึกความแม่นของคำเตือน")
    String toHits();

    @Message("โรงเรียนที่ปิด")
    String publicClosed();

    @Message("ไม่มีโรงเรียนที่แจ้งว่าปิด")
    String publicNone();

    @Message("ศูนย์พักพิงที่เปิดอยู่")
    String shelters();

    @Message("ศูนย์พักพิงที่ใกล้ที่สุด")
    String sheltersNear();

    @Message("ยังไม่มีโรงเรียนแจ้งว่าเปิดเป็นศูนย์พักพิง ถามที่พักพิงได้ที่ อบต. เทศบาล หรือโทร")
    String sheltersNone();

    @Message("ห่างจากกลางอำเภอราว {km} กม.")
    String shelterKm(long km);

    @Message("โรงเรียนเป็นผู้แจ้ง ถ้าทางไปไม่ปลอดภัยอย่าออกเดินทาง ถามก่อนได้ที่")
    String sheltersAsk();

    @Message(
            "สถานการณ์โรงเรียน: ไม่ปกติ {affected} · ปิด {closed} · ศูนย์พักพิง {shelters} · คำขอยังไม่มีผู้รับ {needs}")
    String deskTotals(int affected, int closed, int shelters, int needs);

    @Message("แจ้งเมื่อ {time} ({ago})")
    String publicAt(String time, String ago);

    @Message("จุดน้ำท่วมที่เจ้าหน้าที่ยืนยัน")
    String publicPoints();
}
