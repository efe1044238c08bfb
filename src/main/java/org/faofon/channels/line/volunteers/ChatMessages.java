package org.faofon.channels.line.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.readings.RainClass;

/** The texts of the bot's chats with volunteers, from messages/chat_th.properties and chat_en.properties. */
@MessageBundle("chat")
public interface ChatMessages {
    @Message(
            "เชื่อมกับ{school} (เครื่องวัด {gauge}) แล้ว\nทุกเช้าพิมพ์ค่าที่อ่านได้เป็นมิลลิเมตร เช่น 12.5\nไม่มีฝนพิมพ์ ไม่มีฝน · ของเมื่อวานพิมพ์ เมื่อวาน 30 · ถ้าพิมพ์ผิด ให้ส่ง “แก้ 21.5”\nเลิกใช้พิมพ์ เลิกเชื่อม")
    String chatLinked(String school, String gauge);

    @Message("เลิกเชื่อมแล้ว เราลบข้อมูลของแชตนี้แล้ว ค่าฝนที่ส่งไว้ยังอยู่")
    String chatUnlinked();

    @Message("แชตนี้ยังไม่ได้เชื่อมกับโรงเรียน ค่านี้จึงยังไม่ถูกบันทึก ขอรหัส 8 หลักจากครู แล้วพิมพ์รหัสมาที่นี่")
    String chatNotLinked();

    @Message("รหัสนี้ใช้ไม่ได้ อาจพิมพ์ผิด หมดเวลา หรือมีคนใช้แล้ว ขอรหัสใหม่จากครู")
    String chatWrongCode();

    @Message("รหัสผิดหลายครั้ง โปรดรอหนึ่งชั่วโมงแล้วขอรหัสใหม่จากครู")
    String chatTooManyGuesses();

    @Message("ยังไม่ได้บันทึก ตอนนี้ระบบไม่ว่าง โปรดส่งอีกครั้งในอีกสักครู่ ส่งซ้ำไม่นับซ้ำ")
    String chatLater();

    @Message("ยังไม่ได้บันทึก ค่านี้เป็นไปไม่ได้ ใส่เป็นมิลลิเมตร ตั้งแต่ 0 ถึง 10000 เช่น 12.5")
    String chatImpossible();

    @Message("ยังไม่ได้บันทึก กระบอกจุได้ {capacity} ดูค่าอีกครั้ง ถ้าน้ำล้นพิมพ์ ตอนนี้ล้น")
    String chatOverCapacity(String capacity);

    @Message(
            "ยังไม่ได้บันทึก กระบอกจุได้ {capacity} จึงยังไม่น่าล้น ถ้าไม่ล้น พิมพ์ {mm} ถ้าล้นจริง พิมพ์ แก้ {example}")
    String chatNotFull(String capacity, String mm, String example);

    @Message("ยังไม่ได้บันทึก: {why}")
    String chatRefused(String why);

    @Message("ช่วงเวลานั้นมีค่าฝนอยู่แล้ว หรือเลยเวลาแก้แล้ว ยังไม่ได้บันทึก ให้ครูช่วยดู")
    String chatTaken();

    @Message("{school} เช้าวันที่ {date}\n{rain}")
    String chatLine(String school, String date, String rain);

    @Message("บันทึกแล้ว ✓ ขอบคุณ\n{what}\nถ้าพิมพ์ผิด ให้ส่ง “แก้ 21.5” (ใส่ค่าที่ถูก)")
    String chatStored(String what);

    @Message("ค่านี้เต็มกระบอกแล้ว ถ้าน้ำล้น ให้ส่ง “แก้ ล้น 150” (ใส่ค่าที่อ่านได้)")
    String chatFull();

    @Message("แก้แล้ว ✓ ค่าเดิม {before} ยังเก็บไว้ ค่าใหม่:\n{what}")
    String chatCorrected(String before, String what);

    @Message(
            "แก้ค่าที่ถูกถามถึงแล้ว ✓ ไม่ใช่ค่าเช้านี้ ค่าเดิม {before} ยังเก็บไว้ ค่าใหม่:\n{what}\nถ้าตั้งใจแก้ค่าเช้านี้ ให้ส่ง “แก้ วันนี้ {example}”")
    String chatCorrectedAsked(String before, String what, String example);

    @Message("{school} วันที่ {date} เวลา {time} น.\n{rain}")
    String chatTimedLine(String school, String date, String time, String rain);

    @Message("ค่านี้ได้รับไว้แล้ว ไม่นับซ้ำ\n{what}")
    String chatKnown(String what);

    @Message("เช้านี้ส่งไว้แล้ว {before} ยังไม่ได้เปลี่ยน ถ้าจะแก้ ให้ส่ง “แก้ {example}”")
    String chatSaidBefore(String before, String example);

    @Message("วันนั้นส่งไว้แล้ว {before} ค่าของวันก่อนให้ครูแก้")
    String chatAskTeacher(String before);

    @Message("บันทึกแล้วว่า{school} ไม่ได้วัดฝนของวันที่ {date} ไม่นับเป็นศูนย์")
    String chatNotMeasured(String school, String date);

    @Message(
            "ครูหรือเจ้าหน้าที่ถามถึงค่าเช้าวันที่ {date} ({rain}): {why}\nถ้าถูก ให้ส่ง “ถูกแล้ว” ถ้าผิด ให้ส่ง “แก้” ตามด้วยค่าที่ถูก")
    String chatQuestion(String date, String rain, String why);

