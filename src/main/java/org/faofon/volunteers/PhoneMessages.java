package org.faofon.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the scripts of {@code /report}; all of them are sent to the phone. Thai here, English in
 * messages/phone_en.properties.
 */
@MessageBundle("phone")
public interface PhoneMessages {
    @Message("เลือกก่อนว่าเทน้ำหรือยัง")
    String levelSayWhich();

    @Message("ครั้งก่อน %1 มม. ครั้งนี้ %2 มม. น้อยกว่าเดิม น้ำในกระบอกไม่ลดลงเอง")
    String levelLess();

    @Message("เก็บไว้แล้ว ขอบคุณ: %1")
    String levelThanks();

    @Message("แก้เป็น %1 แล้ว ขอบคุณ")
    String levelChanged();

    @Message("กำลังแก้ค่าเวลา %1 (เดิม %2)")
    String levelEditing();

    @Message("เทน้ำไปแล้วหลัง %1 น.")
    String levelPoured();

    @Message("ครั้งก่อนอ่านผิด ใช้ค่าใหม่")
    String levelMisread();

    @Message("ไม่แก้แล้ว")
    String levelKeep();

    @Message("ส่งค่าตอนนี้")
    String levelSend();

    @Message("รอส่ง")
    String levelWaits();

    @Message("ส่งแล้ว")
    String levelSent();

    @Message("ยังไม่ได้เท")
    String levelWasLeft();

    @Message("เทแล้ว")
    String levelWasEmptied();

    @Message("เชื่อมต่อแล้ว")
    String lineOn();

    @Message("ไม่มีสัญญาณ กรอกได้ตามปกติ เครื่องจะเก็บไว้แล้วส่งเอง")
    String lineOff();

    @Message("รอส่ง %1 รายการ เครื่องจะส่งเองเมื่อมีสัญญาณ")
    String lineWaiting();

    @Message("กำลังส่ง…")
    String lineSending();

    @Message("เครื่องนี้ต้องเข้าระบบใหม่ รายการที่รอส่งยังอยู่ครบ")
    String lineSignIn();

    @Message("ระบบกำลังยุ่ง รายการยังอยู่ในเครื่อง จะลองส่งใหม่เอง")
    String lineTrouble();

    @Message(
            "เครือข่ายนี้ไม่ให้ผ่านถึงระบบ เช่น Wi-Fi ที่ต้องเข้าสู่ระบบก่อน กรอกได้ตามปกติ เครื่องจะเก็บไว้แล้วส่งเอง")
    String lineStranger();

    @Message("ที่อยู่นี้ไม่ใช่ https เปิดแบบออฟไลน์ไม่ได้")
    String offlineNot();

    @Message("ของเช้า%1")
    String ofMorning();

    @Message("รวม %1 วัน ถึงเช้า%2")
    String ofMornings();

    @Message("เวลา %1 น. %2")
    String atTime();

    @Message("น้ำในกระบอก %1")
    String itemLevel();

    @Message("สัญญาณธรรมชาติ")
    String itemSigns();

    @Message("สถานการณ์โรงเรียน")
    String itemSituation();

    @Message("จุดน้ำท่วม")
    String itemFloodPoint();

    @Message("ยกเลิกรายงาน")
    String itemWithdrawal();

    @Message("ยืนยันค่าที่ครูถาม")
    String itemAnswer();

    @Message("รอส่งในเครื่องนี้ %1 รายการ")
    String waitingTitle();

    @Message("มีรายการรอส่งมาแล้ว %1 วัน ไปที่มีสัญญาณ หรือส่งด้วยเครื่องอื่น")
    String waitingLong();

    @Message("ถ้าพื้นที่ในเครื่องเต็ม เบราว์เซอร์อาจลบรายการที่รอส่ง ติดตั้งหน้านี้ไว้ที่หน้าจอหลักจะปลอดภัยกว่า")
    String waitingUnsafe();

    @Message("ลองส่งตอนนี้")
    String waitingSend();

    @Message("ส่งด้วยเครื่องอื่น")
    String handOver();

    @Message("QR สำหรับเครื่องอื่น")
    String handOverQr();

    @Message("ข้อความสำหรับเครื่องอื่น")
    String handOverText();

    @Message("รายงานฝนที่ยังส่งไม่ได้ เปิดลิงก์ด้วยเครื่องของโรงเรียนที่มีสัญญาณ แล้วกดส่ง")
    String handOverHead();

