package org.faofon.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.schools.LevelRequestRepository;

/** The texts for volunteers, from messages/volunteer_th.properties and volunteer_en.properties. */
@MessageBundle("volunteer")
public interface VolunteerMessages {
    @Message("รายงานฝน")
    String title();

    @Message("เมนู")
    String mainMenu();

    @Message("เข้าสู่ระบบครั้งแรก")
    String signInTitle();

    @Message("สแกน QR ที่เสาเครื่องวัดฝน หรือใช้รหัสโรงเรียนกับ PIN จากครู ทำเฉพาะครั้งแรก เครื่องนี้จะจำไว้")
    String signInText();

    @Message("เข้าสู่ระบบของโรงเรียน")
    String signInGo();

    @Message("โรงเรียนนี้ไม่มีกระบอกวัดฝนที่ต้องอ่านเอง เครื่องอัตโนมัติรายงานเองอยู่แล้ว")
    String noGauge();

    @Message("เครื่องวัดฝน")
    String whichGauge();

    @Message("เช่น 12.5")
    String mmExample();

    @Message("0 มม.")
    String markNoneHint();

    @Message("น้อยกว่า 0.1 มม.")
    String markTraceHint();

    @Message("บอกเหตุผล ไม่ใช่ 0")
    String markMissedHint();

    @Message("ทำไมไม่ได้วัด")
    String whyTitle();

    @Message("เห็นหรือได้ยินอะไร (เลือกได้หลายอย่าง)")
    String signsLegend();

    @Message("เขียนบอกด้านล่าง")
    String signOtherHint();

    @Message("เห็นสัญญาณอันตราย เช่น น้ำขุ่นแดง เสียงดังจากภูเขา")
    String signsButton();

    @Message("ที่ไหน เป็นอย่างไร")
    String signsNote();

    @Message("แจ้งเจ้าหน้าที่ทันที")
    String signsSend();

    @Message("ถ้าพบสัญญาณเหล่านี้ ให้ออกห่างจากลำน้ำและเชิงเขาก่อน แล้วบอกผู้ใหญ่")
    String signsDanger();

    @Message("ไม่ต้องเขียนชื่อคน")
    String noteHint();

    @Message("น้ำในกระบอกสะสมตั้งแต่")
    String sinceLabel();

    @Message("เปลี่ยนวัน")
    String otherDay();

    @Message("อ่านเมื่อเวลา")
    String readAt();

    @Message("ถ้าไม่แก้ ใช้เวลานี้ (หลัง 09:00 น. นับเป็น 07:00 น.)")
    String readAtHint();

    @Message("ไม่มีใครอ่านกระบอก")
    String missedHead();

    @Message("ส่งว่า “ไม่ได้วัด”")
    String missedSend();

    @Message("ถ่ายรูปกระบอก (ไม่บังคับ)")
    String photoLabel();

    @Message("ถ่ายเฉพาะกระบอก อย่าให้ติดหน้าคน ครูกับเจ้าหน้าที่เท่านั้นที่เห็น ลบเองใน 30 วัน")
    String photoHint();

    @Message("รูปกระบอก 30 วันที่ผ่านมา")
    String photosTitle();

    @Message("ครูของโรงเรียนและเจ้าหน้าที่เท่านั้นที่เห็น ระบบลบเองหลัง 30 วัน ถ้าติดหน้าคน ให้ลบทันที")
    String photosLead();

    @Message("ยังไม่มีรูป")
    String photosNone();

    @Message("ดูรูปกระบอกที่นักเรียนส่ง (สำหรับครู)")
    String photosLink();

    @Message("รูปกระบอก {gauge} {day}")
    String photoAlt(String gauge, String day);

    @Message("ลบรูปนี้")
    String photoDelete();

    @Message("ใช่ ลบเลย")
    String photoDeleteSure();

    @Message("วิธีอ่านกระบอก 4 ภาพ")
    String howTitle();

    @Message("ตาอยู่ระดับเดียวกับน้ำ อ่านขีดที่ตรงกับจุดต่ำสุดของผิวน้ำ")
    String howRead();

    @Message("กรอกหรือจดตัวเลขทันที ก่อนเทน้ำ")
    String howWrite();

