package org.faofon.ogcapi;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about features, in Thai; in English in messages/ogc_en.properties. */
@MessageBundle("ogc")
public interface OgcMessages {
    @Message("ข้อมูลแผนที่สำหรับโปรแกรม")
    String title();

    @Message(
            "หน้านี้ให้ข้อมูลของเครือข่ายกับโปรแกรมแผนที่ เช่น โปรแกรมระบบสารสนเทศภูมิศาสตร์ ตามมาตรฐานเปิดที่ใช้กันทั่วโลก อ่านได้อย่างเดียว ไม่ต้องลงทะเบียน")
    String lead();

    @Message("ชุดข้อมูล")
    String collections();

    @Message("มาตรฐานที่ทำตาม")
    String conformance();

    @Message("คำอธิบายสำหรับโปรแกรม")
    String description();

    @Message("เครื่องวัดฝน")
    String gauges();

    @Message("ที่ตั้งเครื่องวัดฝนของโรงเรียน")
    String gaugesText();

    @Message("คำเตือน")
    String alerts();

    @Message("คำเตือนที่ประกาศให้ประชาชนทราบแล้ว ล่าสุด 500 เรื่อง รวมที่สิ้นสุดแล้ว")
    String alertsText();

    @Message("อำเภอ")
    String districts();

    @Message("อำเภอในจังหวัด มีแนวเขตถ้าผู้ดูแลระบบใส่ไว้")
    String districtsText();

    @Message("จุดน้ำท่วม")
    String floodPoints();

    @Message("จุดที่มีน้ำท่วมซึ่งเจ้าหน้าที่ยืนยันแล้ว ตำแหน่งโดยประมาณ 100 เมตร")
    String floodPointsText();

    @Message("ดูข้อมูลในชุดนี้")
    String items();

    @Message("แสดง {shown} จาก {all} รายการ")
    String shown(int shown, int all);

    @Message("ไม่มีข้อมูลตามที่ขอ")
    String none();

    @Message("หน้าถัดไป")
    String next();

    @Message("หน้าก่อน")
    String previous();

    @Message("ข้อมูลเดียวกันสำหรับโปรแกรม")
    String asData();

    @Message("ข้อมูลตามชื่อที่โปรแกรมใช้")
    String properties();

    @Message("ชื่อ")
    String name();

    @Message("พิกัด")
    String position();

    @Message("ไม่มีพิกัด")
    String noPosition();
}
