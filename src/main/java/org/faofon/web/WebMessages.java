package org.faofon.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.VerdictReason;

/** The texts of the pages, from messages/web_th.properties and web_en.properties. */
@MessageBundle("web")
public interface WebMessages {
    @Message("เฝ้าฝน")
    String name();

    @Message("เครือข่ายวัดฝนโรงเรียน จ.{inject:province.th}")
    String tagline();

    @Message("ข้ามไปเนื้อหา")
    String toContent();

    @Message("แผนที่ฝน")
    String navMap();

    @Message("ห้องเรียน")
    String navLearn();

    @Message("ศูนย์เฝ้าระวัง")
    String navCentre();

    @Message("English")
    String otherLanguage();

    @Message("ออกจากระบบ")
    String signOut();

    @Message("ฝึกซ้อม")
    String drillTitle();

    @Message("ทุกอย่างในหน้านี้เป็นการฝึกซ้อม ไม่ใช่เหตุการณ์จริง")
    String drillText();

    @Message("ประกาศเตือนขณะนี้")
    String alertsNow();

    @Message("ขณะนี้ไม่มีประกาศเตือน")
    String noAlerts();

    @Message(
            "แต่ {silent} เครื่องไม่มีข้อมูล ไม่รู้ว่าที่นั่นฝนตกหรือไม่ ถ้าเห็นน้ำขึ้นเร็วหรือได้ยินเสียงดังจากเขา อย่ารอประกาศ")
    String noAlertsButSilent(int silent);

    @Message("สิ่งที่ต้องทำ")
    String whatToDo();

    @Message("รายละเอียด")
    String details();

    @Message("ข้อมูลเมื่อ {time} ({ago})")
    String updatedAt(String time, String ago);

    @Message("ค่าใหม่สุดจากเครื่องอัตโนมัติ {time} ({ago})")
    String dataAt(String time, String ago);

    @Message("เครื่องอัตโนมัติในอำเภอส่งค่าล่าสุด {ago}")
    String dataAutomatic(String ago);

    @Message("ไม่มีเครื่องอัตโนมัติที่ส่งข้อมูล")
    String dataNoAutomatic();

    @Message("{reporting} จาก {gauges} เครื่องรายงาน")
    String reporting(long reporting, long gauges);

    @Message("{reporting} จาก {gauges} เครื่องรายงาน")
    String reportingOf(String reporting, String gauges);

    @Message("กำลังรับข้อมูลสด")
    String live();

    @Message("เชื่อมต่ออยู่ แต่ไม่มีข้อมูลใหม่จากเครื่องอัตโนมัติ")
    String liveQuiet();

    @Message("ขาดการเชื่อมต่อ กำลังลองใหม่ ตัวเลขอาจเก่า")
    String liveLost();

    @Message("ฝน 24 ชั่วโมง")
    String mapTitle();

    @Message("แผนที่ฝนสะสม 24 ชั่วโมงของทุกเครื่อง ข้อมูลเดียวกันอยู่ในตารางด้านล่าง")
    String mapLabel();

    @Message("ไม่มีภาพแผนที่พื้นหลัง (ออฟไลน์) ตัวเลขฝนยังใช้ได้")
    String mapOff();

    @Message("คำอธิบายสี (มิลลิเมตรใน 24 ชม.)")
    String legend();

    @Message("พื้นที่รอบเครื่อง คือบริเวณที่ใกล้เครื่องนั้นที่สุด ไม่ใช่ฝนที่วัดได้ทั้งพื้นที่")
    String legendCell();

    @Message(
            "วงเส้นประหรือเครื่องหมาย ?: มีข้อมูลไม่ครบช่วงเวลา ฝนจริงอาจมากกว่านี้ ถ้ามีข้อมูลไม่ถึง 80% จะไม่บอกว่าฝนหนักหรือเบา เว้นแต่เท่าที่วัดได้ก็หนักแล้ว")
    String legendPartly();

