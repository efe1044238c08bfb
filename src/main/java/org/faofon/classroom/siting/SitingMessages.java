package org.faofon.classroom.siting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.classroom.siting.SitingForm.Fault;
import org.faofon.network.siting.CompassPoint;
import org.faofon.network.siting.GroundSlope;
import org.faofon.network.siting.GroundSurface;
import org.faofon.network.siting.Obstruction;
import org.faofon.network.siting.SitingView;
import org.faofon.network.siting.WindProtection;

/** The texts of siting cards, in Thai; English is in messages/siting_en.properties. */
@MessageBundle("siting")
public interface SitingMessages {
    @Message("บัตรที่ตั้งเครื่อง")
    String title();

    @Message("บัตรที่ตั้งเครื่อง {gauge}")
    String titleOf(String gauge);

    @Message(
            "ต้นไม้ หลังคา และกำแพงบังฝนได้ บัตรนี้บอกว่ารอบเครื่องวัดโล่งแค่ไหน คนที่ใช้ค่าฝนจะได้รู้ว่าเชื่อได้เพียงใด นักเรียนช่วยกันทำได้ ใช้เวลาราวครึ่งชั่วโมง ทำปีละครั้ง และทำใหม่ทุกครั้งที่ย้ายเครื่อง")
    String lead();

    @Message("กลับไปสมุดฝน")
    String back();

    @Message("ยังไม่มีบัตรของเครื่องนี้")
    String none();

    @Message("ที่ตั้งเครื่อง ชั้น {number} ตาม WMO (สำรวจ {date})")
    String classLine(int number, String date);

    @Message("""
            {#switch number}\
            {#case 1}ดีที่สุด ไม่มีอะไรบังฝน และลมรบกวนน้อย\
            {#case 2}ดี สิ่งรอบข้างอยู่ไกลพอ แทบไม่บังฝน\
            {#case 3}พอใช้ มีสิ่งสูงอยู่ค่อนข้างใกล้หรือพื้นลาด ลมแรงอาจทำให้วัดได้น้อยลงบ้าง\
            {#case 4}มีสิ่งสูงอยู่ใกล้หรือพื้นชันมาก อาจวัดฝนได้น้อยกว่าที่ตกจริง\
            {#case 5}มีต้นไม้ หลังคา หรือกำแพงอยู่ชิดเครื่อง ค่าฝนบอกได้แค่ตรงนั้น ควรหาที่โล่งกว่านี้\
            {/switch}""")
    String meaning(int number);

    @Message("บัตรวันที่ {date} ยังบอกชั้นไม่ได้")
    String noClass(String date);

    @Message("เพราะเครื่องอยู่บนหลังคา มาตรฐานจัดชั้นเฉพาะที่ตั้งบนพื้นดิน")
    String becauseRoof();

    @Message("เพราะยังไม่ได้ดูทิศ:")
    String becauseDirections();

    @Message("เพราะยังไม่ได้บอกความลาดของพื้น")
    String becauseSlope();

    @Message("ปากกระบอกไม่ได้ระดับ ปรับให้ได้ระดับก่อน เพราะปากเอียงรับฝนได้ไม่เท่าจริง")
    String tilted();

    @Message("เครื่องย้ายที่เมื่อ {date} บัตรนี้เป็นของที่เดิม ใช้กับที่ใหม่ไม่ได้ โปรดสำรวจใหม่")
    String moved(String date);

    @Message("บัตรเก่า มีบัตรที่ใหม่กว่าแล้ว")
    String replaced();

    @Message("สำรวจวันที่ {date} บันทึกโดย {who}")
    String surveyed(String date, String who);

    @Message("รอบเครื่อง")
    String around();

    @Message("ยังไม่ได้ดู")
    String notSeen();

    @Message("ความลาดของพื้น")
    String slopeLabel();

    @Message("พื้นใต้เครื่อง")
    String surfaceLabel();

    @Message("สิ่งกันลม")
    String windLabel();

