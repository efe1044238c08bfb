package org.faofon.channels.line;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of LINE messages and of the pages about LINE, from messages/line_th.properties and line_en.properties. */
@MessageBundle("line")
public interface LineMessages {
    @Message("{time} {date}")
    String moment(String time, String date);

    @Message("อ.{name}")
    String district(String name);

    @Message("[ฝึกซ้อม]")
    String drill();

    @Message("นี่เป็นการฝึกซ้อม ไม่ใช่เหตุการณ์จริง")
    String drillEnds();

    @Message("และอีก {count} รายการ")
    String more(int count);

    @Message("ดูภาพ")
    String picture();

    @Message("ฝน 24 ชม. ถึง {moment}")
    String rainOfDay(String moment);

    @Message("รายงานอยู่ {reporting} จาก {gauges} เครื่อง")
    String reporting(long reporting, int gauges);

    @Message("ค่าล่าสุดมาเมื่อ {span}ที่แล้ว")
    String newest(String span);

    @Message("ยังไม่มีข้อมูลฝนของ 24 ชม. นี้")
    String rainUnknown();

    @Message("เครื่องที่มีข้อมูล {gauges} เครื่อง ไม่พบฝน")
    String rainNone(int gauges);

    @Message("{rank}. {place} {amount}")
    String rainRanked(int rank, String place, String amount);

    @Message("{place} {amount}")
    String rainAt(String place, String amount);

    @Message("{hours} ชม. {amount}")
    String rainOver(long hours, String amount);

    @Message("{mm} มม.")
    String mm(String mm);

    @Message("อย่างน้อย {mm} มม.")
    String atLeast(String mm);

    @Message("มีข้อมูล {percent}% ของช่วงเวลา ฝนจริงอาจมากกว่านี้")
    String observed(long percent);

    @Message("ในนี้ {mm} มม. รอตรวจสอบ")
    String unconfirmed(String mm);

    @Message("ไม่มีข้อมูล")
    String noData();

    @Message("ยังไม่เคยมีค่าจากเครื่องนี้")
    String noReading();

    @Message("ค่าล่าสุดเมื่อ {moment} ({span}ที่แล้ว)")
    String newestAt(String moment, String span);

    @Message("ตอนนี้เครื่องนี้ไม่รายงาน จึงไม่รู้ว่าฝนตกอยู่หรือไม่")
    String silent();

    @Message("เครื่องที่ไม่มีข้อมูล ไม่ได้แปลว่าฝนไม่ตก")
    String unknownIsNotDry();

    @Message("ไม่พบโรงเรียนหรืออำเภอชื่อ “{sought}” ลองพิมพ์เพียงบางส่วนของชื่อ เช่น ฝน ศรีนครินทร์")
    String noSuchPlace(String sought);

    @Message("พบ {count} แห่ง พิมพ์ชื่อให้ชัดขึ้น เช่น")
    String severalPlaces(int count);

    @Message("ฝน {place}")
    String askFor(String place);

    @Message("การเตือนภัยที่มีผลอยู่ {count} เรื่อง")
    String openAlerts(int count);

    @Message("ขณะนี้ไม่มีการเตือนภัย ({moment})")
    String noAlerts(String moment);

    @Message("ไม่มีการเตือน ไม่ได้แปลว่าปลอดภัย ถ้าเห็นน้ำขึ้นเร็ว น้ำขุ่นแดง หรือดินแยก ให้ออกไปที่ปลอดภัยทันที")
    String noAlertIsNotSafe();

    @Message("การรายงาน ณ {moment}")
    String roll(String moment);

    @Message("รายงานครบทั้ง {gauges} เครื่อง")
    String rollComplete(int gauges);

    @Message("ยังไม่ส่งค่าของ {due}: {count} แห่ง ({names})")
    String rollCylinders(String due, int count, String names);

    @Message("ส่งแล้วแต่ค่าใช้ไม่ได้ ขอให้อ่านแล้วส่งใหม่: {count} แห่ง ({names})")
    String rollRejected(int count, String names);

    @Message("เครื่องอัตโนมัติที่เงียบ: {count} แห่ง ({names})")
    String rollAutomatic(int count, String names);

    @Message("ถามเฝ้าฝนได้โดยพิมพ์")
    String helpTitle();

    @Message("ฝน – ฝน 24 ชม. ทั้งเครือข่าย และ 5 แห่งที่ตกมากที่สุด")
    String helpRain();