    @Message("""
            {#when rainClass}\
            {#is UNKNOWN}ข้อมูลไม่พอ\
            {#is NONE}ไม่มีฝน\
            {#is TRACE}ฝนนิดเดียว\
            {#is LIGHT}ฝนเล็กน้อย\
            {#is MODERATE}ฝนปานกลาง\
            {#is HEAVY}ฝนหนัก\
            {#is VERY_HEAVY}ฝนหนักมาก\
            {/when}""")
    String rainClass(RainClass rainClass);

    @Message("ฝนมากที่สุดตอนนี้")
    String tableTitle();

    @Message("ฝนสะสมของทุกเครื่อง หน่วยมิลลิเมตร ตัวเลขเล็กใต้ค่าฝนบอกว่ามีข้อมูลกี่ % ของช่วงเวลา")
    String tableCaption();

    @Message("โรงเรียน")
    String colSchool();

    @Message("1 ชม.")
    String col1h();

    @Message("24 ชม.")
    String col24h();

    @Message("72 ชม.")
    String col72h();

    @Message("เรียงตาม {column}")
    String sortBy(String column);

    @Message("ไม่มีข้อมูล")
    String unknown();

    @Message("มีข้อมูล {percent} ของช่วงเวลา")
    String observed(String percent);

    @Message("มีข้อมูล {percent}")
    String observedShort(String percent);

    @Message("ข้อมูลครบ")
    String observedAll();

    @Message("ไม่ได้สังเกตเลย ไม่ได้แปลว่าไม่มีฝน")
    String observedNone();

    @Message("อย่างน้อย")
    String atLeast();

    @Message("มม.")
    String mm();

    @Message("อ.{name}")
    String district(String name);

    @Message("ล่าสุด {ago}")
    String latest(String ago);

    @Message("ยังไม่เคยรายงาน")
    String never();

    @Message("เงียบ")
    String silent();

    @Message("ข้อมูลสำหรับโปรแกรม")
    String feeds();

    @Message("เครือข่ายโรงเรียนช่วยกันเฝ้าฝน ไม่ใช่ประกาศของทางราชการ คำสั่งอพยพเป็นของจังหวัด")
    String notAuthority();

    @Message("เหตุฉุกเฉินโทร 1784 (ปภ.)")
    String emergencyCall();

    @Message("ฝนที่{school}")
    String gaugeTitle(String school);

    @Message("""
            {#when kind}\
            {#is MANUAL}กระบอกวัด นักเรียนอ่านเวลา 07:00 น.\
            {#is TIPPING_BUCKET}เครื่องอัตโนมัติ\
            {/when}""")
    String kind(GaugeKind kind);

    @Message("เครื่อง {code}")
    String gaugeCode(String code);

    @Message("ฝนสะสมถึงขณะนี้")
    String totals();

    @Message("ฝน {window}")
    String totalOf(String window);

    @Message("ค่าล่าสุด")
    String latestReading();

    @Message("{mm} มม. ใน {period} ถึง {time} ({ago})")
    String latestWas(String mm, String period, String time, String ago);

    @Message("ไม่ทราบปริมาณฝนใน {period} ถึง {time} ({ago})")
    String latestUnknown(String period, String time, String ago);

    @Message("เครื่องนี้ไม่ส่งข้อมูล ไม่รู้ว่าฝนตกหรือไม่")
    String gaugeSilent();

    @Message("ฝนตามเวลา")
    String chartTitle();

    @Message("กราฟแท่งของฝนในแต่ละช่วงเวลาและเส้นฝนสะสม ช่วงลายขีดคือไม่มีข้อมูล ตารางด้านล่างมีตัวเลขเดียวกัน")
    String chartLabel();

    @Message("ลายขีด: ไม่มีข้อมูล (ไม่ใช่ไม่มีฝน)")
    String chartGap();

    @Message("ฝนสะสม")
    String chartSum();

    @Message("ฝนต่อช่วง")
    String chartBars();

    @Message("? คุณภาพน่าสงสัย")
    String chartDoubt();

    @Message("ค่าที่อ่าน {time}")
    String dailyReading(String time);

    @Message("ใน {period}")
    String dailyPeriod(String period);

    @Message("ช่วงเวลา")
    String rangeLabel();

