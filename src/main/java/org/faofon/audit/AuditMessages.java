package org.faofon.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the audit trail, in Thai; English is in messages/audit_en.properties. */
@MessageBundle("audit")
public interface AuditMessages {
    @Message("บันทึกการตรวจสอบ")
    String title();

    @Message("ใครเปลี่ยนอะไร เมื่อไร จากที่ใด แก้หรือลบไม่ได้ สมาชิกโรงเรียนแสดงเป็นหมายเลขอุปกรณ์ ไม่แสดงชื่อเล่น")
    String lead();

    @Message("ตั้งแต่วันที่")
    String from();

    @Message("ถึงวันที่")
    String to();

    @Message("ผู้กระทำ")
    String actor();

    @Message("การกระทำ")
    String act();

    @Message("เรื่อง")
    String subject();

    @Message("ทั้งหมด")
    String every();

    @Message("แสดง")
    String show();

    @Message("ไม่มีรายการตามที่เลือก")
    String none();

    @Message("รายการที่เก่ากว่า")
    String older();

    @Message("ดาวน์โหลด CSV")
    String download();

    @Message("ตรวจว่าไม่ถูกแก้")
    String check();

    @Message("ลำดับ")
    String number();

    @Message("เวลา")
    String time();

    @Message("ที่อยู่เครือข่าย")
    String address();

    @Message("รหัสการกระทำ")
    String code();

    @Message("รายละเอียด")
    String detail();

    @Message("แฮชก่อนหน้า")
    String previousHash();

    @Message("แฮช")
    String hash();

    @Message("ครบถ้วน ไม่มีรายการใดถูกแก้ ({entries} รายการ) แฮชสุดท้าย")
    String whole(long entries);

    @Message("รายการที่ {entry} ถูกแก้ หรือมีรายการก่อนหน้าถูกลบ")
    String broken(long entry);

    @Message("โดย {actor}")
    String by(String actor);

    @Message("จาก {address}")
    String fromAddress(String address);