    @Message("เทน้ำทิ้งให้หมด วางกระบอกตั้งตรงเหมือนเดิม")
    String howEmpty();

    @Message("กระบอกเปียก แต่น้ำไม่ถึง 0.1 มม. กด “ฝนนิดเดียว” ถ้าแห้ง กด “ไม่มีฝน”")
    String howTrace();

    @Message("ฝึกอ่านกระบอก")
    String practiceTitle();

    @Message("นี่คือการฝึก ไม่มีอะไรถูกส่งหรือเก็บไว้")
    String practiceText();

    @Message("กระบอกนี้อ่านได้กี่มิลลิเมตร")
    String practiceAsk();

    @Message("ตรวจคำตอบ")
    String practiceCheck();

    @Message("กระบอกใหม่")
    String practiceNext();

    @Message("เครื่องนี้")
    String thisDevice();

    @Message("ใส่หรือไม่ใส่ก็ได้ ไม่เกิน 20 ตัวอักษร อย่าใส่ชื่อจริงหรือเบอร์โทร")
    String nicknameHint();

    @Message("บันทึก")
    String nicknameSave();

    @Message("ติดตั้งไว้ที่หน้าจอ")
    String install();

    @Message("ฝึกซ้อม")
    String drillTitle();

    @Message("ตอนนี้เป็นการฝึกซ้อม รายงานนี้ไม่ใช่เหตุการณ์จริง")
    String drillText();

    @Message("เข้าสู่ระบบของโรงเรียน")
    String joinTitle();

    @Message("สำหรับนักเรียนและครูที่อ่านกระบอกวัดฝน ทำเฉพาะครั้งแรก เครื่องนี้จะจำไว้หนึ่งปีการศึกษา")
    String joinText();

    @Message("เครื่องวัดฝน {gauge}")
    String joinGauge(String gauge);

    @Message("รหัสโรงเรียน")
    String joinSchool();

    @Message("อยู่บนป้ายที่เสาเครื่องวัด เช่น S07")
    String joinSchoolHint();

    @Message("PIN")
    String joinPin();

    @Message("ตัวเลขจากครู")
    String joinPinHint();

    @Message("เข้าสู่ระบบ")
    String joinButton();

    @Message("เริ่มใช้เครื่องนี้")
    String joinStart();

    @Message("สแกน QR ไม่ได้ ใช้ PIN แทน")
    String joinOr();

    @Message("รหัสโรงเรียนหรือ PIN ไม่ถูกต้อง")
    String joinWrongPin();

    @Message("PIN ของโรงเรียนนี้หมดอายุเมื่อสิ้นปีการศึกษา ครูหรือเจ้าหน้าที่ต้องออก PIN ใหม่")
    String joinEnded();

    @Message("QR นี้ใช้ไม่ได้แล้ว ขอ PIN จากครู หรือขอป้ายใหม่จากเจ้าหน้าที่")
    String joinWrongLink();

    @Message("PIN นี้เป็นของครู")
    String joinTeacher();

    @Message("ลองผิดหลายครั้งเกินไป รออีก {minutes} นาที หรือสแกน QR ที่เสาเครื่องวัด")
    String joinWait(long minutes);

    @Message("ใช้ชื่อเล่นนี้ไม่ได้ ใช้ตัวอักษรไม่เกิน 20 ตัว และไม่ใช่เบอร์โทร")
    String joinNickname();

    @Message("เจ้าหน้าที่ศูนย์เข้าระบบที่นี่")
    String joinOfficer();

    @Message("เราเก็บแค่โรงเรียนและชื่อเล่น ไม่เก็บชื่อจริง เบอร์โทร หรือที่อยู่")
    String joinPrivacy();

    @Message("ป้ายที่เสาเครื่องวัดฝน")
    String sheetsTitle();

    @Message("พิมพ์ป้าย QR ติดที่เสา ใครสแกนก็รายงานฝนของโรงเรียนนั้นได้")
    String sheetsLead();

    @Message("ป้าย QR และ PIN ของโรงเรียน")
    String sheetsLink();

    @Message("โรงเรียนที่มีแต่เครื่องวัดอัตโนมัติ")
    String sheetsAutomatic();