    @Message("ฝน ตามด้วยชื่อโรงเรียนหรืออำเภอ – ฝนที่นั่น เช่น ฝน ศรีนครินทร์")
    String helpPlace();

    @Message("เตือนภัย – การเตือนภัยที่มีผลอยู่")
    String helpAlerts();

    @Message("สถานะ – ใครยังไม่รายงาน")
    String helpStatus();

    @Message("เหตุด่วนโทร 1784 (ปภ.) หรือ 1669 ที่นี่ไม่มีเจ้าหน้าที่เฝ้าตอบ")
    String helpCall();

    @Message(
            "สวัสดีครับ นี่คือเฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.{inject:province.th} กลุ่มนี้จะได้รับการเตือนภัยเมื่อเจ้าหน้าที่ศูนย์ยืนยันกลุ่มแล้ว")
    String greeting();

    @Message("LINE ใช้ข้อความของเดือนนี้หมดแล้ว")
    String troubleUsedUp();

    @Message(
            "LINE ไม่รับข้อความเข้ากลุ่มอีกจนถึงต้นเดือนหน้า การเตือนภัยครั้งต่อไปจะไม่ถึงกลุ่ม โปรดซื้อข้อความเพิ่ม หรือแจ้งทางอื่น เว็บไซต์ยังเตือนตามปกติ")
    String troubleUsedUpText();

    @Message("ข้อความ LINE เดือนนี้เหลือน้อย")
    String troubleShort();

    @Message(
            "เหลือ {left} ข้อความ ส่งเข้ากลุ่มครั้งหนึ่งใช้ {cost} ข้อความ จากนี้ระดับ 1 จะไม่ส่งเข้ากลุ่มทีละเรื่อง แต่รวมไว้ในสรุปประจำวัน")
    String troubleShortWatch(long left, long cost);

    @Message(
            "เหลือ {left} ข้อความ ส่งเข้ากลุ่มครั้งหนึ่งใช้ {cost} ข้อความ ที่เหลือกันไว้สำหรับระดับ 3 การเตือนระดับ 2 จะไม่ส่งเข้ากลุ่มจนกว่าจะมีข้อความเพิ่ม โปรดแจ้งทางอื่น")
    String troubleShortWarning(long left, long cost);

    @Message(
            "เหลือ {left} ข้อความ ส่งเข้ากลุ่มครั้งหนึ่งใช้ {cost} ข้อความ ที่เหลือกันไว้สำหรับระดับ 3 จึงไม่ส่งสรุปประจำวันเข้ากลุ่ม อ่านได้ที่เว็บไซต์")
    String troubleShortWord(long left, long cost);

    @Message("LINE ไม่ตอบ")
    String troubleFailing();

    @Message("ติดต่อ LINE ไม่ได้ตั้งแต่ {since} การเตือนภัยอาจไม่ถึงกลุ่ม สาเหตุที่เห็น: {reason}")
    String troubleFailingText(String since, String reason);

    @Message("LINE กลับมาใช้ได้แล้ว")
    String troubleOver();

    @Message("LINE ตอบตามปกติแล้ว หลังขัดข้องตั้งแต่ {since} ข้อความที่ค้างจะส่งต่อให้เอง")
    String troubleOverText(String since);

    @Message("บอตถูกนำออกจากกลุ่ม LINE")
    String troubleOut();

    @Message(
            "กลุ่ม “{name}” ที่ใช้เตือนภัย ไม่มีบอตอยู่แล้ว การเตือนจะไม่ถึงกลุ่มจนกว่าจะเชิญกลับเข้าไป หรือเลือกกลุ่มอื่น")
    String troubleOutWarned(String name);

    @Message(
            "กลุ่มเจ้าหน้าที่ “{name}” ไม่มีบอตอยู่แล้ว จะเรียกเจ้าหน้าที่ทาง LINE ไม่ได้จนกว่าจะเชิญกลับเข้าไป หรือเลือกกลุ่มอื่น")
    String troubleOutOfficers(String name);

    @Message("[ทดสอบระบบ] ทดสอบช่องทางแจ้งเตือน")
    String testTitle();

    @Message("นี่คือการทดสอบ ไม่ใช่การเตือนภัย ไม่ต้องทำอะไร ผู้ทดสอบ: {officer} เวลา {moment}")
    String testText(String officer, String moment);

    @Message("ช่องทาง LINE")
    String title();

    @Message("ศูนย์เฝ้าระวัง")
    String toCentre();