    @Message("ดาวน์โหลด CSV")
    String csv();

    @Message("ตัวเลขของกราฟ")
    String readingsHourly();

    @Message("ถึงเวลา")
    String colTime();

    @Message("ฝน (มม.)")
    String colRain();

    @Message("สังเกตได้")
    String colObserved();

    @Message("คุณภาพ")
    String colQuality();

    @Message("""
            {#when quality}\
            {#is GOOD}ดี\
            {#is NOT_EVALUATED}ยังไม่ตรวจ\
            {#is SUSPECT}น่าสงสัย\
            {#is FAIL}ใช้ไม่ได้\
            {#is MISSING}ขาดหาย\
            {/when}""")
    String quality(Quality quality);

    @Message("""
            {#when ground}\
            {#is GROSS_RANGE}มากเกินกว่าที่เคยตกในโลก\
            {#is RATE}ฝนมากผิดปกติในเวลาสั้น\
            {#is STEP}ฝนเพิ่มขึ้นกะทันหัน\
            {#is FLAT_LINE}ค่าเท่าเดิมซ้ำกันหลายครั้ง\
            {#is OVER_CAPACITY}เกินความจุของกระบอก\
            {#is CONTRADICTION}ไม่ตรงกับค่าที่เครื่องเดียวกันวัดถี่กว่าในช่วงเวลาเดียวกัน\
            {#is COPIED}ค่าเท่ากันทุกวัน อาจคัดลอกมา\
            {#is FAULTY_ZERO}วัดได้ 0 ทั้งที่รอบข้างฝนตก อาจอุดตัน\
            {#is HIGH_INFLUX}ฝนมาก ทั้งที่รอบข้างแทบไม่มีฝน\
            {#is STATION_OUTLIER}ไม่สอดคล้องกับเครื่องวัดรอบข้างมาหลายสัปดาห์\
            {#is ISOLATED_BURST}ฝนแรงขึ้นมาทันทีไม่กี่ค่าทั้งที่รอบข้างแห้ง อาจมีการล้างหรือเทน้ำลงเครื่องวัด\
            {#is CALIBRATION}หลายวันติดกันมากกว่ารอบข้างหลายเท่า ค่าปรับเทียบอาจผิด\
            {#is TEN_TIMES}มากกว่ารอบข้างราวสิบเท่า อาจลืมจุดทศนิยม\
            {#is TENTH}น้อยกว่ารอบข้างราวสิบเท่า อาจใส่จุดผิดหรือจดเป็นเซนติเมตร\
            {#is DAY_SHIFT}วันที่อาจคลาดไปหนึ่งวัน\
            {#is SCHOOL_PAIR}ไม่ตรงกับเครื่องวัดอีกเครื่องของโรงเรียน\
            {#is COUNTER_REBASE}ตัวนับลดลง รอค่าถัดไปยืนยัน\
            {#is COUNTER_WRAP}ตัวนับครบรอบ หรืออาจถูกรีเซ็ต\
            {#is COUNTER_JUMP}ตัวนับกระโดด โดยไม่มีฝนก่อนและหลัง\
            {#is COUNTER_DIP}ตัวนับผิดไปชั่วครู่\
            {#is OFFICER}เจ้าหน้าที่ตัดสิน\
            {/when}""")
    String ground(VerdictReason ground);

    @Message("ในจำนวนนี้ {mm} มม. ยังไม่ยืนยัน")
    String unconfirmed(String mm);

    @Message("ยังไม่ยืนยัน")
    String unconfirmedShort();

    @Message("เข้าเกณฑ์เพราะค่าที่น่าสงสัย จึงรอเจ้าหน้าที่ยืนยัน และจะไม่ประกาศเอง")
    String centreSuspect();

    @Message("รอเจ้าหน้าที่:")
    String heldWhy();

    @Message("ค่าที่น่าสงสัยใน 7 วันนี้")
    String doubtfulReadings();

    @Message(
            "ค่าน่าสงสัยยังนับรวมจนกว่าเจ้าหน้าที่จะตัดสิน ค่าที่ใช้ไม่ได้ไม่นับ ส่วนค่าที่ขาดหายคือไม่มีใครรู้ว่าฝนตกเท่าใด")
    String doubtfulNote();

