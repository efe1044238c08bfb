package org.faofon.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the soil water index: how much of the rain is still in the ground. */
@MessageBundle("soil")
public interface SoilWaterMessages {
    @Message("ดัชนีน้ำในดิน")
    String index();

    @Message("ดัชนีน้ำในดินตั้งแต่ {mm} มม.")
    String condition(String mm);

    @Message("น้ำในดิน {mm} มม.")
    String indexAt(String mm);

    @Message("ดัชนีน้ำในดินสูงสุด {mm} มม. (เกณฑ์ {threshold}) ที่ {school}")
    String peak(String mm, String threshold, String school);

    @Message("ดัชนีน้ำในดิน {mm} มม. ราว {time}")
    String prospect(String mm, String time);

    @Message("ดัชนีน้ำในดินตั้งแต่ (มม.)")
    String field();

    @Message(
            "ฝนที่ตกแล้วยังค้างอยู่ในดินเท่าใด ตามแบบจำลองสามถังของญี่ปุ่น (โอกาดะ และคณะ 2001) ใช้ได้กับเครื่องที่รายงานอย่างน้อยชั่วโมงละครั้งเท่านั้น ยังไม่มีใครหาค่าที่เหมาะกับเทือกเขาบรรทัด โปรดลองย้อนหลังก่อนใช้")
    String fieldHint();

    @Message("น้ำในดิน")
    String title();

    @Message("ขณะนี้")
    String now();

    @Message("สูงสุดใน 3 วัน")
    String highest();

    @Message("อย่างน้อย")
    String atLeast();

    @Message("รู้ฝนเพียง {percent}% ของเวลาที่ดินยังจำได้ น้ำในดินจริงอาจมากกว่านี้ จึงบอกไม่ได้ว่าน้อย")
    String incomplete(String percent);

    @Message("ยังมีน้ำอีก {mm} มม. จากค่าที่น่าสงสัย ไม่ได้นับรวม")
    String doubtful(String mm);

    @Message("คำนวณไม่ได้ เพราะเครื่องนี้ไม่บอกว่าฝนตกชั่วโมงใด")
    String unknown();

    @Message(
            "ฝนที่ซึมลงดินแล้วยังไม่ไหลออกไปหมด ตัวเลขนี้ประมาณว่ายังค้างอยู่เท่าใด ยิ่งมาก ดินบนลาดเขายิ่งเสี่ยงถล่มแม้ฝนเริ่มเบาลง คำนวณด้วยแบบจำลองสามถังของญี่ปุ่น ไม่ได้วัดจากดินจริง")
    String about();
}
