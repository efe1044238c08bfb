package org.faofon.channels.webhook.custom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about channels that administrators set up. */
@MessageBundle("hook")
public interface CustomWebhookMessages {
    @Message("ช่องทางส่งข้อความ")
    String title();

    @Message("การเตือนภัยส่งออกทุกช่องทางในหน้านี้ที่เปิดใช้ ผลการส่งแต่ละครั้งดูได้ที่หน้าข้อความที่ส่งออก")
    String lead();

    @Message("ข้อความที่ส่งออก")
    String deliveries();

    @Message("ช่องทางที่ผู้ดูแลเครื่องตั้งค่าไว้")
    String builtIn();

    @Message("ตั้งค่าด้วยตัวแปรของเครื่อง ดูวิธีตั้งค่าในคู่มือผู้ดูแลเครื่อง")
    String builtInNote();

    @Message("ใช้งานอยู่")
    String configured();

    @Message("ยังไม่ได้ตั้งค่า")
    String notConfigured();

    @Message("ช่องทางที่ตั้งค่าในหน้านี้")
    String own();

    @Message("ยังไม่มี")
    String none();

    @Message("เปิดใช้")
    String enabled();

    @Message("ปิดอยู่")
    String disabled();

    @Message("เพิ่มช่องทาง")
    String add();

    @Message(
            "ส่งข้อความเตือนภัยไปยังบริการอื่น เช่น บอต Telegram, Discord หรือผู้ให้บริการ SMS โดยเริ่มจากตัวอย่าง แล้วแก้ให้ตรงกับบริการที่ใช้")
    String addNote();

    @Message("แบบเปล่า")
    String exampleEmpty();

    @Message("บันทึกแล้ว")
    String done();

    @Message("ชื่อย่อ")
    String name();

    @Message("อักษรอังกฤษตัวเล็กและตัวเลข 2–11 ตัว ขึ้นต้นด้วยตัวอักษร เปลี่ยนภายหลังไม่ได้")
    String nameHint();

    @Message("ชื่อที่แสดง")
    String shownName();

    @Message("วิธีเรียก")
    String method();

    @Message("ที่อยู่ (URL)")
    String url();

    @Message("ต้องขึ้นต้นด้วย https:// และไม่ใช่ที่อยู่ในเครือข่ายภายใน ห้ามใส่รหัสลับตรง ๆ")
    String urlHint();

    @Message("ส่วนหัวของคำขอ (header)")
    String headers();

    @Message("บรรทัดละหนึ่งรายการ ในรูป ชื่อ: ค่า")
    String headersHint();

    @Message("รูปแบบเนื้อหา")
    String format();

    @Message("แม่แบบเนื้อหา")
    String body();

    @Message("ใส่คำในวงเล็บปีกกา ระบบจะแทนด้วยข้อมูลจริง สำหรับ FORM ให้เขียนบรรทัดละหนึ่งช่อง ในรูป ชื่อ=ค่า")
    String bodyHint();

    @Message("คำที่ใช้ได้")
    String placeholders();

    @Message("รหัสลับ")
    String secrets();

    @Message("รหัสลับไม่เก็บในระบบนี้ ให้ผู้ดูแลเครื่องตั้งตัวแปรที่ขึ้นต้นด้วย {prefix} แล้วเขียนชื่อไว้ในแม่แบบ")
    String secretsNote(String prefix);

    @Message("ยังไม่มีรหัสลับที่ตั้งไว้")
    String secretsNone();

    @Message("คำตอบที่ถูกต้องต้องมีข้อความนี้")
    String expects();

    @Message("เว้นว่างไว้ถ้าไม่ต้องตรวจ หากคำตอบไม่มีข้อความนี้จะถือว่าส่งไม่ได้และไม่ส่งซ้ำเอง")
    String expectsHint();

    @Message("ภาษาของข้อความ")
    String language();

    @Message("ไทย")
    String thai();

    @Message("อังกฤษ")
    String english();

    @Message("ความยาวข้อความไม่เกิน (ตัวอักษร)")
    String longest();

    @Message("SMS ภาษาไทยหนึ่งฉบับยาวได้ 70 ตัวอักษร ภาษาอังกฤษ 160 ตัวอักษร เว้นว่างไว้ถ้าไม่จำกัด")
    String longestHint();