    @Message("ใช้ได้หรือไม่")
    String stateTitle();

    @Message("ยังไม่ได้ตั้งค่า LINE จึงไม่มีการเตือนทาง LINE")
    String stateUnused();

    @Message("ตั้งค่า LINE")
    String setUpTitle();

    @Message(
            "สร้างบัญชีทางการของจังหวัดที่ manager.line.biz แล้วเปิด Messaging API อนุญาตให้เข้ากลุ่ม และปิดข้อความตอบอัตโนมัติ")
    String setUp1();

    @Message("ที่ developers.line.biz คัดลอก channel secret และ channel access token (แบบ long-lived)")
    String setUp2();

    @Message("ตั้งค่าสามบรรทัดนี้ที่เครื่องแม่ข่าย แล้วเริ่มโปรแกรมใหม่")
    String setUp3();

    @Message(
            "ที่หน้าเดิมของ LINE ใส่ webhook URL เป็น FAOFON_PUBLIC_URL ต่อด้วย /line/webhook (ต้องเป็น https) กด Verify ให้ขึ้น Success แล้วเปิด Use webhook และ Webhook redelivery")
    String setUp4();

    @Message("เชิญบอตเข้ากลุ่มที่จะเตือน และกลุ่มเล็กของเจ้าหน้าที่ แล้วกลับมาเลือกกลุ่มที่หน้านี้")
    String setUp5();

    @Message("ส่งข้อความทดสอบจากหน้านี้ ให้เจ้าหน้าที่ก่อน")
    String setUp6();

    @Message("ติดต่อ LINE ไม่ได้ การเตือนอาจไม่ถึงกลุ่ม")
    String stateFailed();

    @Message("ตั้งแต่ {moment}")
    String stateSince(String moment);

    @Message("LINE ไม่ตอบครั้งล่าสุด กำลังลองใหม่")
    String stateShaky();

    @Message("LINE ไม่รับข้อความล่าสุด เมื่อ {moment}")
    String stateRefused(String moment);

    @Message("LINE ไม่รับข้อความล่าสุด ข้อความต่อไปอาจไม่ถึง")
    String refusedLately();

    @Message("LINE ตอบตามปกติ ตรวจล่าสุด {moment}")
    String stateGood(String moment);

    @Message("ยังไม่ได้ตรวจ จะตรวจภายในหนึ่งนาที")
    String stateNotYet();

    @Message("ยังไม่ได้เลือกกลุ่มที่จะเตือน จึงยังไม่มีใครได้รับการเตือนทาง LINE")
    String stateNoGroup();

    @Message("ยังไม่มีกลุ่มเจ้าหน้าที่ การเรียกเจ้าหน้าที่ทาง LINE จึงทำได้จำกัด")
    String stateNoOfficers();

    @Message("ยังไม่ได้ตั้ง channel secret (FAOFON_LINE_SECRET) บอตจึงตอบคำถามและรู้จักกลุ่มใหม่ไม่ได้")
    String stateDeaf();

    @Message("ข้อความของเดือนนี้")
    String budgetTitle();

    @Message("แพ็กเกจนี้ไม่จำกัดจำนวนข้อความ")
    String budgetUnlimited();

    @Message("เหลือ (ข้อความ)")
    String budgetLeft();

    @Message("ใช้ไป {used} จาก {most}")
    String budgetUsed(long used, long most);

    @Message("ส่งเข้ากลุ่ม 1 ครั้ง (ข้อความ)")
    String budgetCost();

    @Message("สมาชิกคนละ 1 ข้อความ")
    String budgetCostNote();

    @Message("ระดับ 2 ส่งได้อีก (ครั้ง)")
    String budgetPushes();

    @Message("ระดับ 3 ส่งได้อีก {count} ครั้ง กันไว้ให้ระดับ 3 จำนวน {reserve} ข้อความ")
    String budgetEmergencies(long count, long reserve);

    @Message(
            "ข้อความที่เหลือกันไว้สำหรับระดับ 3 แล้ว ระดับ 1 และ 2 จะไม่ส่งเข้ากลุ่ม โปรดแจ้งทางอื่นหรือซื้อข้อความเพิ่ม")
    String budgetShort();

    @Message("ยังไม่รู้ว่าเหลือกี่ข้อความ เพราะถาม LINE ไม่ได้ การเตือนยังส่งตามปกติ")
    String budgetUnknown();

    @Message("กลุ่มที่บอตอยู่")
    String groupsTitle();