    /** An action that is not listed is of a later version, and shown by its code. */
    @Message("""
            {#when code}\
            {#is 'rule.change'}แก้เกณฑ์เตือนภัย\
            {#is 'alert.opened'}เปิดการเตือน\
            {#is 'alert.proposed'}เสนอระดับการเตือน\
            {#is 'alert.published'}ประกาศการเตือน\
            {#is 'alert.raised'}ยกระดับการเตือน\
            {#is 'alert.eased'}ลดระดับการเตือน\
            {#is 'alert.acknowledged'}รับทราบการเตือน\
            {#is 'alert.confirmed'}ยืนยันการเตือนที่ประกาศอัตโนมัติ\
            {#is 'alert.postponed'}เลื่อนประกาศอัตโนมัติ\
            {#is 'alert.held'}ขยายเวลาการเตือน\
            {#is 'alert.withdrawn'}ไม่ประกาศระดับที่รออยู่\
            {#is 'alert.ended'}ยุติการเตือน\
            {#is 'alert.cancelled'}ยกเลิกการเตือน\
            {#is 'alert.judge'}ลงผลว่าการเตือนถูกหรือผิด\
            {#is 'missed-event.add'}บันทึกเหตุที่ไม่ได้เตือน\
            {#is 'missed-event.withdraw'}ถอนเหตุที่ไม่ได้เตือน\
            {#is 'message.resend'}ส่งข้อความซ้ำ\
            {#is 'message.test'}ส่งข้อความทดสอบ\
            {#is 'message.send'}ส่งข้อความจากศูนย์\
            {#is 'message.withdraw'}ถอนข้อความจากศูนย์\
            {#is 'message-template.change'}แก้แบบข้อความ\
            {#is 'alert.receipt'}ผู้รับผิดชอบรับทราบการเตือน\
            {#is 'telephone.change'}แก้เบอร์โทรศัพท์สำนักงาน\
            {#is 'shift.begin'}เข้าเวร\
            {#is 'shift.end'}ออกเวร\
            {#is 'level.request'}ขอให้โรงเรียนอ่านระดับน้ำในกระบอก\
            {#is 'reading.judge'}ตัดสินค่าฝน\
            {#is 'calibration.add'}เพิ่มค่าสอบเทียบ\
            {#is 'location.add'}แก้ที่ตั้งเครื่องวัด\
            {#is 'siting-card.add'}ทำบัตรที่ตั้งเครื่องวัด\
            {#is 'uplink-mapping.change'}แก้การอ่านข้อมูล LoRaWAN\
            {#is 'uplink-mapping.remove'}ลบการอ่านข้อมูล LoRaWAN\
            {#is 'roster.import'}นำเข้าทะเบียนเครื่องวัด\
            {#is 'district.change'}แก้ข้อมูลอำเภอ\
            {#is 'gauge-token.create'}ออกรหัสใหม่ให้เครื่องวัด\
            {#is 'gauge-token.disable'}ยกเลิกรหัสของเครื่องวัด\
            {#is 'pin.change'}เปลี่ยน PIN ของโรงเรียน\
            {#is 'sign-in-link.create'}สร้าง QR เข้าระบบ\
            {#is 'sign-in-link.end'}ยกเลิก QR เข้าระบบ\
            {#is 'device.sign-out'}ให้อุปกรณ์ออกจากระบบ\
            {#is 'school-year.end'}จบปีการศึกษาของโรงเรียน\
            {#is 'chat-code.create'}สร้างรหัสผูกแชต\
            {#is 'chat.link'}ผูกแชต LINE\
            {#is 'chat.unlink'}เลิกผูกแชต LINE\
            {#is 'line-group.role'}แก้หน้าที่ของกลุ่ม LINE\
            {#is 'photo.delete'}ลบภาพถ่าย\
            {#is 'nickname.erase'}ลบชื่อเล่น\
            {#is 'school.export'}ส่งออกข้อมูลโรงเรียน\
            {#is 'situation.enter'}แจ้งสถานการณ์โรงเรียน\
            {#is 'situation.request'}ถามสถานการณ์โรงเรียน\
            {#is 'need.change'}แก้สถานะคำขอความช่วยเหลือ\
            {#is 'flood-point.enter'}แจ้งจุดน้ำท่วม\
            {#is 'flood-point.check'}ตรวจจุดน้ำท่วม\
            {#is 'impact.add'}บันทึกผลกระทบ\
            {#is 'impact.withdraw'}ถอนบันทึกผลกระทบ\
            {#is 'ddpm-request.ask'}ขอให้ ปภ. แจ้งเตือน\
            {#is 'ddpm-request.answer'}บันทึกคำตอบของ ปภ.\
            {#is 'channel.add'}เพิ่มช่องทางส่งข้อความ\
            {#is 'channel.change'}แก้ช่องทางส่งข้อความ\
            {#is 'setting.change'}แก้การตั้งค่าของโปรแกรม\
            {#is 'officer.sign-in'}เข้าระบบ\
            {#is 'officer.sign-in-refused'}เข้าระบบไม่สำเร็จ\
            {#is 'officer.sign-out'}ออกจากระบบ\
            {#is 'officer.add'}เพิ่มบัญชีเจ้าหน้าที่\
            {#is 'officer.enable'}เปิดใช้บัญชีเจ้าหน้าที่\
            {#is 'officer.disable'}ปิดบัญชีเจ้าหน้าที่\
            {#is 'officer.role'}เปลี่ยนหน้าที่ของเจ้าหน้าที่\
            {#is 'officer.password'}เปลี่ยนรหัสผ่านของเจ้าหน้าที่\
            {#is 'officer.totp'}แก้รหัสใช้ครั้งเดียวของเจ้าหน้าที่\
            {#is 'officer.session'}ให้เจ้าหน้าที่ออกจากระบบ\
            {#is 'officer.provider'}เข้าระบบครั้งแรกผ่าน OpenID\
            {#is 'audit.cut'}ตัดรายการเก่าตามกำหนด\
            {#else}{code}\
            {/when}""")
    String action(String code);