    @Message("ลำดับเหตุการณ์")
    String alertStory();

    @Message("ฝนที่ทำให้เตือน")
    String alertEvidence();

    @Message("ค่า ณ เวลาที่ประกาศ")
    String alertEvidenceNote();

    @Message("เงื่อนไข")
    String colCondition();

    @Message("วัดได้")
    String colValue();

    @Message("ขณะนี้")
    String colNow();

    @Message("เกณฑ์")
    String colThreshold();

    @Message("{window} ก่อนหน้า {ago}")
    String conditionEndingAgo(String window, String ago);

    @Message("{#when status}{#is CANCELLED}ประกาศนี้ยกเลิกแล้ว{#else}ประกาศนี้สิ้นสุดแล้ว{/when}")
    String alertClosed(Alert.Status status);

    @Message("เมื่อ {time}")
    String alertClosedAt(String time);

    @Message("""
            {#when how}\
            {#is NOT_NEEDED}แจ้งอัตโนมัติตามเกณฑ์ฝน\
            {#is WAITING}รอเจ้าหน้าที่ยืนยัน\
            {#is OFFICER}เจ้าหน้าที่ยืนยันแล้ว\
            {#is UNCONFIRMED}ยังไม่มีเจ้าหน้าที่ยืนยัน\
            {/when}""")
    String alertConfirmed(AlertEvent.Confirmation how);

    @Message("ขณะนั้น {reporting} จาก {gauges} เครื่องในอำเภอรายงานอยู่")
    String alertReporting(int reporting, int gauges);

    @Message("ข้อความ CAP")
    String alertCap();

    @Message("กลับไปแผนที่ฝน")
    String backToMap();

    @Message("อัตโนมัติ")
    String byRules();

    @Message("เจ้าหน้าที่")
    String byOfficer();

    @Message("เข้าสู่ระบบเจ้าหน้าที่")
    String signInTitle();

    @Message("สำหรับเจ้าหน้าที่ศูนย์เท่านั้น ข้อมูลฝนและประกาศเตือนดูได้โดยไม่ต้องเข้าระบบ")
    String signInText();

    @Message("ชื่อผู้ใช้")
    String signInName();

    @Message("รหัสผ่าน")
    String signInPassword();

    @Message("เข้าสู่ระบบ")
    String signInButton();

    @Message("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง")
    String signInWrong();

    @Message("ลองผิดหลายครั้งเกินไป รออีก {minutes} นาทีแล้วลองใหม่")
    String signInWait(long minutes);

    @Message("ไปต่อ")
    String signInGoOn();

    @Message("มีบางอย่างไม่ถูกต้อง")
    String errorTitle();

    @Message("ไม่พบหน้านี้ ที่อยู่อาจพิมพ์ผิดหรือหน้านี้ถูกย้ายไปแล้ว")
    String errorNotFound();

    @Message("บัญชีนี้ไม่มีสิทธิ์ดูหน้านี้")
    String errorForbidden();

    @Message("ระบบมีปัญหา ไม่ใช่ความผิดของคุณ เราบันทึกไว้แล้ว ลองใหม่อีกครั้งในอีกสักครู่")
    String errorOurs();

    @Message("คำขอนี้ไม่ถูกต้อง")
    String errorRequest();

    @Message("ศูนย์เฝ้าระวัง")
    String centreTitle();

    @Message("รอเจ้าหน้าที่ยืนยัน")
    String centrePending();

    @Message("ไม่มีเรื่องรอเจ้าหน้าที่ยืนยัน")
    String centreNothingWaits();

    @Message("ประกาศที่มีผลอยู่")
    String centreOpen();

    @Message("ไม่มีประกาศที่มีผลอยู่")
    String centreNoneOpen();

    @Message("หากไม่มีเจ้าหน้าที่ยืนยันหรือยกเลิก ระบบจะประกาศอัตโนมัติเวลา {time}")
    String centreGoesOut(String time);

