package org.faofon.classroom.lesson;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the worksheet and its answers, from messages/worksheet_th.properties and worksheet_en.properties. */
@MessageBundle("worksheet")
public interface WorksheetMessages {
    @Message("ใบงานวิทยาศาสตร์: ฝนของเรา {month}")
    String sheetTitle(String month);

    @Message("เฉลย")
    String sheetAnswers();

    @Message("ชื่อ")
    String sheetName();

    @Message("ชั้น")
    String sheetClass();

    @Message("เลขที่")
    String sheetNumber();

    @Message("ข้อมูลจริงที่โรงเรียนเราวัด (มม.)")
    String sheetData();

    @Message(
            "ไม่ได้วัด = ไม่มีข้อมูล ไม่ใช่ 0 · ฝนนิดเดียว = มีฝน แต่น้อยกว่า 0.1 มม. นับเป็น 0 ในผลรวม · ≥ = เท่านี้หรือมากกว่า")
    String sheetLegend();

    @Message("เดือนนี้ยังไม่มีวันที่รู้ปริมาณฝน เลือกเดือนอื่นเพื่อทำใบงาน")
    String sheetImpossible();

    @Message("มีกี่วันที่เรารู้ปริมาณฝน และกี่วันที่ไม่รู้")
    String q1();

    @Message("รู้ {known} วัน ไม่รู้ {unknown} วัน")
    String a1(long known, long unknown);

    @Message("(ในวันที่รู้ มี {days} วันที่รู้เพียงผลรวมหลายวัน)")
    String a1Heaps(long days);

    @Message("บวกฝนของทุกวันที่รู้ เดือนนี้ฝนรวมกี่มิลลิเมตร")
    String q2();

    @Message("{total} มม. จาก {days} วันที่รู้")
    String a2(String total, long days);

    @Message("ฝนจริงทั้งเดือนอาจมากกว่านี้ เพราะมีวันที่ไม่รู้")
    String aMissing();

    @Message("มีค่า “เท่านี้หรือมากกว่า” คำตอบจึงเป็นอย่างน้อยเท่านี้")
    String aAtLeast();

    @Message("วันไหนฝนมากที่สุด กี่มิลลิเมตร")
    String q3();

    @Message("{mm} มม.")
    String a3(String mm);

    @Message("ไม่มีวันที่วัดฝนได้ตั้งแต่ 0.1 มม.")
    String a3None();

    @Message("เฉลี่ยแล้วฝนตกวันละกี่มิลลิเมตร (ผลรวม ÷ จำนวนวันที่รู้ ทศนิยม 1 ตำแหน่ง)")
    String q4();

    @Message("{total} ÷ {days} = {mean} มม. ต่อวัน")
    String a4(String total, long days, String mean);

    @Message("มีฝนตั้งแต่ 0.1 มม. กี่วัน (วันที่มีฝน)")
    String q5();

    @Message("{days} วัน")
    String a5(long days);

    @Message("วันที่วัดรวมกันไม่นับ เพราะไม่รู้ว่าวันไหนมีฝน")
    String a5Heaps();

    @Message("แต่ละประเภทมีกี่วัน")
    String q6();

    @Message("วันที่ฝนมากที่สุด จัดเป็นฝนประเภทใด")
    String q7();

    @Message("วาดกราฟแท่งของฝนแต่ละวัน วันที่ไม่รู้ให้ระบายลายเฉียง")
    String q8();

    @Message("{month} วัดได้ {mm} มม. จาก {days} วันที่รู้ เดือนนี้มากกว่าหรือน้อยกว่า กี่มิลลิเมตร")
    String q9(String month, String mm, long days);

    @Message("มากกว่า {mm} มม.")
    String a9More(String mm);

    @Message("น้อยกว่า {mm} มม.")
    String a9Less(String mm);

    @Message("เท่ากัน")
    String a9Same();

    @Message("จำนวนวันที่รู้ไม่เท่ากัน ({before} กับ {now} วัน) จึงเทียบได้เพียงคร่าว ๆ")
    String a9Fair(long before, long now);

    @Message("ทำไมวันที่ไม่ได้วัดจึงไม่เหมือนวันที่ไม่มีฝน")
    String q10();

    @Message("ไม่ได้วัดคือไม่รู้ อาจมีฝนมากก็ได้ ส่วน 0 คือวัดแล้วไม่มีฝน")
    String a10();

    @Message("กลับไปห้องเรียน")
    String toLesson();

    @Message("ใบงาน (ไม่มีเฉลย)")
    String toSheet();

    @Message("พิมพ์หน้านี้ด้วยคำสั่งพิมพ์ของเบราว์เซอร์ (A4)")
    String printHint();
}
