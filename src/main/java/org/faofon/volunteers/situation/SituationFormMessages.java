package org.faofon.volunteers.situation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a school's report of its situation and of flood points. Thai here, English in messages/situationform_en.properties. */
@MessageBundle("situationform")
public interface SituationFormMessages {
    @Message("แจ้งสถานการณ์โรงเรียน")
    String title();

    @Message("แจ้งเหตุ: เกิดที่ไหน")
    String whereTitle();

    @Message("ที่โรงเรียนของเรา")
    String atSchool();

    @Message("น้ำท่วมโรงเรียน ปิดเรียน ขอความช่วยเหลือ")
    String atSchoolHint();

    @Message("ที่อื่น")
    String elsewhere();

    @Message("ถนน สะพาน หรือบ้านที่น้ำท่วม")
    String elsewhereHint();

    @Message("ศูนย์ขอทราบสถานการณ์ของโรงเรียน แจ้งได้ใน 10 วินาที")
    String asked();

    @Message("ถ้ามีอันตราย ไปที่ปลอดภัยก่อน เจ็บป่วยฉุกเฉินโทร 1669 น้ำท่วมโทร 1784")
    String danger();

    @Message("จุดนี้จะอยู่ที่โรงเรียน ถ้าอยู่ที่อื่น เขียนบอกสถานที่ให้ชัด")
    String pointPlainWhere();

    @Message("ระบบไม่รับรายงานที่เก็บไว้ในเครื่อง แจ้งใหม่ ถ้าด่วนโทร 1784")
    String refusedLater();

    @Message("ต้องเข้าระบบของโรงเรียนก่อนส่ง")
    String signInFirst();

    @Message("เข้าระบบ")
    String signIn();

    @Message("โรงเรียนตอนนี้เป็นอย่างไร")
    String legendStatus();

    @Message("น้ำท่วมถึงไหน")
    String legendWater();

    @Message("ไม่ท่วม")
    String waterNONE();

    @Message("ข้อเท้า")
    String waterANKLE();

    @Message("เข่า")
    String waterKNEE();

    @Message("เอว")
    String waterWAIST();

    @Message("เกินเอว")
    String waterOVER();

    @Message("ไฟฟ้า")
    String power();

    @Message("ถนนเข้าโรงเรียน")
    String road();

    @Message("โทรศัพท์")
    String telephone();

    @Message("ใช้ได้")
    String works();

    @Message("ใช้ไม่ได้")
    String fails();

    @Message("ไม่ทราบ")
    String notKnown();

    @Message("ขอความช่วยเหลือ สำหรับกี่คน")
    String legendNeeds();

    @Message("ไม่ขอ")
    String noNeed();

    @Message("ได้แล้ว หรือไม่ต้องการแล้ว")
    String noLonger();

    @Message("คนที่อยู่ในโรงเรียนตอนนี้")
    String people();

    @Message("บอกเพิ่มเติม")
    String note();

    @Message("ไม่ใส่ก็ได้ ไม่ต้องใส่ชื่อหรือเบอร์โทรของใคร")
    String noteHint();

    @Message("ภาพถ่าย")
    String photo();

    @Message("ไม่ใส่ก็ได้ ถ่ายน้ำหรือถนน ไม่ถ่ายหน้าคน")
    String photoHint();

    @Message("ใช้ภาพนี้ไม่ได้")
    String photoBad();

    @Message("ส่งภาพแล้ว")
    String photoSent();

    @Message("ภาพรอส่ง")
    String photoWaits();

    @Message("ระบบไม่รับภาพนี้")
    String photoRefused();

    @Message("ส่งให้ศูนย์")
    String send();

    @Message("แจ้งเพิ่ม หรือแก้ไข")
    String more();

    @Message("กำลังส่ง…")
    String sending();

    @Message("ศูนย์ได้รับแล้ว")
    String stored();

    @Message("{line} เมื่อ {time}")
    String storedText(String line, String time);

    @Message("ยังไม่ได้ส่ง เก็บไว้ในเครื่องแล้ว จะส่งเองเมื่อมีสัญญาณ ถ้าต้องการความช่วยเหลือเดี๋ยวนี้ โทร 1784")
    String kept();

    @Message("เก็บไว้ในเครื่องแล้ว ต้องเข้าระบบก่อนจึงจะส่งได้")
    String keptSignIn();

    @Message("เก็บไว้ในเครื่องแล้ว ระบบยังไม่ตอบ จะลองส่งใหม่เอง")
    String keptBusy();

    @Message("เครื่องนี้เก็บรายงานไว้ไม่ได้ ต้องมีสัญญาณตอนส่ง")
    String keptNot();

    @Message("ยังไม่ได้ส่ง")
    String notSent();

    @Message("เลือกก่อนว่าโรงเรียนเป็นอย่างไร")
    String troubleStatus();

    @Message("ข้อมูลในแบบฟอร์มไม่ถูกต้อง ลองเลือกใหม่")
    String troubleField();

    @Message("ส่งมาหลายครั้งแล้วในชั่วโมงนี้ รอสักครู่ หรือโทรหาศูนย์")
    String troubleMany();

    @Message("ที่ศูนย์รู้ตอนนี้")
    String now();

    @Message("ยังไม่มีรายงานของโรงเรียนใน 3 วันนี้")
    String nothing();

    @Message("ไปหน้ารายงานฝน")
    String back();

    @Message("แจ้งจุดน้ำท่วมนอกโรงเรียน")
    String toPoints();

    @Message("แจ้งจุดน้ำท่วม")
    String pointTitle();

    @Message("แจ้งถนนหรือที่สาธารณะที่น้ำท่วม ไม่ต้องแจ้งบ้านของใคร เจ้าหน้าที่ตรวจก่อนแสดงบนแผนที่")
    String pointLead();

    @Message("ที่ไหน")
    String pointWhere();

    @Message("ที่โรงเรียน")
    String pointAtSchool();

    @Message("แตะบนแผนที่")
    String pointOnMap();

    @Message("ตรงที่โทรศัพท์อยู่")
    String pointHere();

    @Message("ตำแหน่งปัดเป็นราว 100 เมตรก่อนส่ง")
    String pointRounded();

    @Message("แผนที่ต้องใช้สัญญาณ เขียนบอกสถานที่แทนได้")
    String pointMapOff();

    @Message("แผนที่สำหรับแตะเลือกจุด")
    String pointMapLabel();

    @Message("เลือกจุดแล้ว")
    String pointChosen();

    @Message("โทรศัพท์ไม่บอกตำแหน่ง เลือกวิธีอื่น")
    String pointNoPosition();

    @Message("ชื่อสถานที่ เช่น สี่แยกหน้าตลาด")
    String pointPlace();

    @Message("น้ำลึกแค่ไหน")
    String pointDepth();

    @Message("ส่งให้เจ้าหน้าที่ตรวจ")
    String pointSend();

    @Message("ได้รับแล้ว รอเจ้าหน้าที่ตรวจ")
    String pointStored();

    @Message("ขอบคุณ จุดนี้จะแสดงบนแผนที่เมื่อเจ้าหน้าที่ยืนยัน")
    String pointStoredText();

    @Message("เลือกก่อนว่าน้ำลึกแค่ไหน")
    String troubleDepth();

    @Message("เลือกจุดบนแผนที่ก่อน")
    String troubleWhere();

    @Message("จุดนี้อยู่นอกจังหวัด")
    String troubleFar();

    @Message("เก่าเกินไป น้ำอาจลดแล้ว")
    String troubleOld();
}