    @Message("เชิญบอตเข้ากลุ่มใน LINE แล้วกลุ่มจะขึ้นที่นี่ เลือกได้อย่างละหนึ่งกลุ่ม")
    String groupsNote();

    @Message("ยังไม่มีกลุ่มใดเชิญบอต")
    String groupsNone();

    @Message("กลุ่มที่ยังไม่รู้ชื่อ")
    String groupUnnamed();

    @Message("บอตไม่อยู่ในกลุ่มนี้แล้วตั้งแต่ {moment}")
    String groupLeft(String moment);

    @Message("สมาชิก {count} คน")
    String groupMembers(int count);

    @Message("ยังไม่รู้จำนวนสมาชิก")
    String groupUncounted();

    @Message("เข้ากลุ่มเมื่อ {moment}")
    String groupJoined(String moment);

    @Message("{officer} เลือกเมื่อ {moment}")
    String groupDecided(String officer, String moment);

    @Message("รหัสกลุ่ม")
    String groupId();

    @Message("กำหนดไว้ในการตั้งค่าของเครื่องแม่ข่าย เปลี่ยนที่นี่ไม่ได้")
    String groupFixed();

    @Message("{#when role}{#is 'WARNED'}กลุ่มที่เตือนภัย{#is 'OFFICERS'}กลุ่มเจ้าหน้าที่{#else}ยังไม่ได้ใช้{/when}")
    String role(String role);

    @Message("ใช้เตือนภัย")
    String makeWarned();

    @Message("เป็นกลุ่มเจ้าหน้าที่")
    String makeOfficers();

    @Message("เลิกใช้")
    String makeNone();

    @Message("ทดสอบส่ง")
    String tryTitle();

    @Message("ข้อความทดสอบไปทางเดียวกับการเตือนจริง ขึ้นต้นว่า [ทดสอบระบบ]")
    String tryNote();

    @Message("ทดสอบกลุ่มเจ้าหน้าที่")
    String tryOfficers();

    @Message("ทดสอบกลุ่มที่เตือนภัย")
    String tryGroup();

    @Message("จะส่งข้อความ [ทดสอบระบบ] หนึ่งข้อความทันที")
    String tryConfirm();

    @Message("ใช้ข้อความเท่าจำนวนคนในกลุ่มเจ้าหน้าที่เท่านั้น")
    String tryCheap();

    @Message("ส่งข้อความทดสอบ")
    String tryYes();

    @Message("กลับ")
    String back();

    @Message("การส่งเข้ากลุ่ม LINE ครั้งนี้ใช้ {members} ข้อความ เดือนนี้เหลือ {left} ข้อความ")
    String cost(int members, long left);

    @Message("ข้อความไม่พอ LINE อาจไม่รับ โปรดแจ้งทางอื่นด้วย")
    String costTooMuch();

    @Message("แพ็กเกจ LINE นี้ไม่จำกัดจำนวนข้อความ")
    String costFree();

    @Message("ยังไม่รู้ว่าข้อความ LINE เดือนนี้เหลือเท่าใด การประกาศยังส่งตามปกติ")
    String costUnknown();

    @Message("สิ่งที่ถามบอตได้")
    String askTitle();

    @Message("ถามในกลุ่มหรือแชตกับบอตโดยตรง การตอบไม่เสียค่าข้อความ")
    String askNote();

    @Message("บันทึกแล้ว")
    String toldDone();

    @Message("เปลี่ยนไม่ได้ เพราะกำหนดไว้ในการตั้งค่าของเครื่องแม่ข่าย")
    String toldFixed();

    @Message("ไม่พบกลุ่มนี้")
    String toldGone();

    @Message("ส่งข้อความทดสอบแล้ว ดูผลได้ที่หน้าการส่งข้อความ")
    String toldQueued();

    @Message("ส่งไม่ได้ เพราะยังไม่มีผู้รับ")
    String toldNobody();

    @Message("ช่องทาง LINE")
    String centreTitle();

    @Message("จัดการ LINE")
    String centreLink();

    @Message("มี {count} กลุ่มรอเจ้าหน้าที่เลือกว่าจะใช้กลุ่มใดเตือนภัย")
    String centreUndecided(long count);

    @Message("เดือนนี้เหลือ {left} ข้อความ")
    String centreLeft(long left);

    @Message("เตือนระดับ 2 ได้อีก {count} ครั้ง")
    String centrePushes(long count);
}
