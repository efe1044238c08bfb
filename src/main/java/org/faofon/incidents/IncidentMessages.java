package org.faofon.incidents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.alerts.Level;

/** The texts of reports, requests to DDPM, the replay and the statistics of lead times. */
@MessageBundle("incident")
public interface IncidentMessages {
    // Durations, people and pages.

    @Message("{number} วินาที")
    String seconds(long number);

    @Message("{number} นาที")
    String minutes(Integer number);

    @Message("{number} ชม.")
    String hours(Integer number);

    @Message("ระบบ")
    String byProgram();

    @Message("เจ้าหน้าที่")
    String officer();

    @Message("เฝ้าฝน เครือข่ายวัดฝนของโรงเรียน")
    String issuer();

    @Message("[ฝึกซ้อม]")
    String drillMark();

    @Message("หน้า {page} จาก {of}")
    String pageOf(String page, String of);

    @Message("เอกสารยาวเกินไป ส่วนที่เหลืออยู่ใน CSV หรือเลือกช่วงเวลาที่สั้นลง")
    String documentCut();

    @Message("จัดทำเมื่อ {moment} จากข้อมูลที่มีในเวลานั้น")
    String madeAt(String moment);

    @Message("ไม่มี")
    String nothing();

    @Message("""
            {#when fault}\
            {#is NOT_A_TIME}อ่านวันเวลาไม่ออก เลือกจากปฏิทินหรือพิมพ์แบบ 2569-11-29T02:00\
            {#is ORDER}เวลาเริ่มต้องมาก่อนเวลาสิ้นสุด\
            {#is TOO_LONG}ช่วงเวลายาวได้ไม่เกิน 31 วัน\
            {#is FUTURE}เวลาเริ่มยังมาไม่ถึง\
            {#is UNKNOWN_DISTRICT}ไม่รู้จักอำเภอนี้\
            {/when}""")
    String fault(IncidentSpan.Fault fault);

    // The report.

    @Message("รายงานเหตุการณ์ {place}")
    String reportTitle(String place);

    @Message("รายงานเหตุการณ์")
    String reportName();

    @Message(
            "เลือกช่วงเวลา แล้วได้ลำดับเหตุการณ์ เวลาที่ใช้ในแต่ละขั้น แผนที่ฝน ตาราง และค่าใช้จ่าย เป็นหน้าเว็บ CSV หรือ PDF")
    String reportLead();

    @Message("ตั้งแต่ {from} ถึง {to}")
    String spanText(String from, String to);

    @Message("ตั้งแต่")
    String from();

    @Message("ถึง")
    String to();

    @Message("อำเภอ")
    String district();

    @Message("ทุกอำเภอ")
    String allDistricts();

    @Message("ทำรายงาน")
    String make();

    @Message("เหตุการณ์ล่าสุด")
    String recentTitle();

    @Message("ยังไม่เคยมีการเตือน")
    String noRecent();

    @Message("ดาวน์โหลด PDF")
    String downloadPdf();

    @Message("ดาวน์โหลด CSV")
    String downloadCsv();

    @Message("ดูย้อนหลังทีละนาที")
    String watchReplay();

    @Message("สรุป")
    String summaryTitle();

    @Message("ฝนมากที่สุดใน 24 ชม.: {school} {district} {mm} มม. ถึง {moment}")
    String wettest(String school, String district, String mm, String moment);

    @Message("มีการเตือน {alerts} เรื่อง ประกาศต่อประชาชน {told} เรื่อง ระดับสูงสุด {level}")
    String alertSummary(int alerts, long told, String level);

    @Message("{level}: {districts}")
    String districtsAtLevel(String level, String districts);

    @Message("ยังไม่สิ้นสุด {open} เรื่อง เจ้าหน้าที่รับทราบแล้วทุกเรื่อง")
    String stillOpen(int open);

    @Message("ยังไม่สิ้นสุด {open} เรื่อง ในจำนวนนี้ยังไม่มีเจ้าหน้าที่รับทราบ {unseen} เรื่อง")
    String stillOpenUnseen(int open, long unseen);

    @Message("(เรียกซ้ำอีก {count} ครั้ง ครั้งสุดท้าย {clock})")
    String calledAgain(int count, String clock);

    @Message("รับทราบแล้ว {known} จาก {asked} คำขอ ครึ่งหนึ่งรับทราบภายใน {half}")
    String receiptSummary(int known, int asked, String half);

    @Message("ยังไม่มีใครรับทราบ จาก {asked} คำขอ")
    String noReceipts(int asked);

    @Message("การรับทราบของโรงเรียนและอำเภอ")
    String receiptsTitle();