    @Message("ปากกระบอกสูงจากพื้น (ซม.)")
    String rimLabel();

    @Message("วัดจากพื้นหรือจากหลังคาที่เครื่องตั้งอยู่ ถึงขอบปากกระบอก เช่น 150")
    String rimHint();

    @Message("ปากกระบอกได้ระดับไหม")
    String levelLabel();

    @Message("ได้ระดับ")
    String levelYes();

    @Message("ไม่ได้ระดับ")
    String levelNo();

    @Message("หมายเหตุ")
    String noteLabel();

    @Message("เช่น ต้นมะม่วงกำลังโต ไม่ต้องใส่ชื่อคน")
    String noteHint();

    @Message("วันที่สำรวจ")
    String dateLabel();

    @Message("บัตรทั้งหมดของเครื่องนี้")
    String history();

    @Message("{date} ชั้น {number}")
    String historyClass(String date, int number);

    @Message("{date} ยังบอกชั้นไม่ได้")
    String historyNone(String date);

    @Message("สำรวจใหม่")
    String formTitle();

    @Message("ทำบัตรต่อ")
    String draftTitle();

    @Message("มีบัตรที่ทำค้างไว้ แก้แล้วกดเก็บ จากนั้นเติมภาพและบันทึกบัตร ร่างที่ไม่มีใครแตะจะถูกลบหลัง 30 วัน")
    String draftLead();

    @Message("ไปหน้าภาพและบันทึกบัตร")
    String toPhotos();

    @Message("พิมพ์แผ่นสำรวจ (A4 หนึ่งแผ่น)")
    String print();

    @Message("ตัดแผ่นวัดมุมจากแผ่นสำรวจ ร้อยด้ายที่มุมบน ผูกยางลบถ่วงไว้")
    String how1();

    @Message("นั่งข้างเครื่องให้ตาอยู่สูงเท่าปากกระบอก หันไปทีละทิศ ให้ครบแปดทิศ")
    String how2();

    @Message("เล็งตามขอบบนของแผ่นไปที่ยอดของสิ่งที่สูงที่สุดในทิศนั้น เพื่อนอ่านว่าด้ายอยู่ในช่องไหน")
    String how3();

    @Message("สิ่งที่แคบกว่ากำปั้นเมื่อเหยียดแขนสุด เช่น เสาธง ไม่ต้องนับ ด้ายทับเส้นพอดีให้ตอบช่องที่ต่ำกว่า")
    String how4();

    @Message("วิธีดู")
    String howTitle();

    @Message("""
            {#when point}\
            {#is N}เหนือ\
            {#is NE}ตะวันออกเฉียงเหนือ\
            {#is E}ตะวันออก\
            {#is SE}ตะวันออกเฉียงใต้\
            {#is S}ใต้\
            {#is SW}ตะวันตกเฉียงใต้\
            {#is W}ตะวันตก\
            {#is NW}ตะวันตกเฉียงเหนือ\
            {/when}""")
    String point(CompassPoint point);

    @Message("""
            {#when seen}\
            {#is OPEN}โล่ง ไม่มีอะไรสูงกว่าปากกระบอก\
            {#is LOW}ก ไม่เกิน 14° (ไกลตั้งแต่ 4 เท่าของความสูง)\
            {#is MODERATE}ข 14°–27° (ไกล 2 ถึง 4 เท่า)\
            {#is HIGH}ค 27°–45° (ไกล 1 ถึง 2 เท่า)\
            {#is VERY_HIGH}ง 45°–63° (ไกลครึ่งเท่าถึง 1 เท่า)\
            {#is OVERHEAD}จ เกิน 63° (ใกล้กว่าครึ่งเท่า)\
            {/when}""")
    String seen(Obstruction seen);

    @Message("""
            {#when seen}\
            {#is OPEN}โล่ง\
            {#is LOW}ก\
            {#is MODERATE}ข\
            {#is HIGH}ค\
            {#is VERY_HIGH}ง\
            {#is OVERHEAD}จ\
            {/when}""")
    String letter(Obstruction seen);