    /** A column that is not listed is shown by its name. */
    @Message("""
            {#when column}\
            {#is 'version'}รุ่น\
            {#is 'enabled'}ใช้งาน\
            {#is 'level'}ระดับ\
            {#is 'pending_level'}ระดับที่รอ\
            {#is 'status'}สถานะ\
            {#is 'held_until'}ขยายถึง\
            {#is 'mark'}ผล\
            {#is 'quality'}คุณภาพ\
            {#is 'value'}ค่า\
            {#is 'hazard'}ภัย\
            {#is 'district_code'}อำเภอ\
            {#is 'happened_at'}เกิดเมื่อ\
            {#is 'withdrawn_at'}ถอนเมื่อ\
            {#is 'revoked_at'}ยกเลิกเมื่อ\
            {#is 'changed_at'}แก้เมื่อ\
            {#is 'valid_from'}มีผลตั้งแต่\
            {#is 'surveyed_on'}สำรวจเมื่อ\
            {#is 'factor'}ตัวคูณ\
            {#is 'latitude'}ละติจูด\
            {#is 'longitude'}ลองจิจูด\
            {#is 'channel'}ช่องทาง\
            {#is 'audience'}ผู้รับ\
            {#is 'gauges'}เครื่องวัด\
            {#is 'devices'}อุปกรณ์\
            {#is 'role'}หน้าที่\
            {#is 'zone'}พื้นที่\
            {#is 'name_th'}ชื่อไทย\
            {#is 'name_en'}ชื่ออังกฤษ\
            {#else}{column}\
            {/when}""")
    String field(String column);

    @Message("{#when stored}{#is 'true'}ใช่{#is 'false'}ไม่{#is 'set'}ตั้งไว้แล้ว (เป็นความลับ){#else}{stored}{/when}")
    String value(String stored);

    /** A state that is not listed is shown by its code. */
    @Message("""
            {#when code}\
            {#is 'GOOD'}ดี\
            {#is 'NOT_EVALUATED'}ยังไม่ได้ตรวจ\
            {#is 'SUSPECT'}น่าสงสัย\
            {#is 'FAIL'}ใช้ไม่ได้\
            {#is 'MISSING'}ไม่มีค่า\
            {#is 'HIT'}เตือนถูก\
            {#is 'FALSE_ALARM'}เตือนผิด\
            {#is 'UNDECIDED'}บอกไม่ได้\
            {#is 'NORMAL'}ปกติ\
            {#is 'AFFECTED'}ได้รับผลกระทบ\
            {#is 'CLOSED'}ปิดเรียน\
            {#is 'SHELTER'}เปิดศูนย์พักพิง\
            {#is 'OPEN'}ยังไม่มีผู้รับ\
            {#is 'TAKEN'}มีผู้รับแล้ว\
            {#is 'ON_THE_WAY'}กำลังไป\
            {#is 'DONE'}เสร็จแล้ว\
            {#is 'WITHDRAWN'}ถอนแล้ว\
            {#is 'UNCHECKED'}ยังไม่ตรวจ\
            {#is 'CONFIRMED'}ตรวจแล้วว่าจริง\
            {#is 'REJECTED'}ไม่จริง\
            {#is 'OVER'}น้ำลดแล้ว\
            {#is 'NOTED'}ปภ. รับเรื่องแล้ว\
            {#is 'SENT'}ปภ. แจ้งเตือนแล้ว\
            {#is 'REFUSED'}ปภ. ไม่แจ้งเตือน\
            {#else}{code}\
            {/when}""")
    String state(String code);

    @Message("รวม {count} รายการ")
    String together(int count);
}