    @Message("เหลือเวลา")
    String centreLeft();

    @Message("ประชาชนเห็น {level} อยู่แล้ว")
    String centreBoth(String level);

    @Message("ประกาศ")
    String actPublish();

    @Message("รับทราบ")
    String actAcknowledge();

    @Message("ระบบประกาศระดับนี้ไปแล้วโดยอัตโนมัติ ยังไม่มีเจ้าหน้าที่ยืนยัน")
    String centreWentOut();

    @Message("ยืนยันการเตือนนี้")
    String actConfirm();

    @Message("เลื่อนประกาศอัตโนมัติ 10 นาที (ครั้งเดียว)")
    String actPostpone();

    @Message("ค่าที่ผิด (จะไม่นับในฝนสะสม อันดับ และการเตือนอื่น)")
    String cancelWrong();

    @Message("{mm} มม. ใน {period} ถึง {time}")
    String cancelReading(String mm, String period, String time);

    @Message("เจ้าหน้าที่รับทราบ {time}")
    String seenByOfficer(String time);

    @Message("ขาดการติดต่อกับระบบ หน้านี้ไม่อัปเดต")
    String deskLost();

    @Message("หมดเวลาใช้งานหรือออกจากระบบแล้ว หน้านี้ไม่อัปเดต เข้าสู่ระบบใหม่")
    String deskSignedOut();

    @Message("ข้อมูลบนจอนี้เก่า {age} แล้ว")
    String deskShows(String age);

    @Message("{count} วินาที")
    String seconds(String count);

    @Message("{count} นาที")
    String minutesLong(String count);

    @Message("ส่งทาง {channel} ไม่สำเร็จ ปลายทางไม่รับ")
    String failedRefused(String channel);

    @Message("ไม่ได้ส่งทาง {channel} โควตาไม่พอ")
    String failedLeftOut(String channel);

    @Message("ส่งทาง {channel} ยังไม่สำเร็จ ลองแล้ว {attempts} ครั้ง ระบบกำลังลองต่อ")
    String failedLate(String channel, int attempts);

    @Message(
            "ข้อความอยู่บนเว็บไซต์และฟีดแล้ว แต่คนในกลุ่มอาจยังไม่รู้ ให้ใช้ทางอื่นด้วย: โทรหาผู้ใหญ่บ้านและโรงเรียนตามผังโทรศัพท์ วิทยุ หรือเพจของศูนย์")
    String failedOtherWays();

    @Message("ส่งเดี๋ยวนี้ ใช้โควตาสำรองได้")
    String failedSendAnyway();

    @Message("รับทราบ ใช้ทางอื่นแล้ว")
    String failedSeen();

    @Message("ยกเลิก (เตือนผิด)")
    String actCancel();

    @Message("ไม่ประกาศระดับนี้")
    String actWithdraw();

    @Message("สิ้นสุดการเตือน")
    String actEnd();

    @Message("กลับ")
    String actBack();

    @Message("เหตุผล (ประชาชนจะเห็น)")
    String reasonLabel();

    @Message("เหตุผล (บันทึกภายใน)")
    String reasonInside();

    @Message("เหตุผล (ถ้ามี ประชาชนจะเห็น)")
    String reasonOptional();

    @Message("ยืนยันประกาศ {level}")
    String confirmTitle(String level);

    @Message("ข้อความนี้จะออกไปทันทีทางเว็บไซต์ ฟีด และกลุ่ม LINE ถอนคืนไม่ได้ ทำได้เพียงประกาศยกเลิก")
    String confirmText();

    @Message(
            "ค่าใหม่สุดที่ใช้ตัดสินคือ {time} ({ago}) เก่ากว่าช่วงเวลาของเกณฑ์ ตอนนี้ฝนอาจหยุดแล้ว ยืนยันให้ประกาศทั้งที่ข้อมูลเก่า")
    String confirmOutdated(String time, String ago);

    @Message("ยืนยัน ประกาศเดี๋ยวนี้")
    String confirmYes();

    @Message("บันทึกแล้ว")
    String centreDone();