    @Message("ขอบคุณ บันทึกว่าค่านั้นถูกต้องแล้ว")
    String chatConfirmed();

    @Message("ไม่มีฝน")
    String chatDry();

    @Message("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)")
    String chatTrace();

    @Message("{mm} มม.")
    String chatMm(String mm);

    @Message("อย่างน้อย {mm} มม.")
    String chatAtLeast(String mm);

    @Message("ล้น {mm}")
    String chatOverflow(String mm);

    @Message("วันนั้นส่งไว้แล้ว {before} ยังไม่ได้เปลี่ยน ถ้าไม่ได้วัดจริง ให้ครูยกเลิกรายงานนั้น")
    String chatMeasured(String before);

    @Message(
            "ยังไม่ได้บันทึก เพราะระบบไม่เข้าใจข้อความนี้\nแชตนี้ส่งค่าฝนของ{school} ได้\n· 12.5 · ไม่มีฝน · ฝนนิดเดียว · ล้น 150 · ไม่ได้วัด\n· เมื่อวาน 30 · แก้ 21.5\n· ระหว่างวันฝนหนัก: ตอนนี้ 62 (ยังไม่เท) · เทแล้ว 148\n· แจ้งศูนย์: สถานการณ์ ปิด น้ำเข่า ขอเรือ 12 คน")
    String chatHelp(String school);

    @Message(
            "{school} ยังไม่ได้ส่งค่าฝนเช้าวันที่ {date}\nอ่านแล้วพิมพ์ค่าเป็นมิลลิเมตรที่นี่ เช่น 12.5 หรือ ไม่มีฝน ถ้าไม่มีใครวัด ให้พิมพ์ ไม่ได้วัด")
    String chatReminder(String school, String date);

    @Message(
            "ค่าฝนเช้าวันที่ {date} ของ{school} ที่ส่งมายังใช้ไม่ได้\nช่วยดูกระบอกอีกครั้ง แล้วพิมพ์ แก้ ตามด้วยค่าเป็นมิลลิเมตร เช่น แก้ 12.5 ถ้าเทน้ำไปแล้วและไม่ได้จดไว้ ให้พิมพ์ ไม่ได้วัด")
    String chatRejectedReminder(String school, String date);

    @Message(
            "บันทึกแล้ว ✓ ขอบคุณ\n{what}\nครั้งหน้าพิมพ์ตัวเลขที่เห็นทั้งกระบอก เช่น ตอนนี้ 80 ไม่ต้องหักของเดิม ถ้าพิมพ์ผิด ให้ส่ง “แก้ ตอนนี้” ตามด้วยค่าที่ถูก")
    String chatLevel(String what);

    @Message("{school} เวลา {time} น. ในกระบอกมี {rain} ยังไม่ได้เท")
    String chatLevelLine(String school, String time, String rain);

    @Message(
            "บันทึกแล้ว ✓ ขอบคุณ\n{what}\nจากนี้เริ่มนับใหม่จากกระบอกเปล่า ถ้าพิมพ์ผิด ให้ส่ง “แก้ เทแล้ว” ตามด้วยค่าที่ถูก ถ้ายังไม่ได้เท ให้ส่ง “แก้ ตอนนี้”")
    String chatEmptied(String what);

    @Message("{school} เวลา {time} น. อ่านได้ {rain} แล้วเททิ้ง")
    String chatEmptiedLine(String school, String time, String rain);

    @Message("ยังไม่ได้บันทึก ระบบอ่านรูป เสียง หรือข้อความยาวไม่ได้ พิมพ์ตัวเลขที่อ่านได้เป็นมิลลิเมตร เช่น 12.5")
    String chatUnreadable();

    @Message("ยินดีค่ะ ข้อความนี้ไม่มีค่าฝน ระบบจึงไม่ได้บันทึกอะไรเพิ่ม")
    String chatPolite();

    @Message(
            "ยังไม่ได้บันทึก ก่อนหน้านี้ในกระบอกมี {before} ครั้งนี้น้อยกว่าเดิม\nถ้าเทน้ำไปแล้ว พิมพ์ เทแล้ว {poured} ก่อน แล้วพิมพ์ค่าใหม่อีกครั้ง\nถ้าครั้งก่อนพิมพ์ผิด ให้ส่ง “แก้ ตอนนี้ {example}”")
    String chatLevelLess(String before, String poured, String example);

    @Message("ยังไม่ได้บันทึก กระบอกนี้จุได้กี่มิลลิเมตร พิมพ์ ล้น ตามด้วยตัวเลข เช่น ล้น 150")
    String chatOverflowHowMuch();

    @Message(
            "{school}: แถวนี้ฝนตกหนัก ขอให้ช่วยอ่านกระบอกตอนนี้ถ้าปลอดภัย ไม่ต้องเทน้ำ\nพิมพ์ ตอนนี้ ตามด้วยมิลลิเมตร เช่น ตอนนี้ 62\nถ้าฟ้าร้อง น้ำหลาก หรือมืดแล้ว ไม่ต้องออกไป")
    String chatLevelAsked(String school);

    @Message("""
            {#when rainClass}\
            {#is UNKNOWN}ไม่ทราบ\
            {#is NONE}ไม่มีฝน\
            {#is TRACE}ฝนนิดเดียว\
            {#is LIGHT}ฝนเล็กน้อย\
            {#is MODERATE}ฝนปานกลาง\
            {#is HEAVY}ฝนหนัก\
            {#is VERY_HEAVY}ฝนหนักมาก\
            {/when}""")
    String chatClass(RainClass rainClass);
}