    @Message("ตั้งแต่ระดับ 2 ทุกโรงเรียนในอำเภอและผู้รับผิดชอบอำเภอถูกขอให้รับทราบ")
    String receiptsNote();

    @Message("ขอให้ใครรับทราบ")
    String askedWhom();

    @Message("ขอเมื่อ")
    String askedWhen();

    @Message("รับทราบเมื่อ")
    String acknowledgedWhen();

    @Message("ทาง")
    String acknowledgedHow();

    @Message("ผู้รับผิดชอบอำเภอ")
    String districtHead();

    @Message("ยังไม่รับทราบ")
    String notAcknowledged();

    @Message("{#when way}{#is 'LINE'}LINE{#is 'PAGE'}หน้าเว็บ{#is 'CALL'}โทรศัพท์{/when}")
    String way(String way);

    @Message("ไม่มีการเตือนในช่วงนี้")
    String noAlerts();

    @Message("จากที่ฝนถึงเกณฑ์จนประกาศ ช้าที่สุด {time}")
    String slowest(String time);

    @Message("ส่งข้อความ {pushes} ครั้ง ใช้โควตา LINE {cost} ข้อความ")
    String costSummary(int pushes, int cost);

    @Message("เครื่องที่ไม่มีข้อมูลเลยในช่วงนี้ {count} เครื่อง: {schools}")
    String silentGauges(int count, String schools);

    @Message("นี่คือการฝึกซ้อม ไม่ใช่เหตุการณ์จริง")
    String exerciseNote();

    @Message("แผนที่ฝนสูงสุด")
    String mapsTitle();

    @Message(
            "ตัวเลขเป็นมิลลิเมตร คือฝนสูงสุดของแต่ละเครื่องในช่วงเวลานี้ เส้นประคือมีข้อมูลไม่ครบ ค่าจริงอาจสูงกว่า อำเภอที่มีสีคืออำเภอที่มีการเตือน ≥ คืออย่างน้อย")
    String mapsNote();

    @Message("ฝน {window} สูงสุด")
    String mapTitle(String window);

    @Message("ไม่มีข้อมูลพอ")
    String unknown();

    @Message("ลำดับเหตุการณ์")
    String timelineTitle();

    @Message("รวมเหตุการณ์ที่ไม่ได้ประกาศต่อประชาชน")
    String timelineNote();

    @Message("เวลา")
    String time();

    @Message("เหตุการณ์")
    String event();

    @Message("โดย")
    String by();

    @Message("ใช้เวลา")
    String took();

    @Message("ค่าฝนมาถึงใน {time}")
    String tookToArrive(String time);

    @Message("ตรวจเกณฑ์ใน {time}")
    String tookToFind(String time);

    @Message("เจ้าหน้าที่ประกาศใน {time}")
    String tookOfficer(String time);

    @Message("ระบบประกาศใน {time}")
    String tookProgram(String time);

    @Message("ถึง LINE ใน {time}")
    String tookToLine(String time);

    @Message("แต่ละขั้นใช้เวลาเท่าไร")
    String stepsTitle();

    @Message("นับจากเวลาสิ้นสุดของค่าฝนที่ทำให้ถึงเกณฑ์ ขีดหมายถึงไม่มีบันทึก")
    String stepsNote();

    @Message("การเตือน")
    String warning();

    @Message("เกณฑ์")
    String rule();

    @Message("วัดถึงรับ")
    String stepArrive();

    @Message("รับถึงพบว่าถึงเกณฑ์")
    String stepFind();

    @Message("ถึงเกณฑ์จนประกาศ")
    String stepDecide();

    @Message("ประกาศถึง LINE")
    String stepLine();

    @Message("วัดจนถึง LINE")
    String stepAll();

    @Message("ไม่ได้ประกาศ")
    String notTold();

    @Message("ฝนที่เครื่องวัด")
    String gaugesTitle();

    @Message(
            "มม. สูงสุดในช่วงเวลานี้ และเวลาที่ฝนช่วงนั้นสิ้นสุด ร้อยละคือส่วนของเวลาที่มีข้อมูล ไม่มีข้อมูลไม่ได้แปลว่าไม่มีฝน")
    String gaugesNote();

    @Message("เครื่องวัด")
    String gauge();

    @Message("ฝน {window} สูงสุด")
    String windowColumn(String window);

    @Message("รวมทั้งช่วง")
    String wholeColumn();

    @Message("ไม่มีข้อมูล")
    String noData();

    @Message("(มีข้อมูล {percent})")
    String observed(String percent);

    @Message("(น่าสงสัย {mm})")
    String suspectPart(String mm);

