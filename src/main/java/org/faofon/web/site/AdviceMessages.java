package org.faofon.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of advice, beside what the warnings say. */
@MessageBundle("advice")
public interface AdviceMessages {
    @Message("ต้องทำอะไรเมื่อมีการเตือน")
    String adviceTitle();

    @Message("สิ่งที่ต้องทำเมื่อเตือนน้ำป่า ดินถล่ม น้ำท่วม และฝนหนัก ทุกระดับ พิมพ์ติดฝาบ้านหรือห้องเรียนได้")
    String adviceDescription();

    @Message("อ่านไว้ก่อนฝนมา พิมพ์ติดไว้ที่บ้านและห้องเรียน หน้านี้เปิดได้แม้ไม่มีอินเทอร์เน็ตถ้าเคยเปิดมาก่อน")
    String adviceLead();

    @Message("ปภ. ขอความช่วยเหลือ")
    String phoneDdpm();

    @Message("เจ็บป่วยฉุกเฉิน")
    String phoneAmbulance();

    @Message("ตำรวจ")
    String phonePolice();

    @Message("ไฟฟ้าส่วนภูมิภาค")
    String phonePower();

    @Message("กรมอุตุนิยมวิทยา")
    String phoneWeather();

    @Message("เลือกภัย")
    String chooseHazard();

    @Message("ทุกครั้ง ทุกคน")
    String neverTitle();

    @Message("อย่าเดินหรือขับรถลงน้ำที่ไหล น้ำไหลแรงลึกแค่ 15 ซม. พัดผู้ใหญ่ล้มได้ ลึก 30 ซม. พัดรถได้")
    String never1();

    @Message("ได้ยินเสียงดังจากเขา น้ำขุ่นแดง หรือน้ำขึ้นเร็ว ให้ขึ้นที่สูงทันที ไม่ต้องรอประกาศ ไม่กลับไปเก็บของ")
    String never2();

    @Message("พาเด็ก ผู้สูงอายุ และผู้ป่วยไปก่อน บอกเพื่อนบ้านที่อยู่คนเดียว")
    String never3();

    @Message("อย่าแตะสายไฟ เสาไฟ หรือปลั๊กที่เปียก ตัดไฟก่อนน้ำถึงบ้าน")
    String never4();

    @Message("หลังการเตือนสิ้นสุด")
    String afterwards();

    @Message("ก่อนฤดูฝน")
    String beforeTitle();

    @Message("รู้ว่าบ้านอยู่ในที่ลุ่ม ริมห้วย หรือเชิงเขาหรือไม่ ถามผู้ใหญ่บ้านว่าจุดรวมพลอยู่ที่ไหน")
    String before1();

    @Message("เลือกทางขึ้นที่สูงสองทางที่ไม่ต้องข้ามน้ำ แล้วลองเดินดู")
    String before2();

    @Message("ตกลงกันว่าใครไปรับเด็กและผู้สูงอายุ และจะพบกันที่ไหนถ้าโทรไม่ติด")
    String before3();

    @Message("จดเบอร์สำคัญลงกระดาษ อย่าเก็บไว้ในโทรศัพท์อย่างเดียว")
    String before4();

    @Message("ยกปลั๊กไฟและของมีค่าให้สูง เก็บเอกสารในถุงกันน้ำ")
    String before5();

    @Message("ลอกท่อ ตัดกิ่งไม้ที่จะหักทับบ้าน")
    String before6();

    @Message("กระเป๋าฉุกเฉิน")
    String bagTitle();

    @Message("น้ำดื่ม 3 วัน")
    String bag1();

    @Message("อาหารที่ไม่ต้องหุงต้ม")
    String bag2();

    @Message("ยาประจำตัวและชุดทำแผล")
    String bag3();

    @Message("ไฟฉาย ถ่าน และนกหวีด")
    String bag4();

    @Message("โทรศัพท์ สายชาร์จ แบตเตอรี่สำรอง")
    String bag5();

    @Message("เสื้อผ้าแห้ง เสื้อกันฝน รองเท้าหุ้มส้น")
    String bag6();

    @Message("สำเนาบัตรและเอกสารในถุงกันน้ำ เงินสด")
    String bag7();

    @Message("ของใช้เด็ก ผู้สูงอายุ และสัตว์เลี้ยง")
    String bag8();

    @Message("ระดับหมายถึงอะไร")
    String levelsTitle();

    @Message("ระดับ 1 เฝ้าระวัง: ฝนมากจนอาจเกิดเหตุ ติดตามและเตรียมพร้อม")
    String level1();

    @Message("ระดับ 2 เตือนภัย: มีโอกาสเกิดเหตุมาก ผู้อยู่ในที่เสี่ยงย้ายเดี๋ยวนี้")
    String level2();

    @Message("ระดับ 3 วิกฤต แนะนำให้อพยพ: อันตรายถึงชีวิต คำสั่งอพยพเป็นของจังหวัด")
    String level3();

    @Message("แหล่งที่มา")
    String sourcesTitle();

    @Message(
            "ข้อความเดียวกับในประกาศเตือนของเฝ้าฝน เรียบเรียงตามคำแนะนำของหน่วยงานเหล่านี้ ถ้าหน่วยงานในพื้นที่บอกต่างไป ให้ทำตามหน่วยงาน")
    String adviceSources();

    @Message("กรมป้องกันและบรรเทาสาธารณภัย (ปภ.)")
    String sourceDdpm();

    @Message("กรมทรัพยากรธรณี: สัญญาณดินถล่ม")
    String sourceDmr();

    @Message("กรมอุตุนิยมวิทยา: ชั้นของฝน")
    String sourceTmd();

    @Message("กรมอุตุนิยมวิทยาสหรัฐ: น้ำไหลลึกแค่ไหนพัดคนและรถ")
    String sourceNws();

    @Message("พิมพ์หน้านี้: กด Ctrl+P หรือเมนู พิมพ์ ของเบราว์เซอร์")
    String printHint();
}
