package org.faofon.channels.line.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The bot's answers about situations and flood points. Thai here, English in messages/situationchat_en.properties. */
@MessageBundle("situationchat")
public interface SituationChatMessages {
    @Message("ศูนย์ได้รับสถานการณ์ของ{school} แล้ว เมื่อ {time}\n{line}")
    String stored(String school, String line, String time);

    @Message("ถ้าเปลี่ยนหรือไม่ตรง ส่งใหม่ได้เลย ระบบใช้ข้อความล่าสุด")
    String storedHelp();

    @Message("หมายเหตุถึงเจ้าหน้าที่ (ระบบไม่ได้แปลความหมาย): “{note}”")
    String noted(String note);

    @Message("ไม่ได้บอกจำนวนคน ถ้าจำนวนไม่ตรง ส่งใหม่พร้อมจำนวน เช่น สถานการณ์ ขอเรือ 40 คน")
    String howMany();

    @Message("ยังไม่ได้บันทึก เพราะระบบไม่เข้าใจ “{text}” ลองเขียนแบบตัวอย่างข้างล่าง")
    String notUnderstood(String text);

    @Message(
            "ยังไม่ได้บันทึก ถ้าจะแจ้งศูนย์ ให้ขึ้นต้นด้วยคำว่า สถานการณ์ เช่น\nสถานการณ์ น้ำเข่า\nสถานการณ์ ปิด ขอเรือ 12 คน")
    String commandMissing();

    @Message("ได้รับข้อความนี้แล้ว")
    String duplicate();

    @Message("ส่งมาหลายครั้งแล้วในชั่วโมงนี้ รอสักครู่ ถ้าด่วนโทรหาศูนย์")
    String tooMany();

    @Message("เจ็บป่วยฉุกเฉินโทร 1669 น้ำท่วมโทร 1784")
    String emergency();

    @Message(
            "ส่งสถานการณ์ของ{school} ได้ในบรรทัดเดียว เช่น\n· สถานการณ์ ปกติ\n· สถานการณ์ ปิด น้ำเข่า ไฟดับ ถนนขาด\n· สถานการณ์ ศูนย์พักพิง 50 คน ขอน้ำดื่ม อาหาร\n· สถานการณ์ ขอเรือ 12 คน\nแจ้งถนนน้ำท่วม: ส่งตำแหน่งจากปุ่ม + ของ LINE")
    String help(String school);

    @Message("ที่ศูนย์รู้ตอนนี้: {line} เมื่อ {time}")
    String known(String line, String time);

    @Message("ศูนย์ยังไม่มีรายงานของโรงเรียนใน 3 วันนี้")
    String knownNothing();

    @Message(
            "ศูนย์ขอทราบสถานการณ์ของ{school} ตอบในแชตนี้ได้เลย เช่น\nสถานการณ์ ปกติ\nสถานการณ์ ปิด น้ำเข่า ไฟดับ ขอน้ำดื่ม 50 คน")
    String asked(String school);

    @Message(
            "ได้รับตำแหน่งแล้ว (ปัดเป็นราว 100 เมตร) น้ำลึกแค่ไหน ตอบคำเดียว: ข้อเท้า · เข่า · เอว · เกินเอว\nเจ้าหน้าที่จะตรวจก่อนแสดงบนแผนที่")
    String pointStored();

    @Message("บันทึกแล้ว {depth} ขอบคุณ")
    String pointDepth(String depth);

    @Message("ตำแหน่งนี้อยู่นอกจังหวัด จึงไม่ได้บันทึก")
    String pointFar();

    @Message("เจ้าหน้าที่ตรวจจุดนี้แล้ว จึงไม่ได้เปลี่ยน")
    String pointChecked();
}