    @Message("ไม่มีกระบอกให้อ่าน จึงไม่มีป้าย QR แต่ครูเข้าสู่ระบบด้วย PIN เพื่อแจ้งสถานการณ์และรับทราบการเตือนได้")
    String sheetsAutomaticHint();

    @Message("เข้าสู่ระบบที่ {site} ด้วยรหัสโรงเรียนและ PIN นี้")
    String sheetSignInAt(String site);

    @Message("ออก PIN ใหม่")
    String sheetPinsNew();

    @Message("ป้ายของ {gauge}")
    String sheetTitle(String gauge);

    @Message("ทำป้ายใหม่")
    String sheetNew();

    @Message("ยกเลิกป้ายเก่าทั้งหมดของเครื่องนี้")
    String sheetRevoke();

    @Message("คนที่เข้าสู่ระบบไว้แล้วยังใช้ต่อได้")
    String sheetRevokeHint();

    @Message("ป้ายที่ใช้ได้อยู่ {count} ใบ")
    String sheetLinks(int count);

    @Message("ทำเมื่อ {when} โดย {who}")
    String sheetMadeBy(String when, String who);

    @Message("PIN ของโรงเรียน {school}")
    String sheetPins(String school);

    @Message("ใช้ได้ถึงวันที่ {day}")
    String sheetLinkEnds(String day);

    @Message("เข้าใจแล้วว่าเครื่องที่เข้าระบบด้วย PIN เดิมจะออกจากระบบ ค่าฝนที่รอส่งในเครื่องจะส่งเมื่อเข้าระบบใหม่")
    String sheetPinSure();

    @Message("PIN ใหม่แสดงครั้งเดียว จดแล้วส่งให้ครู PIN เดิมใช้ไม่ได้อีก")
    String sheetPinsText();

    @Message("ออก PIN ใหม่ให้นักเรียน")
    String sheetPinVolunteer();

    @Message("ออก PIN ใหม่ให้ครู")
    String sheetPinTeacher();

    @Message("PIN ใหม่ของนักเรียน")
    String sheetPinIsVolunteer();

    @Message("PIN ใหม่ของครู")
    String sheetPinIsTeacher();

    @Message("พิมพ์ป้ายนี้ QR นี้แสดงครั้งเดียว")
    String sheetPrint();

    @Message("วัดฝนทุกเช้า 07:00 น.")
    String sheetHead();

    @Message("อ่านระดับน้ำในกระบอกให้ตรงสายตา แล้วจำตัวเลข")
    String sheetStep1();

    @Message("สแกน QR ด้วยกล้องมือถือ (สแกนเฉพาะครั้งแรก) แล้วใส่ตัวเลข กดส่ง")
    String sheetStep2();

    @Message("เทน้ำทิ้ง วางกระบอกตั้งตรงเหมือนเดิม")
    String sheetStep3();

    @Message("ฝนตกหนักหรือน้ำมาแรง ไม่ต้องออกไปวัด กด “ไม่ได้วัด” แทน")
    String sheetSafe();

    @Message("รหัสโรงเรียน {school} (ใช้กับ PIN)")
    String sheetSchoolCode(String school);

    @Message("หรือเปิด {site}")
    String sheetSite(String site);

    @Message("แจ้งสัญญาณหรือสถานการณ์: {school}")
    String signsTitle(String school);

    @Message("พบ {signs} ใกล้{school} อ.{district} เวลา {clock} น.")
    String signsText(String signs, String school, String district, String clock);

    @Message("สัญญาณและสถานการณ์ที่โรงเรียนแจ้ง")
    String signsHead();

    @Message("โดย {who}")
    String signsBy(String who);

    @Message("รับทราบแล้ว")
    String signsAcknowledge();

    @Message("โรงเรียนจะเห็นว่าเจ้าหน้าที่ได้รับแล้ว")
    String signsAcknowledgeHint();

    @Message("รับทราบแล้ว {at} โดย {who}")
    String signsSeen(String at, String who);

    @Message("ใบประกาศ")
    String certificateTitle();

    @Message("ใบประกาศเกียรติคุณ")
    String certificateHead();

    @Message("ได้วัดและรายงานปริมาณฝนครบ {count} ครั้ง")
    String certificateText(int count);