    @Message("การเตือนทั้งหมด")
    String alertsTitle();

    @Message("เลขที่")
    String number();

    @Message("เริ่ม")
    String began();

    @Message("ประกาศล่าสุด")
    String told();

    @Message("สิ้นสุด")
    String closed();

    @Message("ยกเลิก {moment}")
    String cancelledAt(String moment);

    @Message("ผู้รับทราบ")
    String acknowledged();

    @Message("ข้อความที่ส่งและค่าใช้จ่าย")
    String messagesTitle();

    @Message(
            "ค่าใช้จ่ายเป็นจำนวนข้อความของโควตา LINE การส่งเข้ากลุ่มหนึ่งครั้งนับตามจำนวนคนในกลุ่ม ขีดหมายถึงช่องทางที่ไม่มีโควตาหรือไม่มีบันทึก")
    String messagesNote();

    @Message("ในการฝึกซ้อม เวลาในตารางนี้เป็นเวลาจริง ไม่ใช่เวลาของการฝึก")
    String realTimes();

    @Message("ช่องทาง")
    String channel();

    @Message("เรื่อง")
    String content();

    @Message("ผล")
    String outcome();

    @Message("ค่าใช้จ่าย")
    String cost();

    @Message("ส่งซ้ำ: {content}")
    String sentAgain(String content);

    @Message("ส่งแล้ว")
    String delivered();

    @Message("ส่งไม่สำเร็จ")
    String refused();

    @Message("ไม่ได้ส่ง โควตาไม่พอ")
    String leftOut();

    @Message("รอส่ง")
    String waiting();

    @Message("เตือนถูก เตือนผิด และที่พลาด")
    String verificationTitle();

    @Message("ตามที่เจ้าหน้าที่บันทึกภายหลัง")
    String verificationNote();

    @Message("หมายเหตุ")
    String note();

    @Message("เกิดขึ้นจริง")
    String hit();

    @Message("เตือนผิด")
    String falseAlarm();

    @Message("ยังไม่ได้บันทึกผล")
    String undecided();

    @Message("เกิดขึ้นโดยไม่มีการเตือน")
    String missedEvent();

    @Message("ค่าฝนมาช้า จึงไม่ได้เตือน")
    String lateRain();

    @Message("ถึงเกณฑ์ {began} แต่เพิ่งรู้ {known}")
    String lateRainNote(String began, String known);

    // The request to DDPM.

    @Message("คำขอให้ ปภ. แจ้งเตือน เลขที่ {id}")
    String requestTitle(long id);

    @Message("คำขอให้ ปภ. แจ้งเตือน")
    String requestName();

    @Message("ขอให้ ปภ. แจ้งเตือน")
    String requestMake();

    @Message(
            "ร่างจากการเตือนนี้ แก้ข้อความได้ ระบบบันทึกคำขอและทำเอกสารให้ แต่ไม่ได้ส่งให้ ปภ. เอง ให้โทรหรือส่งเอกสาร แล้วบันทึกคำตอบ")
    String requestDraftLead();

    @Message(
            "วันที่ {date} เวลา {clock} ศูนย์ขอให้กรมป้องกันและบรรเทาสาธารณภัย (ปภ.) พิจารณาแจ้งเตือนประชาชนตามข้อความต่อไปนี้")
    String requestLead(String date, String clock);

    @Message("ข้อความภาษาไทย ({length} ตัวอักษร)")
    String textThaiLabel(int length);

    @Message("ข้อความภาษาอังกฤษ ({length} ตัวอักษร)")
    String textEnglishLabel(int length);

    @Message("ข้อความภาษาไทย ไม่เกิน 160 ตัวอักษร")
    String textThai();

    @Message("ข้อความภาษาอังกฤษ ไม่เกิน 160 ตัวอักษร")
    String textEnglish();

    @Message("อำเภอที่ขอให้แจ้งเตือน")
    String districtsLabel();

    @Message("มีผลนานเท่าไร")
    String validFor();

    @Message("มีผลถึง")
    String validLabel();

    @Message("ภัย")
    String hazardLabel();

    @Message("ระดับ")
    String levelLabel();

    @Message("ขอเมื่อ")
    String askedLabel();

    @Message("รายละเอียด")
    String factsTitle();

    @Message("หัวข้อ")
    String factColumn();

    @Message("ข้อมูล")
    String valueColumn();

    @Message("หลักฐาน")
    String evidenceTitle();

    @Message("ฝน {window} ถึง {clock} และอำเภอที่ขอ")
    String requestMap(String window, String clock);