    @Message("ใช้เครื่องอื่นที่มีสัญญาณสแกน QR นี้ แล้วกดส่งจากเครื่องนั้น เครื่องนั้นต้องเข้าสู่ระบบของโรงเรียนนี้")
    String handOverHow();

    @Message("QR ที่ %1 จาก %2")
    String handOverPart();

    @Message("หรือส่งข้อความนี้ให้เพื่อนหรือครู")
    String handOverOr();

    @Message("แชร์ข้อความ")
    String handOverShare();

    @Message("คัดลอกข้อความ")
    String handOverCopy();

    @Message("เครื่องอื่นส่งแล้ว ลบจากเครื่องนี้")
    String handOverDone();

    @Message("รายงานจากเครื่องอื่น")
    String handedTitle();

    @Message("อ่านลิงก์นี้ไม่ได้ ขอลิงก์ใหม่จากเครื่องเดิม")
    String handedBroken();

    @Message("%1 เป็นเครื่องวัดของโรงเรียนอื่น เครื่องนี้ส่งแทนไม่ได้")
    String handedForeign();

    @Message("เครื่องนี้ยังไม่ได้เข้าสู่ระบบ กดรับไว้ก่อน แล้วเข้าสู่ระบบของโรงเรียนนั้น รายการจะส่งเอง")
    String handedSignIn();

    @Message("ตรวจแล้ว ส่งจากเครื่องนี้")
    String handedTake();

    @Message("ไม่รับ")
    String handedLeave();

    @Message("นาฬิกาของเครื่องนี้ผิด เครื่องจึงไม่รู้ว่าวันนี้วันอะไร ดูวันที่ให้ถูกก่อนส่ง")
    String clockWrong();

    @Message("%1 เป็นของวันไหน")
    String clockAskDay();

    @Message("%1 อ่านเมื่อไร")
    String clockAskTime();

    @Message("ตอนที่จด นาฬิกาของเครื่องผิด ตอนนั้นเครื่องแสดงว่า%1")
    String clockAskWhy();

    @Message("วันและเวลาที่อ่าน")
    String clockTime();

    @Message("ใช้เวลานี้")
    String clockUse();

    @Message("ตอนนี้ออกไม่ได้ เพราะติดต่อระบบไม่ได้")
    String leaveNot();

    @Message("เวรอ่านวันนี้: %1")
    String turnOf();

    @Message("วันนี้วันหยุด: %1")
    String turnHoliday();

    @Message("ฝนของวันไหน")
    String whichDay();

    @Message("เช้านี้ %1")
    String dayToday();

    @Message("เมื่อวานเช้า %1")
    String dayYesterday();

    @Message("เช้า%1")
    String dayMorning();

    @Message("เดิม %1 ใส่ค่าใหม่แล้วกดส่ง")
    String editWas();

    @Message("เช้า%1 (%2 วัน)")
    String sinceOption();

    @Message("เลือกวันที่เทน้ำครั้งสุดท้าย")
    String sinceChoose();

    @Message("ไม่รู้ หรือนานกว่า 31 วัน")
    String sinceUnknown();

    @Message("ไม่ได้วัดมานาน น้ำในกระบอกเป็นของหลายวัน บอกก่อนว่าเทน้ำครั้งสุดท้ายเมื่อไร")
    String sinceNeeded();

    @Message("น้ำนี้บอกไม่ได้ว่าเป็นฝนของวันไหน เทน้ำทิ้ง กด “ไม่ได้วัด” แล้วเริ่มวัดใหม่พรุ่งนี้")
    String sinceUnknownText();

    @Message("เลือกก่อนว่าน้ำสะสมตั้งแต่เช้าวันไหน")
    String saySince();

    @Message("ใส่เวลาที่อ่าน ระหว่าง 05:00 ถึง 09:00 น.")
    String sayTime();

    @Message("ยังไม่ถึงเวลานี้ ดูเวลาอีกครั้ง")
    String sayTimeLater();

    @Message("อ่านเวลา %1 น. · หมายเหตุ · รูป")
    String moreAt();

    @Message("หมายเหตุ · รูป")
    String moreNote();

    @Message("วันอื่น")
    String dayOther();

    @Message("รวม %1 วัน ถึงเช้านี้")
    String dayTogether();

    @Message("ไม่ได้เทน้ำตั้งแต่เช้า%1")
    String dayTogetherHint();

    @Message("ฝน 24 ชั่วโมง ถึง 07:00 น.")
    String dayRain();