    @Message("ทำไม่ได้ สถานะเปลี่ยนไปแล้วหรือยังไม่ได้ใส่เหตุผล ดูสถานะปัจจุบันด้านล่าง")
    String centreNot();

    @Message("ระดับที่รออยู่เปลี่ยนไปแล้วระหว่างที่คุณดู โปรดดูอีกครั้งก่อนประกาศ")
    String centreChanged();

    @Message("ข้อมูลเข้า")
    String centreData();

    @Message("ค่าล่าสุดของเครือข่าย: {ago}")
    String centreNewest(String ago);

    @Message("ยังไม่มีค่าใดเลย")
    String centreNoReading();

    @Message("ใครยังไม่รายงานวันนี้")
    String centreMissing();

    @Message("กระบอกวัดที่ยังไม่มีค่าที่ใช้ได้ของ {time}")
    String centreMissingManual(String time);

    @Message("รายงานครบทุกเครื่อง")
    String centreAllReported();

    @Message("ยังไม่มีเหตุการณ์")
    String centreNoEvents();

    @Message("ประชาชนไม่เห็น")
    String notPublic();

    @Message("ดูรายละเอียดทั้งหมด")
    String storyWhole();

    @Message("รับทราบโดย {officer} เมื่อ {time}")
    String storyAcknowledged(String officer, String time);

    @Message("ยังไม่มีเจ้าหน้าที่รับทราบ แจ้งไว้เมื่อ {ago}")
    String storyUnseen(String ago);

    @Message("ขยายเวลาการเตือนถึง {time} โดย {officer}: {reason}")
    String storyHeld(String time, String officer, String reason);

    @Message("ฝนถึงเกณฑ์ {began} ระบบรู้ {raised}")
    String storyBegan(String began, String raised);

    @Message("เกณฑ์ {rule} ฉบับที่ {version}")
    String storyRule(String rule, int version);

    @Message("เกณฑ์")
    String storyRuleOf();

    @Message("และ")
    String storyRuleAnd();

    @Message("ฝน {window} ตั้งแต่ {mm} มม.")
    String storyRuleCondition(String window, String mm);

    @Message("(ไม่นับ {ago} ล่าสุด)")
    String storyRuleAgo(String ago);

    @Message("ฉบับที่ {version}")
    String storyRuleVersion(int version);

    @Message("ค่าล่าสุดมาก่อนแจ้ง {age}")
    String storyDataAge(String age);

    @Message("ไม่ส่งทาง LINE อ่านได้ที่เว็บไซต์และฟีด")
    String storyNotPushed();

    @Message("ไม่มีช่องทางส่งที่ตั้งไว้")
    String storyNobodySent();

    @Message("พยายาม {attempts} ครั้ง")
    String storyAttempts(int attempts);

    @Message("{channel}: รอส่ง")
    String deliveryWaiting(String channel);

    @Message("{channel}: ส่งถึงแล้ว {time}")
    String deliveryDone(String channel, String time);

    @Message("{channel}: ส่งไม่ได้ {time}")
    String deliveryRefused(String channel, String time);

    @Message("เครื่องในอำเภอนี้ที่เงียบอยู่")
    String storySilent();

    @Message("เครื่องที่เงียบไม่มีทางบอกว่าฝนหยุดแล้ว การเตือนจึงไม่จบเองเพราะความเงียบ")
    String storySilentNote();

    @Message("ขยายเวลาการเตือน")
    String actHold();

    @Message("คงไว้อีก")
    String holdFor();

    @Message("{hours} ชั่วโมง")
    String holdHours(int hours);

    @Message("การเตือนนี้ถูกหรือไม่")
    String markTitle();

    @Message("หลักฐานหรือที่มา (บันทึกภายใน)")
    String markNote();

    @Message("บันทึกผล")
    String markSave();

    @Message("ยังไม่ได้บันทึกผล")
    String markNone();

    @Message("โดย {officer} เมื่อ {time}")
    String markBy(String officer, String time);

    @Message("ถูก: เกิดเหตุจริง")
    String markHit();

    @Message("ผิด: ไม่เกิดเหตุ")
    String markFalse();

