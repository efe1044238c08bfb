package org.faofon.classroom.lesson;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.classroom.lesson.Worksheet.Comparison;

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

    @Message("เดือนนี้ยังไม่มีวันที่มีข้อมูลฝน เลือกเดือนอื่นเพื่อทำใบงาน")
    String sheetImpossible();

    @Message("มีข้อมูลฝนกี่วัน และไม่มีข้อมูลกี่วัน")
    String q1();

    @Message("มีข้อมูล {known} วัน ไม่มีข้อมูล {unknown} วัน")
    String a1(long known, long unknown);

    @Message("(ในวันที่มีข้อมูล มี {days} วันที่รู้เพียงผลรวมหลายวัน)")
    String a1Heaps(long days);

    @Message("บวกฝนของทุกวันที่มีข้อมูล เดือนนี้ฝนรวมกี่มิลลิเมตร")
    String q2();

    @Message("{total} มม. จาก {days} วันที่มีข้อมูล")
    String a2(String total, long days);

    @Message("ฝนจริงทั้งเดือนอาจมากกว่านี้ เพราะมีวันที่ไม่มีข้อมูล")
    String aMissing();

    @Message("มีค่า “เท่านี้หรือมากกว่า” คำตอบจึงเป็นอย่างน้อยเท่านี้")
    String aAtLeast();

    @Message("วันไหนฝนมากที่สุด กี่มิลลิเมตร")
    String q3();

    @Message("{mm} มม.")
    String a3(String mm);

    @Message("ไม่มีวันที่วัดฝนได้ตั้งแต่ 0.1 มม.")
    String a3None();

    @Message("คำตอบนี้ของวันที่มีข้อมูลรายวัน วันอื่นอาจฝนมากกว่า")
    String a3Unsure();

    @Message("เฉลี่ยแล้วฝนตกวันละกี่มิลลิเมตร (ผลรวม ÷ จำนวนวันที่มีข้อมูล ทศนิยม 1 ตำแหน่ง)")
    String q4();

    @Message("{total} ÷ {days} = {mean} มม. ต่อวัน")
    String a4(String total, long days, String mean);

    @Message("มีฝนตั้งแต่ 0.1 มม. กี่วัน (วันที่มีฝน)")
    String q5();

    @Message("{days} วัน")
    String a5(long days);

    @Message("อย่างน้อย {days} วัน")
    String a5AtLeast(long days);

    @Message("วันที่วัดรวมกันไม่นับ เพราะไม่รู้ว่าวันไหนมีฝน")
    String a5Heaps();

    @Message("แต่ละประเภทมีกี่วัน")
    String q6();

    @Message("ไม่มีข้อมูล")
    String colUnknown();

    @Message("วันที่มี ≥ อาจอยู่ในประเภทที่มากกว่านี้")
    String a6AtLeast();

    @Message("วันที่ฝนมากที่สุด จัดเป็นฝนประเภทใด")
    String q7();

    @Message("{rainClass} หรือมากกว่า")
    String a7AtLeast(String rainClass);

    @Message("วาดกราฟแท่งของฝนแต่ละวัน วันที่ไม่มีข้อมูลให้ระบายลายเฉียง")
    String q8();

    @Message("{month} วัดได้ {mm} มม. จาก {days} วันที่มีข้อมูล เดือนนี้มากกว่าหรือน้อยกว่า กี่มิลลิเมตร")
    String q9(String month, String mm, long days);

    @Message("""
            {#when comparison}\
            {#is MORE}มากกว่า {mm} มม.\
            {#is MORE_AT_LEAST}มากกว่าอย่างน้อย {mm} มม.\
            {#is LESS}น้อยกว่า {mm} มม.\
            {#is LESS_AT_LEAST}น้อยกว่าอย่างน้อย {mm} มม.\
            {#is SAME}เท่ากัน\
            {/when}""")
    String a9(Comparison comparison, String mm);

    @Message("เดือนก่อน {before} มม. เดือนนี้ {now} มม. บอกไม่ได้ว่าเดือนไหนมากกว่า เพราะค่าที่มี ≥ อาจมากกว่านี้")
    String a9Undecided(String before, String now);

    @Message(
            "เดือนก่อนมีข้อมูล {before} วัน ไม่มี {beforeUnknown} วัน เดือนนี้มี {now} วัน ไม่มี {nowUnknown} วัน จึงเทียบได้เพียงคร่าว ๆ")
    String a9Fair(long before, long beforeUnknown, long now, long nowUnknown);

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
