package org.faofon.classroom.teacher;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;
import org.faofon.schools.SchoolRole;

/** The texts of the pages about a school's readers, from messages/people_th.properties and people_en.properties. */
@MessageBundle("people")
public interface PeopleMessages {
    @Message("ผู้อ่านและเวร {school}")
    String peopleOf(String school);

    @Message("กลับไปสมุดฝน")
    String toSheetOfMonth();

    @Message("เวรอ่านฝน")
    String rota();

    @Message("ใส่ชื่อเล่นไม่เกิน 20 ตัวอักษร ไม่ใส่ชื่อจริงหรือเบอร์โทร เว้นว่างได้")
    String rotaLead();

    @Message("""
            {#when weekday}\
            {#is MONDAY}เช้าวันจันทร์\
            {#is TUESDAY}เช้าวันอังคาร\
            {#is WEDNESDAY}เช้าวันพุธ\
            {#is THURSDAY}เช้าวันพฤหัสบดี\
            {#is FRIDAY}เช้าวันศุกร์\
            {#is SATURDAY}เช้าวันเสาร์\
            {#is SUNDAY}เช้าวันอาทิตย์\
            {/when}""")
    String weekday(DayOfWeek weekday);

    @Message("วันหยุด")
    String holidays();

    @Message("ยังไม่มีวันหยุดที่จะถึง")
    String holidaysNone();

    @Message("ตั้งแต่วันที่")
    String holidayFirst();

    @Message("ถึงวันที่")
    String holidayLast();

    @Message("ชื่อวันหยุด")
    String holidayName();

    @Message("เพิ่มวันหยุด")
    String holidayAdd();

    @Message("ลบวันหยุด {name}")
    String holidayWithdraw(String name);

    @Message("PIN ของโรงเรียน")
    String pinsTitle();

    @Message("PIN ใหม่แสดงครั้งเดียว PIN เก่าใช้ไม่ได้ทันที PIN และ QR ใช้ได้จนสิ้นปีการศึกษา")
    String pinsLead();

    @Message("PIN ของนักเรียนผู้อ่าน")
    String pinVolunteer();

    @Message("PIN ของครู")
    String pinTeacher();

    @Message("ยังไม่มี PIN")
    String pinNone();

    @Message("ใช้ได้ถึงวันที่ {day}")
    String pinEnds(String day);

    @Message("หมดอายุแล้วเมื่อสิ้นวันที่ {day}")
    String pinEnded(String day);

    @Message(
            "เข้าใจแล้วว่า {devices} เครื่องที่เข้าระบบอยู่จะออกจากระบบ ค่าฝนที่รอส่งในเครื่องไม่หาย และจะส่งเองเมื่อเข้าระบบด้วย PIN ใหม่")
    String pinSure(long devices);

    @Message(
            "PIN จะหมดอายุเมื่อสิ้นวันที่ {day} QR ที่ทำในปีการศึกษานี้ก็เช่นกัน ออก PIN ใหม่และขอ QR ใหม่จากศูนย์ก่อนวันนั้น")
    String pinsEndSoon(String day);

    @Message(
            "PIN หมดอายุแล้วเมื่อสิ้นวันที่ {day} เครื่องใหม่เข้าระบบไม่ได้จนกว่าจะออก PIN ใหม่ เครื่องที่เข้าระบบอยู่ยังส่งค่าได้")
    String pinsEnded(String day);

    @Message("QR ที่เสาเครื่องวัด")
    String linksTitle();

    @Message("ยังไม่มี QR ศูนย์เป็นผู้พิมพ์แผ่น QR ให้")
    String linksNone();

    @Message("ทำเมื่อ {when} โดย {by}")
    String linkMade(String when, String by);

    @Message("ยกเลิก")
    String linkEnd();

    @Message("ยกเลิก QR ของ {gauge}")
    String linkEndOf(String gauge);

    @Message("เปลี่ยน {whose}")
    String pinRenew(String whose);

    @Message("PIN ใหม่")
    String pinsNew();

    @Message("จดไว้เดี๋ยวนี้ หน้านี้แสดงเพียงครั้งเดียว")
    String pinsOnce();

    @Message("ออกจากระบบแล้ว {devices} เครื่อง")
    String signedOut(long devices);

    @Message("กลับไปหน้าผู้อ่านและเวร")
    String toPeople();

    @Message("โทรศัพท์ที่เข้าระบบอยู่")
    String devicesTitle();

    @Message("ยังไม่มีเครื่องใดเข้าระบบ")
    String devicesNone();

    @Message("""
            {#when role}\
            {#is VOLUNTEER}นักเรียนผู้อ่าน\
            {#is TEACHER}ครู\
            {/when}""")
    String role(SchoolRole role);

    @Message("ใช้ล่าสุด {when}")
    String deviceSeen(String when);

    @Message("เข้าระบบเมื่อ {when}")
    String deviceSince(String when);

    @Message("ให้ออกจากระบบ")
    String deviceRevoke();

    @Message("ให้เครื่องของ {name} ออกจากระบบ")
    String deviceRevokeOf(String name);

    @Message("ส่งมอบเมื่อจบปีการศึกษา")
    String handoverTitle();

    @Message("เปลี่ยน PIN ทั้งสอง ให้ทุกเครื่องออกจากระบบ และล้างเวร ค่าฝนและประวัติทั้งหมดยังอยู่")
    String handoverLead();

    @Message("ยกเลิก QR ที่เสาเครื่องวัดด้วย (ต้องพิมพ์แผ่นใหม่)")
    String handoverLinks();

    @Message("เข้าใจแล้ว ทำเดี๋ยวนี้")
    String handoverSure();

    @Message("ส่งมอบ")
    String handoverDo();

    @Message("{when} โดย {by} ({devices} เครื่องออกจากระบบ)")
    String handoverDone(String when, String by, int devices);

    @Message("ที่ผ่านมา")
    String handovers();

    @Message("แชต LINE ของผู้อ่าน")
    String chatsTitle();

    @Message(
            "ผู้อ่านที่เชื่อมแชตแล้วพิมพ์ค่าฝนหาบอตได้เลย เช่น 12.5 หรือ ไม่มีฝน ระบบไม่เก็บชื่อหรือบัญชี LINE ของใครเป็นข้อความที่อ่านได้")
    String chatsLead();

    @Message("ยังไม่มีแชตที่เชื่อม")
    String chatsNone();

    @Message("แชตที่ {number}")
    String chatNumber(long number);

    @Message("เชื่อมเมื่อ {moment}")
    String chatSince(String moment);

    @Message("เลิกเชื่อม")
    String chatEnd();

    @Message("เลิกเชื่อมแชตที่ {number}")
    String chatEndOf(long number);

    @Message("ขอรหัสเชื่อมแชตของ {gauge}")
    String chatNewCode(String gauge);

    @Message("รหัสเชื่อมแชต LINE")
    String chatCodeTitle();

    @Message("รหัส")
    String chatCode();

    @Message("รหัสนี้แสดงครั้งเดียว ใช้ได้ครั้งเดียว ภายใน 1 ชั่วโมง")
    String chatCodeOnce();

    @Message("เพิ่มบอตเฝ้าฝนเป็นเพื่อนใน LINE")
    String chatStep1();

    @Message("พิมพ์รหัสนี้ส่งให้บอต")
    String chatStep2();

    @Message("ทุกเช้าพิมพ์ค่าที่อ่านได้ เช่น 12.5")
    String chatStep3();

    @Message("กลับไปหน้าแชต")
    String chatsBack();
}