    @Message("ฝน 24 ชั่วโมง ถึงตอนนี้")
    String dayRainNow();

    @Message("รายงานแล้ว: %1")
    String dayTold();

    @Message("รายงานแล้ว: %1 แก้ไม่ได้แล้ว ถ้าผิดให้บอกครู")
    String dayFinal();

    @Message("น้ำในกระบอก")
    String howMuch();

    @Message("เครื่องวัด %1")
    String gaugeName();

    @Message("ยังไม่ได้อ่าน")
    String gaugeMissing();

    @Message("✓ %1")
    String gaugeRead();

    @Message("○ %1 รอส่ง")
    String gaugeWaits();

    @Message("เช้านี้ยังขาด %1")
    String gaugesMissing();

    @Message("รายงาน %1 ต่อ")
    String gaugeNext();

    @Message("มม.")
    String mm();

    @Message("ไม่มีฝน")
    String markNone();

    @Message("ฝนนิดเดียว")
    String markTrace();

    @Message("ล้นกระบอก")
    String markOverflow();

    @Message("เต็ม %1 มม. หรือมากกว่า")
    String markOverflowHint();

    @Message("เต็มหรือล้น")
    String markOverflowHintPlain();

    @Message("ไม่ได้วัด")
    String markMissed();

    @Message("เข้าไปไม่ถึง")
    String whyUNREACHABLE();

    @Message("กระบอกเสียหรือหาย")
    String whyBROKEN();

    @Message("วันหยุด")
    String whyHOLIDAY();

    @Message("ลืมวัด")
    String whyFORGOT();

    @Message("อื่น ๆ")
    String whyOTHER();

    @Message("หมายเหตุ")
    String note();

    @Message("ส่ง")
    String send();

    @Message("ส่ง %1")
    String sendValue();

    @Message("ใช่ ส่งเลย")
    String sendAnyway();

    @Message("แก้ตัวเลข")
    String checkAgain();

    @Message("ใส่ตัวเลข หรือกดปุ่มใต้ช่องนี้")
    String sayEmpty();

    @Message("ใส่เป็นตัวเลข เช่น 12.5")
    String sayNumber();

    @Message("ใส่ทศนิยมได้ไม่เกิน 2 ตำแหน่ง")
    String sayDecimals();

    @Message("ฝนติดลบไม่ได้")
    String sayNegative();

    @Message("ตัวเลขมากเกินไป ดูหน่วยอีกครั้ง ต้องเป็นมิลลิเมตร")
    String sayTooMuch();

    @Message("เลือกเหตุผลก่อน")
    String sayWhy();

    @Message("เลือกวันก่อน")
    String sayDay();

    @Message("กระบอกจุได้ %1 มม. ถ้าน้ำล้นให้กด “ล้นกระบอก” แน่ใจไหมว่า %2 มม.")
    String checkCapacity();

    @Message("มากกว่าโรงเรียนข้างเคียงมาก (มากที่สุด %1 มม.) แน่ใจไหมว่า %2 มม.")
    String checkHigh();

    @Message("ข้างเคียงฝนตกมาก (ส่วนใหญ่ %1 มม. ขึ้นไป) แน่ใจไหมว่า %2 มม.")
    String checkLow();

    @Message("มากกว่าที่เครื่องนี้เคยวัดได้ในหนึ่งวัน (%1 มม.) แน่ใจไหมว่า %2 มม.")
    String checkRecord();

    @Message("ฝนมากสำหรับหนึ่งวัน แน่ใจไหมว่า %1 มม.")
    String checkMuch();

    @Message("กระบอกจุได้ %1 มม. แต่ใส่ว่าล้นที่ %2 มม. น้อยกว่าเต็มมาก แน่ใจไหม")
    String checkFull();

    @Message("ขอบคุณ")
    String thanks();

    @Message("ขอบคุณ %1")
    String thanksName();

    @Message("ส่งถึงระบบแล้ว")
    String sentTitle();

    @Message("เก็บไว้ในเครื่องแล้ว")
    String keptTitle();

    @Message("จะส่งเองเมื่อมีสัญญาณ ปิดหน้านี้ได้เลย")
    String keptText();

    @Message("รับทราบ วันที่ไม่ได้วัดไม่นับเป็น 0")
    String missedThanks();

    @Message("%1 มม.")
    String valueMm();

    @Message("%1 มม. หรือมากกว่า")
    String valueAtLeast();

    @Message("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)")
    String valueTrace();

    @Message("ไม่มีฝน")
    String valueNone();

