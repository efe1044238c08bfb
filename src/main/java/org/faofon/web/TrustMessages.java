package org.faofon.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about how far the readings of a gauge can be relied on. */
@MessageBundle("trust")
public interface TrustMessages {
    @Message("ความน่าเชื่อถือของเครื่อง")
    String title();

    @Message(
            "คะแนน 1 ถึง 5 ของแต่ละเดือน 5 ดีที่สุด คำนวณจากสามอย่าง: ข้อมูลครบเพียงใด เข้ากับเครื่องข้างเคียงหรือไม่ และเจ้าหน้าที่ตัดทิ้งไปเท่าใด เดือนนี้นับถึงขณะนี้ คะแนนของเดือนก่อนใช้ตอนถามว่าเครื่องข้างเคียงยืนยันฝนได้หรือไม่ คะแนนต่ำมักเป็นเพราะเครื่อง ที่ตั้ง หรือการส่ง ไม่ใช่คน")
    String lead();

    @Message("เดือนที่เริ่ม")
    String month();

    @Message("คะแนน")
    String score();

    @Message("ครบ")
    String completeness();

    @Message("ไม่เข้ากับเครื่องข้างเคียง")
    String doubted();

    @Message("เจ้าหน้าที่ตัดทิ้ง")
    String rejected();

    @Message("ยังไม่มีคะแนน จะคำนวณเมื่อมีข้อมูลครบหนึ่งสัปดาห์")
    String none();

    @Message("เดือนก่อน ๆ")
    String earlier();

    @Message("""
            {#switch score}\
            {#case 5}ข้อมูลเดือนนี้ครบและเข้ากับเครื่องข้างเคียงดีมาก ขอบคุณ\
            {#case 4}ข้อมูลเดือนนี้ดี ขาดหรือมีที่สงสัยเพียงเล็กน้อย\
            {#case 3}ข้อมูลเดือนนี้ใช้ได้ ถ้าครบขึ้นอีกนิด จะช่วยยืนยันฝนให้เพื่อนบ้านได้ดีขึ้น\
            {#case 2}เดือนนี้ขาดหลายวันหรือมีหลายค่าที่ต้องตรวจ ลองดูที่ตั้งเครื่องและวิธีอ่านด้วยกัน\
            {#case 1}เดือนนี้ข้อมูลยังน้อยหรือน่าสงสัยมาก อาจเป็นเพราะเครื่อง ที่ตั้ง หรือการส่ง ปรึกษาศูนย์ได้เสมอ\
            {/switch}""")
    String words(int score);
}
