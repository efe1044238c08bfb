package org.faofon.situations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The table of schools in the report of an incident. English in messages/situationincident_en.properties. */
@MessageBundle("situationincident")
public interface SituationIncidentMessages {
    @Message("สถานการณ์ของโรงเรียน")
    String title();

    @Message(
            "ที่หนักที่สุดของแต่ละแห่งในช่วงนี้ ตามที่โรงเรียนหรือเจ้าหน้าที่แจ้ง โรงเรียนที่ไม่ได้แจ้งไม่อยู่ในตาราง: ปิด {closed} แห่ง เปิดเป็นศูนย์พักพิง {shelters} แห่ง")
    String note(long closed, long shelters);

    @Message("โรงเรียน")
    String school();

    @Message("อำเภอ")
    String district();

    @Message("สถานะ")
    String status();

    @Message("น้ำ")
    String water();

    @Message("ขอ")
    String needs();

    @Message("แจ้ง (ครั้ง)")
    String reports();

    @Message("แจ้งล่าสุด")
    String latest();
}