    @Message("""
            {#when slope}\
            {#is FLAT}ราบ\
            {#is GENTLE}ลาดน้อย (ไม่ถึง 19°)\
            {#is STEEP}ลาดชัน (19° ถึง 30°)\
            {#is VERY_STEEP}ชันมาก (เกิน 30°)\
            {/when}""")
    String slope(GroundSlope slope);

    @Message("""
            {#when surface}\
            {#is GRASS}หญ้า\
            {#is SOIL}ดิน\
            {#is CONCRETE}คอนกรีต\
            {#is ROOF}หลังคา\
            {#is OTHER}อื่น ๆ\
            {/when}""")
    String surface(GroundSurface surface);

    @Message("""
            {#when wind}\
            {#is NONE}ไม่มี หรือสิ่งรอบข้างสูงไม่เท่ากัน\
            {#is UNIFORM_OBSTACLES}มีสิ่งสูงพอ ๆ กันล้อมรอบทุกทิศ (สูงสุดไม่ถึงสองเท่าของต่ำสุด)\
            {#is WIND_SHIELD}มีแผงกันลมรอบเครื่อง\
            {/when}""")
    String wind(WindProtection wind);

    @Message("""
            {#when view}\
            {#is NORTH}จากเครื่องมองไปทิศเหนือ\
            {#is EAST}จากเครื่องมองไปทิศตะวันออก\
            {#is SOUTH}จากเครื่องมองไปทิศใต้\
            {#is WEST}จากเครื่องมองไปทิศตะวันตก\
            {#is SURROUNDINGS}ตัวเครื่องกับสิ่งรอบ ๆ ถอยออกมาสักห้าก้าว\
            {#is RIM}ปากกระบอกจากด้านบน วางระดับน้ำหรือขวดน้ำไว้ให้เห็นว่าได้ระดับ\
            {/when}""")
    String view(SitingView view);

    @Message("เก็บไว้ แล้วไปต่อที่ภาพ")
    String keep();

    @Message("ยังไม่ได้เก็บ โปรดแก้:")
    String notKept();

    @Message("""
            {#when fault}\
            {#is DATE}วันที่อ่านไม่ออก ใส่ปี เดือน วัน เช่น 2569-11-23\
            {#is FUTURE}วันที่สำรวจยังมาไม่ถึง\
            {#is TOO_OLD}วันที่สำรวจเก่าเกินไป\
            {#is BEFORE_MOVE}วันนั้นเครื่องยังอยู่ที่อื่น ใส่ได้ตั้งแต่วันที่ย้ายมา\
            {#is RIM}ความสูงปากกระบอกต้องเป็น 1 ถึง 3000 เซนติเมตร\
            {#is METRES}ความสูงปากกระบอกใส่เป็นเซนติเมตรเต็ม ๆ เช่น 150 ไม่ใช่ 1.5\
            {#is NOTE}หมายเหตุยาวเกินไป หรือมีตัวอักษรที่เก็บไม่ได้\
            {#is CHOICE}มีช่องที่เลือกค่าที่ไม่มีในรายการ\
            {/when}""")
    String fault(Fault fault);

    @Message("เครื่องมาอยู่ที่นี่วันที่ {date}")
    String standsSince(String date);

    @Message("ภาพหกภาพ")
    String photosTitle();

    @Message(
            "ถ่ายจากข้างเครื่อง อย่าให้มีหน้าคน ส่งทีละภาพ เปลี่ยนได้จนกว่าจะบันทึกบัตร ครูของโรงเรียนและเจ้าหน้าที่เท่านั้นที่เห็น ภาพเก็บห้าปี")
    String photosLead();

    @Message("ยังขาด {count} ภาพ:")
    String photosMissing(int count);

    @Message("ครบหกภาพแล้ว")
    String photosWhole();

    @Message("เลือกภาพ (JPEG หรือ PNG ไม่เกิน 3 MB)")
    String choose();