    @Message("ไม่ได้วัด")
    String valueMissed();

    @Message("%1 (รวม %2 วัน)")
    String valueDays();

    @Message("ไม่มีฝน")
    String classNone();

    @Message("ฝนนิดเดียว")
    String classTrace();

    @Message("ฝนเล็กน้อย")
    String classLight();

    @Message("ฝนปานกลาง")
    String classModerate();

    @Message("ฝนหนัก")
    String classHeavy();

    @Message("ฝนหนักมาก")
    String classVeryHeavy();

    @Message("ฝน 7 วันที่ผ่านมา")
    String weekTitle();

    @Message("ไม่มีข้อมูล")
    String weekUnknown();

    @Message("ดูเป็นตาราง")
    String weekTable();

    @Message("เช้าวันที่")
    String weekDay();

    @Message("ฝน")
    String weekAmount();

    @Message("เดือนนี้ (%1) วัดได้ %2 มม.")
    String monthSoFar();

    @Message("เดือนนี้ (%1) ยังไม่มีข้อมูลฝน")
    String monthUnknown();

    @Message("มีข้อมูล %1 จาก %2 วัน")
    String monthKnown();

    @Message("เช้าเดียวกัน โรงเรียนอื่นใน อ.%1 รายงานแล้ว %2 จาก %3 แห่ง เฉลี่ย %4 มม. มากที่สุด %5 มม. ที่%6")
    String othersLine();

    @Message("เช้าเดียวกัน โรงเรียนอื่นใน อ.%1 ยังไม่มีใครรายงาน (0 จาก %2 แห่ง)")
    String othersNone();

    @Message("รายงานต่อเนื่อง %1 วัน")
    String streak();

    @Message("โรงเรียนวัดมาแล้ว %1 ครั้ง")
    String countLine();

    @Message("ครบ %1 ครั้งแล้ว พิมพ์ใบประกาศได้")
    String milestone();

    @Message("อีก %1 ครั้งจะครบ %2 ครั้ง")
    String milestoneNext();

    @Message("ข้อมูลเมื่อ %1")
    String asOf();

    @Message("รายงานของเรา")
    String historyTitle();

    @Message("ก่อนหน้านั้น %1 รายการ")
    String historyOlder();

    @Message("ยังไม่มีรายงานใน 35 วันที่ผ่านมา")
    String historyNone();

    @Message("อยู่ในเครื่องนี้")
    String wayHere();

    @Message("ถึงระบบแล้ว %1")
    String wayReceived();

    @Message("รอส่งเข้าระบบ")
    String wayWaiting();

    @Message("เจ้าหน้าที่ได้รับแล้ว %1")
    String signsAcknowledged();

    @Message("รอเจ้าหน้าที่เปิดดู")
    String signsUnseen();

    @Message("รับเรื่องแล้ว ขอบคุณ ดูด้านล่างว่าเจ้าหน้าที่ได้รับหรือยัง")
    String signsThanks();

    @Message("ยังไม่ถึงเจ้าหน้าที่ เครื่องจะส่งเองเมื่อมีสัญญาณ อย่ารอ ออกให้พ้นอันตรายแล้วบอกผู้ใหญ่ หรือโทร 1784")
    String signsKept();

    @Message("เลือกก่อนว่าพบอะไร อย่างน้อยหนึ่งอย่าง")
    String saySigns();

    @Message("เขียนบอกก่อนว่าพบอะไร")
    String saySignsNote();

    @Message("น้ำขุ่นแดง")
    String signRED_WATER();

    @Message("น้ำในลำห้วยขึ้นเร็ว")
    String signSTREAM_RISING();

    @Message("เสียงดังจากภูเขา")
    String signHILL_SOUNDS();

    @Message("น้ำท่วมถนน บ้าน หรือโรงเรียน")
    String signFLOODED();

    @Message("ดินถล่ม หินร่วง หรือต้นไม้ล้ม")
    String signSLIDE();

    @Message("เรื่องอื่น")
    String signOTHER();

    @Message("รอตรวจ")
    String wayChecking();

    @Message("ตรวจแล้ว ใช้ได้")
    String wayGood();

    @Message("รอเจ้าหน้าที่ตรวจ")
    String waySuspect();

    @Message("ไม่ใช้ค่านี้")
    String wayFailed();

    @Message("ยกเลิกแล้ว")
    String wayWithdrawn();

    @Message("อยู่บนแผนที่วันนี้")
    String wayOnMap();

