package org.faofon.web.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of messages. */
@MessageBundle("news")
public interface NewsMessages {
    @Message("ข้อความจากศูนย์")
    String title();

    @Message(
            "ข้อความที่เจ้าหน้าที่เขียนเอง ไม่ใช่การเตือนภัยและไม่มีระดับ ส่งเข้ากลุ่ม LINE และขึ้นเว็บไซต์ ดูตัวอย่างและค่าใช้จ่ายก่อนส่งทุกครั้ง")
    String lead();

    @Message("เขียนข้อความใหม่")
    String write();

    @Message("แบบข้อความ")
    String templates();

    @Message("ดูผลการส่ง")
    String deliveries();

    @Message("ส่งข้อความแล้ว ขึ้นเว็บไซต์ทันที และกำลังส่งไปยังช่องทางอื่น")
    String toldSent();

    @Message("ข้อความนี้ส่งไปแล้วก่อนหน้านี้ ไม่ได้ส่งซ้ำ")
    String toldBefore();

    @Message("แบบฟอร์มนี้ส่งไปแล้ว ข้อความที่แก้ทีหลังยังไม่ได้ส่ง หากต้องการแก้ ให้กด “เขียนข้อความแก้ไข”")
    String toldChanged();

    @Message("ถอนข้อความแล้ว")
    String toldWithdrawn();

    @Message("ข้อความนี้ถูกถอนไปแล้วก่อนหน้านี้")
    String toldWithdrawnBefore();

    @Message("ยังไม่มีข้อความ")
    String none();

    @Message("ใช้อยู่")
    String inForce();

    @Message("หมดเวลาแล้ว")
    String over();

    @Message("มีข้อความแก้ไขแล้ว")
    String corrected();

    @Message("ยกเลิกแล้ว")
    String withdrawn();

    @Message("ยกเลิกเมื่อ {time} เพราะ")
    String withdrawnWhy(String time);

    @Message("แจ้งเมื่อ {time}")
    String sentAt(String time);

    @Message("โดย {who}")
    String sentBy(String who);

    @Message("ใช้ได้ถึง {time}")
    String until(String time);

    @Message("ทั้งจังหวัด{province}")
    String province(String province);

    @Message("ข้อความนี้แก้ไขข้อความก่อนหน้า")
    String correctsEarlier();

    @Message("อ่านข้อความที่แก้ไขแล้ว")
    String readLater();

    @Message("เขียนข้อความแก้ไข")
    String correct();

    @Message("ถอนข้อความ")
    String withdraw();

    @Message("มีเฉพาะภาษาไทย")
    String thaiOnly();

    @Message("เริ่มจากแบบข้อความ")
    String fromTemplate();

    @Message("กรอกช่องในวงเล็บเหลี่ยม [ ] ให้ครบ มิฉะนั้นจะส่งไม่ได้")
    String fillGaps();

    @Message("ข้อความแก้ไข")
    String correctionTitle();

    @Message("ข้อความนี้จะขึ้นต้นว่า “แก้ไขข่าว” และบอกว่าใช้แทนข้อความใด ข้อความเดิมจะไม่แสดงเป็นข้อความปัจจุบันอีก")
    String correctionLead();

    @Message("หัวข้อ")
    String titleTh();

    @Message("ข้อความ")
    String textTh();

    @Message("หัวข้อภาษาอังกฤษ (ไม่บังคับ)")
    String titleEn();

    @Message("ข้อความภาษาอังกฤษ (ไม่บังคับ)")
    String textEn();

    @Message("เพิ่มภาษาอังกฤษ")
    String addEnglish();

    @Message("ไม่เกิน {most} ตัวอักษร")
    String atMost(int most);

    @Message("เกี่ยวกับพื้นที่ใด")
    String area();

    @Message("ทั้งจังหวัด")
    String areaProvince();

    @Message("เฉพาะอำเภอที่เลือก")
    String areaDistricts();

    @Message("ใช้ได้ถึงเมื่อใด (เวลาไทย)")
    String untilField();

    @Message("หลังจากนั้นข้อความจะไม่แสดงเป็นข้อความปัจจุบันบนเว็บไซต์")
    String untilHint();

    @Message("ดูตัวอย่างก่อนส่ง")
    String preview();

    @Message("ยังส่งไม่ได้")
    String faults();

    @Message("ยังไม่มีหัวข้อ")
    String faultNoTitle();

    @Message("ยังไม่มีข้อความ")
    String faultNoText();

    @Message("หัวข้อยาวเกิน 100 ตัวอักษร")
    String faultLongTitle();

    @Message("ข้อความยาวเกิน 1,000 ตัวอักษร หรือเกิน 20 บรรทัด")
    String faultLongText();

    @Message("ยังมีช่องในวงเล็บเหลี่ยม [ ] ที่ไม่ได้กรอก")
    String faultGap();

    @Message("ภาษาอังกฤษต้องมีทั้งหัวข้อและข้อความ หรือไม่มีเลย")
    String faultHalfEnglish();

    @Message("เลือกว่าเกี่ยวกับทั้งจังหวัด หรือเลือกอย่างน้อยหนึ่งอำเภอ")
    String faultNoDistrict();

    @Message("อ่านวันเวลาที่ใช้ได้ถึงไม่ได้")
    String faultNoEnd();