    @Message("ส่งตั้งแต่ระดับ")
    String minLevel();

    @Message("อำเภอ")
    String districts();

    @Message("ไม่เลือกเลย หมายถึงทุกอำเภอ")
    String districtsHint();

    @Message("สรุปประจำวันและประจำเดือน")
    String notices();

    @Message("ข้อความฝึกซ้อม (มีคำว่าฝึกซ้อมกำกับ)")
    String exercises();

    @Message("ส่งเพิ่มเติม")
    String also();

    @Message("บันทึก")
    String save();

    @Message("บันทึกแล้วช่องทางใหม่ยังปิดอยู่ ทดสอบก่อน แล้วจึงเปิดใช้")
    String saveNote();

    @Message("เปิดใช้ช่องทางนี้")
    String enable();

    @Message("ปิดช่องทางนี้")
    String disable();

    @Message("ตัวอย่างคำขอ")
    String preview();

    @Message("ข้อความตัวอย่างยาว {characters} ตัวอักษร ส่งเป็น SMS ได้ {parts} ฉบับ")
    String smsLength(int characters, int parts);

    @Message("ทดสอบ")
    String test();

    @Message("ส่งข้อความทดสอบที่บันทึกไว้ไปยังปลายทางจริงทันที ข้อความบอกว่าเป็นการทดสอบ")
    String testNote();

    @Message("ส่งข้อความทดสอบ")
    String testNow();

    @Message("ปลายทางรับแล้ว ตอบ {status}")
    String testAccepted(int status);

    @Message("ปลายทางไม่รับ ตอบ {status}")
    String testRefused(int status);

    @Message("ติดต่อปลายทางไม่ได้")
    String testUnreachable();

    @Message("คำตอบของปลายทาง")
    String answer();

    @Message("ทดสอบช่องทาง {channel} ไม่ใช่การเตือนภัย")
    String testTitle(String channel);

    @Message("ข้อความนี้เป็นการทดสอบระบบ ({time})")
    String testText(String time);

    @Message("""
            {#when kind}\
            {#is NAME}ชื่อย่อใช้ได้เฉพาะอักษรอังกฤษตัวเล็กและตัวเลข 2–11 ตัว\
            {#is NAME_TAKEN}มีชื่อย่อนี้แล้ว หรือมีช่องทางครบจำนวนแล้ว\
            {#is TITLE}ใส่ชื่อที่แสดง ไม่เกิน 80 ตัวอักษร\
            {#is URL}ที่อยู่ไม่ถูกต้อง\
            {#is NOT_HTTPS}ที่อยู่ต้องขึ้นต้นด้วย https://\
            {#is ADDRESS}ที่อยู่นี้อยู่ในเครือข่ายภายใน หรือไม่มีอยู่จริง\
            {#is HEADER}ส่วนหัวไม่ถูกต้อง\
            {#is SECRET_IN_CLEAR}ดูเหมือนมีรหัสลับอยู่ในข้อความ ให้ตั้งเป็นตัวแปรของเครื่อง แล้วเขียนเฉพาะชื่อ\
            {#is NO_SECRET}เครื่องยังไม่มีตัวแปรนี้\
            {#is METHOD}วิธีเรียกกับรูปแบบเนื้อหาใช้ด้วยกันไม่ได้ ถ้าเลือก GET ให้ใช้ FORM\
            {#is TEMPLATE}แม่แบบไม่ถูกต้อง\
            {#is UNKNOWN_NAME}ไม่มีคำในวงเล็บปีกกานี้ให้ใช้ตรงนี้\
            {#is NOT_JSON}เนื้อหาที่ได้ไม่ใช่ JSON (บรรทัด:ตัวอักษร)\
            {#is FORM_LINE}แต่ละบรรทัดต้องเขียนในรูป ชื่อ=ค่า\
            {#is TOO_LONG}ยาวเกินไป\
            {#is NUMBER}ตัวเลขไม่ถูกต้อง ใส่ 20–4000 หรือเว้นว่าง\
            {/when}""")
    String fault(CustomWebhookFault.Kind kind);
}