    @Message("ค่าฝนในแผนที่เป็นมิลลิเมตร เส้นประคือมีข้อมูลไม่ครบ ระดับ 3 เป็นคำแนะนำ คำสั่งอพยพเป็นของจังหวัด")
    String requestFoot();

    @Message("ร่างใหม่ตามอำเภอและเวลาที่เลือก")
    String redraft();

    @Message("บันทึกคำขอและทำเอกสาร")
    String requestSave();

    @Message("คำขอก่อนหน้าของการเตือนนี้")
    String requestsBefore();

    @Message("แผนที่เป็นรูปภาพ")
    String downloadMap();

    @Message("คัดลอก")
    String copy();

    @Message("คัดลอกแล้ว")
    String copied();

    @Message("เลขที่ {id} · {moment} · {level} · {districts}")
    String requestLine(long id, String moment, String level, String districts);

    @Message("ปภ. ยังไม่ตอบคำขอแจ้งเตือน {districts}")
    String requestWaits(String districts);

    @Message("รอคำตอบ")
    String requestOpen();

    @Message("ระบบไม่ได้ส่งให้ ปภ. เอง ให้โทรหรือส่งเอกสารนี้ แล้วบันทึกคำตอบ")
    String requestByYou();

    @Message("จบแล้ว")
    String requestSettled();

    @Message("ยังไม่มีคำขอ")
    String noRequests();

    @Message("บันทึกการติดต่อ")
    String logTitle();

    @Message("ขอ")
    String asked();

    @Message("""
            {#when outcome}\
            {#is 'NOTED'}รับเรื่องแล้ว\
            {#is 'SENT'}แจ้งเตือนแล้ว\
            {#is 'REFUSED'}ไม่แจ้งเตือน\
            {#is 'WITHDRAWN'}ศูนย์ถอนคำขอ\
            {/when}""")
    String answered(String outcome);

    @Message("{name} (ปภ.) บันทึกโดย {officer}")
    String answeredBy(String name, String officer);

    @Message("บันทึกคำตอบ")
    String answerTitle();

    @Message("ผู้ตอบของ ปภ. (ตำแหน่ง เช่น หัวหน้าเวร ไม่ต้องใส่ชื่อ)")
    String answerBy();

    @Message("คำตอบ")
    String answerWords();

    @Message("ตอบเมื่อ (ว่างไว้ = เดี๋ยวนี้)")
    String answerAt();

    @Message("บันทึก")
    String answerSave();

    @Message("""
            {#when fault}\
            {#is 'TEXT_EMPTY'}ต้องมีข้อความทั้งสองภาษา\
            {#is 'TEXT_TOO_LONG'}ข้อความยาวเกิน 160 ตัวอักษร\
            {#is 'NO_DRILL_MARK'}กำลังฝึกซ้อม ข้อความต้องมีคำว่า [ฝึกซ้อม] และ [DRILL]\
            {#is 'NO_DISTRICT'}เลือกอย่างน้อยหนึ่งอำเภอ\
            {#is 'NOT_OPEN'}คำขอหรือการเตือนนี้จบแล้ว\
            {#is 'WORDS'}ต้องมีผล ผู้ตอบ (ไม่เกิน 100 ตัวอักษร) และคำตอบ (ไม่เกิน 500 ตัวอักษร)\
            {#is 'NOT_A_TIME'}อ่านวันเวลาไม่ออก\
            {#is 'FUTURE'}เวลาที่ตอบยังมาไม่ถึง\
            {/when}""")
    String requestFault(String fault);

    @Message("ระดับ {number} เสี่ยง{hazard}")
    String shortHead(int number, String hazard);

    @Message("ฝนต้นน้ำ {window} {mm} มม.")
    String shortUpstream(String window, long mm);

    @Message("น้ำในดิน {mm} มม.")
    String shortSoilWater(long mm);

    @Message("ฝน {window} {mm} มม.")
    String shortRain(String window, long mm);

    @Message("""
            {#when level}\
            {#is WATCH}เฝ้าระวังและติดตามข่าว\
            {#is WARNING}ผู้อยู่ริมน้ำและเชิงเขาย้ายขึ้นที่สูง\
            {#is EMERGENCY}แนะนำให้ย้ายไปที่ปลอดภัยทันที\
            {/when}""")
    String shortAction(Level level);

    @Message("มีผลถึง {clock}")
    String shortUntil(String clock);

    @Message("โทร 1784")
    String shortCall();

    @Message("{count} อำเภอ")
    String shortDistricts(int count);

    // The replay.

    @Message("ดูย้อนหลัง")
    String replayName();

    @Message("ศูนย์และแผนที่ ณ นาทีที่ผ่านมาแล้ว จากข้อมูลที่มาถึงแล้วในเวลานั้นเท่านั้น")
    String replayLead();