    @Message("เวลาที่ใช้ได้ถึงผ่านไปแล้ว")
    String faultPastEnd();

    @Message("ใช้ได้นานที่สุด 31 วัน")
    String faultLateEnd();

    @Message("ไม่พบข้อความที่จะแก้ไข")
    String faultNothingCorrected();

    @Message("มีข้อความอื่นแก้ไขข้อความนี้ไปแล้ว ให้แก้ไขข้อความล่าสุดแทน")
    String faultCorrectedBefore();

    @Message("มีแบบข้อความครบ 50 แบบแล้ว ลบแบบที่ไม่ใช้ก่อน")
    String faultTooMany();

    @Message("ตรวจก่อนส่ง")
    String previewTitle();

    @Message("ยังไม่ได้ส่ง อ่านอีกครั้ง นี่คือข้อความตามที่ผู้รับจะเห็น")
    String previewLead();

    @Message("ข้อความนี้ไม่มีภาษาอังกฤษ")
    String noEnglish();

    @Message("ส่งไปที่ไหน")
    String recipients();

    @Message("เว็บไซต์หน้าแรก หน้าข้อความจากศูนย์ และฟีด ไม่มีค่าใช้จ่าย")
    String toSite();

    @Message("กลุ่ม LINE")
    String toLine();

    @Message("ไม่ได้ส่งเข้า LINE: ยังไม่ได้ตั้งค่ากลุ่ม")
    String lineNobody();

    @Message("ใช้โควตา LINE {cost} ข้อความ เหลือเดือนนี้ {left} หลังส่งเหลือ {after}")
    String lineCost(long cost, long left, long after);

    @Message("แพ็กเกจ LINE นี้ไม่จำกัดจำนวนข้อความ")
    String lineFree();

    @Message("ยังไม่รู้ว่าใช้โควตา LINE เท่าใด เพราะ LINE ยังไม่ได้บอกจำนวนสมาชิกหรือโควตา")
    String lineCostUnknown();

    @Message(
            "โควตา LINE ที่เหลือเก็บไว้สำหรับเตือนภัยระดับ 3 ข้อความนี้จะขึ้นเว็บไซต์แต่ไม่เข้ากลุ่ม LINE หากจำเป็นจริง สั่งส่งจากโควตาสำรองได้ภายหลังที่หน้าศูนย์")
    String lineLeftOut();

    @Message("ข้อความแจ้งเตือนบนหน้าจอโทรศัพท์")
    String lineAltText();

    @Message("ระบบอื่นที่เชื่อมต่อ (webhook)")
    String channelWebhook();

    @Message("อีเมล")
    String channelMail();

    @Message("เพจ Facebook")
    String channelSocial();

    @Message("ช่องทาง {name}")
    String channelOther(String name);

    @Message("ยืนยันและส่ง")
    String send();

    @Message("กลับไปแก้")
    String backToForm();

    @Message("ถอนข้อความออก")
    String withdrawTitle();

    @Message(
            "ข้อความจะหายจากหน้าแรกและฟีดทันที หน้าข้อความจากศูนย์จะแสดงว่ายกเลิกแล้วพร้อมเหตุผล แต่ข้อความที่เข้ากลุ่ม LINE แล้วลบไม่ได้ หากข้อความนั้นผิด ควรแจ้งผู้ที่ได้รับด้วย")
    String withdrawLead();

    @Message("เหตุผล (ทุกคนเห็น)")
    String withdrawReason();

    @Message("บอกเหตุผลไม่เกิน 300 ตัวอักษร")
    String withdrawNoReason();

    @Message("ดูตัวอย่างข้อความแจ้งยกเลิก")
    String withdrawTell();

    @Message("ถอนจากเว็บไซต์อย่างเดียว")
    String withdrawQuietly();

    @Message("ยืนยัน ถอนและแจ้งทุกช่องทาง")
    String withdrawConfirm();

    @Message("ข้อความที่ใช้บ่อย ส่วนที่ต้องกรอกอยู่ในวงเล็บเหลี่ยม [ ] เจ้าหน้าที่ทุกคนแก้ได้")
    String templatesLead();

    @Message("เพิ่มแบบข้อความ")
    String templateAdd();

    @Message("แก้แบบข้อความ")
    String templateEdit();

    @Message("ใช้แบบนี้")
    String templateUse();

    @Message("บันทึก")
    String templateSave();

    @Message("ลบแบบนี้")
    String templateRemove();

    @Message("บันทึกแบบข้อความแล้ว")
    String toldTemplateSaved();

    @Message("ลบแบบข้อความแล้ว")
    String toldTemplateRemoved();

    @Message("ข่าวและประกาศจากศูนย์ ข้อความเหล่านี้ไม่ใช่การเตือนภัย การเตือนภัยอยู่ที่หน้าแรก")
    String publicLead();

    @Message("ตอนนี้ไม่มีข้อความ")
    String publicNone();

    @Message("ข้อความที่ส่งแล้ว")
    String sentTitle();

    @Message("ข้อความที่ใช้อยู่")
    String publicInForce();

    @Message("ข้อความก่อนหน้านี้")
    String publicEarlier();

    @Message("ข้อความจากศูนย์ทั้งหมด")
    String publicAll();

    @Message("สำหรับโปรแกรมอื่น")
    String feeds();
}