    @Message("บอกไม่ได้")
    String markUndecided();

    @Message("ไม่มีเครื่องใดรายงาน (ทั้งหมด {gauges} เครื่อง) ไม่รู้ว่าที่นั่นฝนตกหรือไม่")
    String silenceDark(int gauges);

    @Message("รายงานอยู่ {reporting} จาก {gauges} เครื่อง")
    String silenceSome(int reporting, int gauges);

    @Message("เงียบตั้งแต่ {time} ({ago})")
    String silenceSince(String time, String ago);

    @Message("ค่าสุดท้าย {mm} มม. ใน {period}")
    String silenceLast(String mm, String period);

    @Message("ค่าสุดท้ายไม่รู้ปริมาณ")
    String silenceLastUnknown();

    @Message("ฝนหนักใกล้เคียง: {school} วัดได้ {mm} มม. ใน 1 ชม. ห่าง {km} กม.")
    String silenceHeavy(String school, String mm, String km);

    @Message("ก่อนเงียบ เครื่องนี้เองวัดได้ {mm} มม. ใน 1 ชม.")
    String silenceOwn(String mm);

    @Message("มีประกาศเตือนที่อำเภอนี้ และความเงียบทำให้ไม่รู้ว่าจบหรือยัง")
    String silenceAlert();

    @Message("ฝนที่มาถึงช้า: ถ้ามาทันจะเตือน")
    String hindsightTitle();

    @Message("บันทึกไว้ให้รู้เท่านั้น ไม่ได้แจ้งใคร")
    String hindsightNote();

    @Message("ฝนถึงเกณฑ์ {began} ถึง {ended}")
    String hindsightWhen(String began, String ended);

    @Message("ระบบรู้เมื่อ {time}")
    String hindsightKnown(String time);

    @Message("บันทึกผลการเตือน")
    String hitsLink();

    @Message("บันทึกไม่ได้ ขาดข้อมูลบางช่อง หรือเวลานั้นยังไม่มาถึง")
    String hitsNot();

    @Message("ประกาศที่ออกไปแล้ว")
    String hitsWarnings();

    @Message("ยังไม่เคยประกาศ")
    String hitsNoWarnings();

    @Message("เหตุที่ไม่ได้เตือน")
    String hitsMissed();

    @Message("ยังไม่มีใครบันทึกเหตุที่ไม่ได้เตือน")
    String hitsNoneMissed();

    @Message("เพิ่มเหตุที่ไม่ได้เตือน")
    String hitsAdd();

    @Message("ยกเลิกรายการนี้")
    String hitsWithdraw();

    @Message("ยกเลิกโดย {officer}: {reason}")
    String hitsWithdrawn(String officer, String reason);

    @Message("ภัย")
    String hitsHazard();

    @Message("อำเภอ")
    String hitsDistrict();

    @Message("ระดับที่ควรเตือน")
    String hitsLevel();

    @Message("เกิดเมื่อ (ค.ศ.)")
    String hitsWhen();

    @Message("เกิดอะไรขึ้น")
    String hitsWhat();

    @Message("ใครบอก (หน่วยงาน ข่าว โรงเรียน)")
    String hitsSource();

    @Message("ความแม่นของแต่ละเกณฑ์")
    String hitsScores();

    @Message(
            "POD = ในเหตุที่เกิดจริง เตือนทันกี่ส่วน · FAR = ในการเตือนทั้งหมด เตือนผิดกี่ส่วน · CSI = เตือนถูกกี่ส่วนของเหตุและการเตือนผิดรวมกัน ไม่นับการเตือนที่ยังไม่ได้บันทึกผล")
    String hitsExplain();

    @Message("ยังไม่มีอะไรให้นับ")
    String hitsNoScores();

    @Message("เกณฑ์")
    String hitsRule();

    @Message("ถูก")
    String hitsHit();

    @Message("พลาด")
    String hitsMiss();

    @Message("ผิด")
    String hitsFalse();

    @Message("ยังไม่บันทึก")
    String hitsOpen();