    @Message("ข้อมูลทุกครั้งช่วยให้จังหวัด{inject:province.th}รู้ฝน รู้ทันภัย")
    String certificateWhy();

    @Message("ให้ไว้ ณ วันที่ {day}")
    String certificateDay(String day);

    @Message("เครือข่ายโรงเรียนเฝ้าฝน")
    String certificateNetwork();

    @Message("มอบให้แก่")
    String certificateTo();

    @Message("ผู้วัดฝนของ")
    String certificateOf();

    @Message("ลงชื่อ")
    String certificateSign();

    @Message("กลับ")
    String back();

    @Message("แถวนี้ฝนตกหนัก ศูนย์อยากรู้ว่าตอนนี้ในกระบอกมีน้ำเท่าไร")
    String levelAsked();

    @Message("อ่านกระบอกตอนนี้")
    String levelRead();

    @Message("ออกไปดูเฉพาะเมื่อปลอดภัย ถ้าฟ้าร้อง น้ำหลาก หรือมืดแล้ว ไม่ต้องออกไป")
    String levelSafe();

    @Message("อ่านกระบอกตอนนี้ (ระหว่างวัน)")
    String levelTitle();

    @Message(
            "ส่งได้ทุกเวลา กี่ครั้งก็ได้ บอกตัวเลขที่เห็นทั้งกระบอก ไม่ต้องหักของเดิม เช้าพรุ่งนี้ยังอ่านและส่งตามปกติ")
    String levelText();

    @Message("ตอนนี้ในกระบอกมีน้ำกี่มิลลิเมตร")
    String levelHowMuch();

    @Message("อ่านแล้วทำอย่างไรกับน้ำ")
    String levelWhich();

    @Message("ยังไม่ได้เท")
    String levelLeft();

    @Message("น้ำยังอยู่ในกระบอก")
    String levelLeftHint();

    @Message("เททิ้งแล้ว")
    String levelEmptied();

    @Message("เริ่มนับใหม่จากกระบอกเปล่า")
    String levelEmptiedHint();

    @Message("น้ำล้นกระบอก")
    String levelFull();

    @Message("ไม่ต้องใส่ตัวเลขก็ได้")
    String levelFullHint();

    @Message("ขอให้วัดระดับน้ำในกระบอกแล้ว {schools} แห่ง")
    String levelAskedTitle(int schools);

    @Message("อ่านแล้ว {answered} จาก {schools} แห่ง")
    String levelAskedSum(long answered, int schools);

    @Message("งดส่ง LINE {messages} แชต เพราะต้องเก็บข้อความของเดือนนี้ไว้เตือนภัย")
    String levelAskedLeftOut(int messages);

    @Message("✓ อ่านแล้ว")
    String levelAskedRead();

    @Message("ยังไม่อ่าน (รอถึง {until})")
    String levelAskedUnread(String until);

    @Message("""
            {#when reason}\
            {#is OFFICER}เจ้าหน้าที่หรือครูขอ\
            {#is HEAVY_RAIN}เครื่องวัดใกล้เคียงมีฝนหนัก\
            {#is ALERT}มีการเตือนภัยในอำเภอ\
            {/when}""")
    String levelAskedWhy(LevelRequestRepository.Reason reason);

    @Message("ไม่มีแชต LINE ที่เชื่อมไว้ ปุ่มใหญ่ขึ้นที่หน้าอาสาสมัคร")
    String levelAskedNoChat();

    @Message("กำลังส่งเข้า LINE")
    String levelAskedSending();

    @Message("ส่ง LINE แล้ว {messages} แชต")
    String levelAskedReached(int messages);

    @Message("LINE ไม่รับ {messages} แชต")
    String levelAskedRefused(int messages);

    @Message("ให้โรงเรียนอ่านกระบอกตอนนี้")
    String levelDesk();

    @Message(
            "หน้าอาสาสมัครจะขึ้นปุ่มใหญ่ และแชต LINE ที่เชื่อมไว้จะได้รับคำถามหนึ่งครั้ง เท่าที่จำนวนข้อความของเดือนนี้เหลือ")
    String levelDeskText();

    @Message("อำเภอ")
    String levelDistrict();

    @Message("ขอให้อ่านตอนนี้")
    String levelAsk();
}
