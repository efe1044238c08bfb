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

    @Message("เข้าใช้ครั้งแรก")
    String signInTitle();

    @Message("สแกน QR ที่เสาเครื่องวัดฝน หรือใช้รหัสโรงเรียนกับ PIN จากครู ทำครั้งเดียว เครื่องนี้จะจำไว้")
    String signInText();

    @Message("เข้าระบบของโรงเรียน")
    String signInGo();

    @Message("โรงเรียนนี้ไม่มีกระบอกวัดฝนที่ต้องอ่านเอง เครื่องอัตโนมัติรายงานเองอยู่แล้ว")
    String noGauge();

    @Message("เครื่องวัดฝน")
    String whichGauge();

    @Message("เช่น 12.5")
    String mmExample();

    @Message("0 มม.")
    String markNoneHint();

    @Message("มีฝน แต่น้อยกว่า 0.1 มม.")
    String markTraceHint();

    @Message("บอกเหตุผล ไม่ใช่ 0")
    String markMissedHint();

    @Message("ทำไมวัดไม่ได้")
    String whyTitle();

    @Message("หมายเหตุ หรือพบสัญญาณธรรมชาติ")
    String more();

    @Message("เห็นหรือได้ยินไหม (เจ้าหน้าที่จะรู้ทันที)")
    String signsLegend();

    @Message("น้ำขุ่นแดง")
    String signRedWater();

    @Message("น้ำในลำห้วยขึ้นเร็ว")
    String signStreamRising();

    @Message("เสียงดังจากภูเขา")
    String signHillSounds();

    @Message("ถ้าพบสัญญาณเหล่านี้ ให้ออกห่างจากลำน้ำและเชิงเขาก่อน แล้วบอกผู้ใหญ่")
    String signsDanger();

    @Message("ไม่ต้องเขียนชื่อคน")
    String noteHint();

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

    @Message("เข้าใช้ของโรงเรียน")
    String joinTitle();

    @Message("สำหรับนักเรียนและครูที่อ่านกระบอกวัดฝน ทำครั้งเดียว เครื่องนี้จะจำไว้หนึ่งปีการศึกษา")
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

    @Message("เข้าใช้")
    String joinButton();

    @Message("เริ่มใช้เครื่องนี้")
    String joinStart();

    @Message("สแกน QR ไม่ได้ ใช้ PIN แทน")
    String joinOr();

    @Message("รหัสโรงเรียนหรือ PIN ไม่ถูกต้อง")
    String joinWrongPin();

    @Message("QR นี้ใช้ไม่ได้แล้ว ขอ PIN จากครู หรือขอป้ายใหม่จากเจ้าหน้าที่")
    String joinWrongLink();

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

    @Message("ป้ายของ {gauge}")
    String sheetTitle(String gauge);

    @Message("ทำป้ายใหม่")
    String sheetNew();

    @Message("ยกเลิกป้ายเก่าทั้งหมดของเครื่องนี้")
    String sheetRevoke();

    @Message("คนที่เข้าใช้อยู่แล้วยังใช้ต่อได้")
    String sheetRevokeHint();

    @Message("ป้ายที่ใช้ได้อยู่ {count} ใบ")
    String sheetLinks(int count);

    @Message("ทำเมื่อ {when} โดย {who}")
    String sheetMadeBy(String when, String who);

    @Message("PIN ของโรงเรียน {school}")
    String sheetPins(String school);

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

    @Message("ฝนตกหนักหรือน้ำมาแรง ไม่ต้องออกไปวัด กด “วัดไม่ได้” แทน")
    String sheetSafe();

    @Message("รหัสโรงเรียน {school} (ใช้กับ PIN)")
    String sheetSchoolCode(String school);

    @Message("หรือเปิด {site}")
    String sheetSite(String site);

    @Message("สัญญาณธรรมชาติ: {school}")
    String signsTitle(String school);

    @Message("พบ {signs} ใกล้{school} อ.{district} เวลา {clock} น.")
    String signsText(String signs, String school, String district, String clock);

    @Message("สัญญาณธรรมชาติที่มีคนพบ")
    String signsHead();

    @Message("โดย {who}")
    String signsBy(String who);

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