    @Message("ณ เวลา")
    String replayAt();

    @Message("ทีละ")
    String replayStep();

    @Message("ไปที่เวลาอื่น เปลี่ยนก้าว")
    String replayGoTo();

    @Message("ไปที่เวลานี้")
    String replayGo();

    @Message("ย้อน {step} นาที")
    String replayBack(int step);

    @Message("ไปข้างหน้า {step} นาที")
    String replayForth(int step);

    @Message("เล่น")
    String replayPlay();

    @Message("หยุด")
    String replayPause();

    @Message("เลื่อนเวลา")
    String replaySlider();

    @Message("แป้นพิมพ์: ← → ทีละก้าว, เว้นวรรค เล่นหรือหยุด")
    String replayKeys();

    @Message("รายงาน {reporting} จาก {gauges} เครื่อง · ค่าที่ยังน่าสงสัยใน 24 ชม. {suspect} ค่า")
    String replaySummary(long reporting, int gauges, long suspect);

    @Message("การเตือนที่ยังไม่จบในเวลานั้น")
    String replayAlerts();

    @Message("ไม่มีการเตือนในเวลานั้น")
    String replayNoAlerts();

    @Message("ที่เกิดขึ้นก่อนหน้า")
    String replayLog();

    @Message("ฝนตามที่รู้ในเวลานั้น")
    String replayRain();

    @Message("แผนที่ฝน 24 ชม. ตามที่รู้ในเวลานั้น")
    String replayMap();

    @Message("อายุข้อมูล")
    String replayAge();

    @Message("ไม่ส่งข้อมูล")
    String replaySilent();

    @Message("น่าสงสัย {count} ค่า")
    String suspectReadings(long count);

    @Message("รอเจ้าหน้าที่ยืนยัน")
    String waitsForOfficer();

    @Message("กำลังเตือน")
    String inForce();

    @Message("{officer} รับทราบ {clock}")
    String seenBy(String officer, String clock);

    @Message("ยังไม่มีใครรับทราบ")
    String seenByNobody();

    @Message("หน้านี้รู้อะไร และไม่รู้อะไร")
    String replayHonestTitle();

    @Message(
            "ค่าฝนแสดงเมื่อมาถึงแล้ว ค่าที่แก้ภายหลังแสดงค่าเดิมจนถึงเวลาที่แก้ และผลตรวจคุณภาพเป็นผลในเวลานั้น การเตือนมาจากบันทึกเหตุการณ์")
    String replayKnows();

    @Message(
            "สิ่งที่ไม่ได้เก็บย้อนหลัง: แบตเตอรี่และสัญญาณของเครื่อง โควตา LINE ที่เหลือในนาทีนั้น และสิ่งที่เจ้าหน้าที่แต่ละคนเปิดดู ชื่อและรายการเครื่องเป็นของวันนี้ ค่าที่นำเข้าจากแฟ้มปรากฏเมื่อนำเข้า")
    String replayDoesNotKnow();

    // Lead times.

    @Message("เวลาที่ใช้ในการเตือน")
    String leadTimesName();

    @Message(
            "ค่ากลางและที่แย่ที่สุดของแต่ละขั้น จากการเตือนทั้งหมด แยกตามรุ่นของเกณฑ์ ตัวเลขในวงเล็บคือจำนวนครั้งที่มีบันทึก")
    String leadTimesLead();

    @Message("ประกาศก่อนเสียหาย")
    String leadTime();

    @Message("ทุกเกณฑ์")
    String allRules();

    @Message("จำนวน")
    String count();

    @Message("แย่สุด {time}")
    String worst(String time);

    @Message("น้อยเกินจะสรุป")
    String tooFew();

    @Message("ช้าไป {time}")
    String tooLate(String time);

    @Message("ยังไม่มีการเตือน")
    String noWarnings();

    @Message("เหตุการณ์ที่ไม่มีการเตือนเลย {count} ครั้ง ไม่อยู่ในตาราง เพราะไม่มีเวลาให้วัด")
    String missedNote(int count);

    @Message("เริ่มเสียหายเมื่อไร")
    String impactTitle();

    @Message("การเตือนที่เกิดขึ้นจริง แต่ยังไม่ได้บันทึกว่าเริ่มเสียหายเมื่อไร")
    String impactLead();

    @Message("รุ่น")
    String version();

    @Message("วัดเมื่อ")
    String observedAt();

    @Message("{step} (วินาที)")
    String inSeconds(String step);

    @Message("กลับไปที่ศูนย์")
    String backToCentre();
}