    @Message("ส่งภาพ")
    String send();

    @Message("เปลี่ยนภาพ")
    String replace();

    @Message("ลบภาพนี้ทันที")
    String deletePhoto();

    @Message("ลบ")
    String deleteSure();

    @Message("ยังไม่มีภาพ")
    String noPhoto();

    @Message("ยังไม่ได้เลือกภาพ")
    String troubleNoPhoto();

    @Message("ใช้ไฟล์นี้ไม่ได้ ต้องเป็นภาพ JPEG หรือ PNG ไม่เกิน 3 MB และ 16 ล้านจุด")
    String troubleBadPhoto();

    @Message("ระบบกำลังอ่านภาพอื่นอยู่ โปรดส่งใหม่อีกครั้ง")
    String troubleBusy();

    @Message("วันนี้บันทึกบัตรของเครื่องนี้ครบแล้ว ทำต่อพรุ่งนี้ ร่างยังอยู่")
    String troubleMany();

    @Message("ตรวจแล้วบันทึก")
    String finishTitle();

    @Message("บันทึกแล้วแก้ไม่ได้ ถ้าผิดให้ทำบัตรใหม่ บัตรเก่ายังอยู่ให้ดู")
    String finishLead();

    @Message("บัตรนี้จะเป็นชั้น {number}")
    String willBe(int number);

    @Message("บัตรนี้ยังบอกชั้นไม่ได้ บันทึกไว้ก่อนก็ได้")
    String willBeNone();

    @Message("บันทึกบัตร")
    String finish();

    @Message("แก้ข้อมูลในบัตร")
    String edit();

    @Message("ยังไม่มีบัตรที่ตั้งเครื่อง {gauge}: ชวนกันสำรวจว่ารอบเครื่องโล่งแค่ไหน")
    String sheetNone(String gauge);

    @Message("ทำบัตรที่ตั้ง")
    String sheetMake();

    @Message("แผ่นสำรวจที่ตั้งเครื่อง {gauge}")
    String paperTitle(String gauge);

    @Message("ผู้สำรวจ")
    String paperWho();

    @Message("ทิศ")
    String paperPoint();

    @Message("ภาพที่ต้องถ่าย")
    String paperPhotos();

    @Message("แผ่นวัดมุม ตัดตามเส้นประ")
    String angleCard();

    @Message("ตาอยู่ตรงนี้")
    String angleEye();

    @Message("ร้อยด้ายที่จุดนี้")
    String angleThread();

    @Message("พิมพ์หน้านี้ด้วยปุ่มพิมพ์ของเบราว์เซอร์ ย่อหรือขยายได้ มุมไม่เปลี่ยน")
    String printHint();

    @Message("ที่ตั้งเครื่อง")
    String centreTitle();

    @Message(
            "ชั้น 1 ถึง 5 ตาม WMO 1 ดีที่สุด มาจากบัตรที่โรงเรียนสำรวจเอง ไม่มีใครตรวจซ้ำ ใช้ประกอบการอ่านค่า ไม่เปลี่ยนค่าใด")
    String centreLead();

    @Message("ชั้น")
    String colClass();

    @Message("สำรวจ")
    String colSurvey();

    @Message("ที่ยังขาด")
    String colMissing();

    @Message("ยังไม่มีบัตร")
    String stateNone();

    @Message("มีร่าง")
    String stateDraft();

    @Message("ย้ายแล้ว ต้องสำรวจใหม่")
    String stateMoved();

    @Message("เกิน 5 ปี ควรสำรวจใหม่")
    String stateOld();

    @Message("ทิศ {count}")
    String missingDirections(int count);

    @Message("ความลาด")
    String missingSlope();

    @Message("บนหลังคา")
    String onRoof();

    @Message("ปากไม่ได้ระดับ")
    String notLevel();

    @Message("ภาพ {count}")
    String missingPhotos(int count);

    @Message("ครบ")
    String complete();
}