    @Message("ช่วยยืนยันการเตือนภัย")
    String wayAlert();

    @Message("ระบบไม่รับ")
    String wayRefused();

    @Message("โดย %1")
    String byName();

    @Message("แก้ค่า")
    String edit();

    @Message("ยกเลิกรายงานนี้")
    String withdraw();

    @Message("ยกเลิกรายงานนี้ใช่ไหม ค่าเดิมยังเก็บไว้ แต่ไม่นำไปใช้")
    String withdrawSure();

    @Message("ใช่ ยกเลิกรายงาน")
    String withdrawYes();

    @Message("ไม่")
    String no();

    @Message("แก้ไม่ได้แล้ว ถ้าผิดให้บอกครู")
    String askTeacher();

    @Message("ทิ้งรายการนี้")
    String drop();

    @Message("แก้แล้วส่งใหม่")
    String mend();

    @Message("รายงานวันอื่น")
    String again();

    @Message("รายงานของเช้านี้")
    String reportToday();

    @Message("ไม่แก้แล้ว")
    String cancelEdit();

    @Message("กลับ ไม่รายงานวันอื่น")
    String cancelAgain();

    @Message("ครูขอให้ตรวจค่านี้อีกครั้ง")
    String questionTitle();

    @Message("เจ้าหน้าที่ขอให้ตรวจค่านี้อีกครั้ง")
    String questionOfOfficer();

    @Message("%1 รายงานไว้ %2")
    String questionText();

    @Message("ค่าถูกแล้ว")
    String questionYes();

    @Message("แก้ค่า")
    String questionFix();

    @Message("ตอบแล้ว รอส่ง")
    String questionAnswered();

    @Message("รายงานของวันนี้มีแล้ว และแก้ไม่ได้หลัง 07:00 น. ให้บอกครู")
    String refusedFinal();

    @Message("ช่วงเวลานี้ซ้อนกับที่รายงานไว้แล้ว")
    String refusedOverlap();

    @Message("เวลาของรายงานอยู่ในอนาคต ดูนาฬิกาของเครื่อง")
    String refusedFuture();

    @Message("รายงานเก่าเกินไป ให้บอกครู")
    String refusedOld();

    @Message("เป็นเครื่องวัดของโรงเรียนอื่น เก็บไว้ในเครื่องนี้ จะส่งเองเมื่อคนของโรงเรียนนั้นเข้าสู่ระบบ")
    String refusedSchool();

    @Message("ระบบไม่รับรายการนี้")
    String refusedOther();

    @Message("มีรูปแล้ว จะส่งหลังตัวเลข")
    String photoReady();

    @Message("ไม่ใช้รูปนี้")
    String photoDrop();

    @Message("ใช้รูปนี้ไม่ได้ ส่งตัวเลขได้ตามปกติ")
    String photoBad();

    @Message("รูปถ่ายรอส่ง จะส่งเองหลังตัวเลข")
    String photoWaiting();

    @Message("ส่งรูปให้ครูแล้ว")
    String photoSent();

    @Message("ส่งรูปไม่ได้ ตัวเลขไม่เกี่ยวกัน ไม่ต้องส่งใหม่")
    String photoRefused();

    @Message("กระบอกฝึกอ่าน จุ 10 มม. ในกระบอก: %1")
    String practiceDrawing();

    @Message("ถูกแล้ว กระบอกนี้: %1")
    String practiceRight();

    @Message("ยังไม่ใช่ กระบอกนี้: %1 อ่านตรงจุดต่ำสุดของผิวน้ำ")
    String practiceWrong();

    @Message("ชื่อเล่น")
    String nickname();

    @Message("บันทึกแล้ว")
    String nicknameSaved();

    @Message("ใช้ชื่อนี้ไม่ได้")
    String nicknameWrong();

    @Message("ออกจากระบบในเครื่องนี้")
    String leave();

    @Message("ยังมี %1 รายการที่ไม่ได้ส่ง ถ้าออกตอนนี้จะหาย")
    String leaveWaiting();

    @Message("ออกจากระบบ")
    String leaveYes();

    @Message("วันอาทิตย์,วันจันทร์,วันอังคาร,วันพุธ,วันพฤหัสบดี,วันศุกร์,วันเสาร์")
    String weekdays();

    @Message("อา.,จ.,อ.,พ.,พฤ.,ศ.,ส.")
    String weekdaysShort();

    @Message("%1ที่ %2 %3 %4")
    String dateWords();

    @Message("543")
    String era();
}