    @Message("ค่าฝนที่รอเจ้าหน้าที่ตัดสิน")
    String doubtsTitle();

    @Message(
            "ค่าที่น่าสงสัยใน 7 วันนี้ ระหว่างรอ ค่าเหล่านี้นับแยกไว้เป็น “ยังไม่ยืนยัน” และไม่ทำให้ระบบประกาศเตือนภัยเอง คำตัดสินของเจ้าหน้าที่อยู่เหนือการตรวจอัตโนมัติ และเกณฑ์จะคิดใหม่ทันที")
    String doubtsNote();

    @Message("ไม่มีค่าที่รอตัดสิน")
    String doubtsNone();

    @Message("บันทึกคำตัดสินแล้ว ระบบคิดเกณฑ์ใหม่แล้ว")
    String doubtsDone();

    @Message("บันทึกไม่ได้ โปรดเลือกคำตัดสิน ใส่เหตุผล และถ้าแก้ค่าให้ใส่เป็นมิลลิเมตร")
    String doubtsNot();

    @Message("{count} ค่า ตั้งแต่ {from} ถึง {to}")
    String doubtsSpan(int count, String from, String to);

    @Message("ดูทีละค่า")
    String doubtsEach();

    @Message("คำตัดสิน")
    String doubtsWord();

    @Message("ถูกต้อง ให้นับรวม")
    String doubtsGood();

    @Message("ใช้ไม่ได้ ไม่ต้องนับ")
    String doubtsFail();

    @Message("ค่าที่ถูกคือ")
    String doubtsCorrected();

    @Message("ค่าที่ถูก เป็นมิลลิเมตร")
    String doubtsMm();

    @Message("บันทึกคำตัดสิน")
    String doubtsSave();

    @Message("ค่าฝนที่รอตัดสิน")
    String doubtsLink();

    @Message("ฝนประจำวัน")
    String navDaily();

    @Message("สรุปรายเดือน")
    String navMonthly();

    @Message("ฝน 24 ชม. มากที่สุด")
    String embedRain();

    @Message("ดูแผนที่ฝนทั้งจังหวัด")
    String embedMore();

    @Message("เครื่องที่รายงานยังไม่พบฝน")
    String embedDry();

    @Message("สถานะเครื่อง")
    String statusTitle();

    @Message("ขาดการติดต่อตั้งแต่ {time} ({ago})")
    String statusOffline(String time, String ago);

    @Message("แจ้งว่าเชื่อมต่ออยู่ เมื่อ {time} ({ago})")
    String statusOnline(String time, String ago);

    @Message("แบตเตอรี่ {percent}%")
    String statusBattery(String percent);

    @Message("แบตเตอรี่เหลือน้อย {percent}%")
    String statusBatteryLow(String percent);

    @Message("สัญญาณ {dbm} dBm")
    String statusSignal(int dbm);

    @Message("เฟิร์มแวร์ {version}")
    String statusFirmware(String version);

    @Message("เครื่องที่ขาดการติดต่อหรือแบตเตอรี่เหลือน้อย ({count})")
    String centreCare(int count);

    @Message("และอีก {count} เครื่อง")
    String centreCareMore(int count);

    @Message("ตารางเครื่องวัดยังไม่ได้นำเข้า: มี {count} จุดต้องแก้ ระบบใช้เครื่องวัดชุดเดิมต่อไป")
    String rosterRefused(int count);

    @Message("แก้ไฟล์ {file} ตามรายการนี้ แล้วเปิดโปรแกรมใหม่")
    String rosterWhatToDo(String file);

    @Message("และอีก {count} จุด ดูในบันทึกของโปรแกรม")
    String rosterMore(int count);

    @Message("รายการที่ต้องแก้")
    String rosterProblems();

    @Message(
            "นำเข้าตารางเครื่องวัดแล้ว: {counts} จึงยังไม่มีใครส่งค่าได้ ใส่ token หรือ pin ในตาราง หรือพิมพ์ใบติดเครื่องจากหน้านี้")
    String rosterNobody(String counts);

    @Message("รับทราบ ซ่อนข้อความนี้")
    String rosterDismiss();
}
