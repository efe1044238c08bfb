package org.faofon.alerts.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * The texts of the warnings, from messages/alert_th.properties and alert_en.properties.
 *
 * <p>Texts for enum constants are written with {@code #when}. Qute could use one key for each, but then it uses the
 * language of the current request, and a warning needs the language that it is asked for.
 */
@MessageBundle("alert")
public interface AlertMessages {
    @Message("""
            {#when hazard}\
            {#is FLASH_FLOOD}น้ำป่าไหลหลาก\
            {#is LANDSLIDE}ดินถล่ม\
            {#is FLOOD}น้ำท่วม\
            {#is HEAVY_RAIN}ฝนตกหนักมาก\
            {/when}""")
    String hazard(Hazard hazard);

    /** The risk, as the end of a headline. */
    @Message("""
            {#when hazard}\
            {#is FLASH_FLOOD}เสี่ยงน้ำป่าไหลหลาก\
            {#is LANDSLIDE}เสี่ยงดินถล่ม\
            {#is FLOOD}เสี่ยงน้ำท่วม\
            {#is HEAVY_RAIN}ฝนตกหนักมาก\
            {/when}""")
    String risk(Hazard hazard);

    @Message("""
            {#when level}\
            {#is WATCH}เฝ้าระวัง\
            {#is WARNING}เตือนภัย\
            {#is EMERGENCY}วิกฤต แนะนำให้อพยพ\
            {/when}""")
    String level(Level level);

    @Message("""
            {#when status}\
            {#is PENDING}รอเจ้าหน้าที่ยืนยัน\
            {#is ACTIVE}กำลังเตือน\
            {#is ENDED}สิ้นสุดแล้ว\
            {#is CANCELLED}ยกเลิกแล้ว\
            {/when}""")
    String status(Alert.Status status);

    @Message("""
            {#when kind}\
            {#is OPENED}เริ่มเตือน\
            {#is PROPOSED}เสนอให้ยืนยัน\
            {#is PUBLISHED}ประกาศ\
            {#is RAISED}ยกระดับ\
            {#is UPDATED}แจ้งความคืบหน้า\
            {#is DOUBTED}ฝนน่าสงสัย\
            {#is EASED}ลดระดับ\
            {#is ACKNOWLEDGED}เจ้าหน้าที่รับทราบ\
            {#is CONFIRMED}เจ้าหน้าที่ยืนยัน\
            {#is POSTPONED}เลื่อนเวลาประกาศอัตโนมัติ\
            {#is ESCALATED}เรียกเจ้าหน้าที่ซ้ำ\
            {#is HELD}ขยายเวลาการเตือน\
            {#is WITHDRAWN}ไม่ประกาศ\
            {#is ENDED}สิ้นสุดการเตือน\
            {#is CANCELLED}ยกเลิกการเตือน\
            {/when}""")
    String kind(AlertEvent.Kind kind);

    @Message("""
            {#when confirmation}\
            {#is NOT_NEEDED}แจ้งอัตโนมัติตามเกณฑ์ฝน\
            {#is WAITING}รอเจ้าหน้าที่ยืนยัน\
            {#is OFFICER}เจ้าหน้าที่ยืนยันแล้ว\
            {#is UNCONFIRMED}ยังไม่มีเจ้าหน้าที่ยืนยัน\
            {/when}""")
    String confirmation(AlertEvent.Confirmation confirmation);

    @Message("""
            {#when level}\
            {#is WATCH}เฝ้าดูน้ำในห้วยและคลอง ถ้าน้ำขุ่นแดงหรือขึ้นเร็ว ให้ขึ้นที่สูงทันที งดลงเล่นน้ำตกและลำห้วย เตรียมยา ไฟฉาย และของจำเป็นให้พร้อม\
            {#is WARNING}ผู้ที่อยู่ริมห้วย ริมคลอง และที่ลุ่มเชิงเขา ให้ขึ้นที่สูงเดี๋ยวนี้ พาเด็ก ผู้สูงอายุ และผู้ป่วยไปก่อน ห้ามเดินหรือขับรถข้ามน้ำที่ไหลแรง ขอความช่วยเหลือโทร 1784\
            {#is EMERGENCY}แนะนำให้ผู้ที่อยู่ริมห้วย ริมคลอง และที่ลุ่มเชิงเขา อพยพขึ้นที่สูงหรือไปจุดรวมพลเดี๋ยวนี้ ไม่ต้องรอคำสั่ง พาเด็ก ผู้สูงอายุ และผู้ป่วยไปก่อน ห้ามข้ามน้ำที่ไหลแรง คำสั่งอพยพเป็นของจังหวัด เมื่อมีคำสั่งให้ทำตามทันที ขอความช่วยเหลือโทร 1784\
            {/when}""")
    String doInFlashFlood(Level level);

    @Message("""
            {#when level}\
            {#is WATCH}ผู้ที่อยู่เชิงเขาและริมห้วย ให้สังเกตดินแยก ต้นไม้เอียง น้ำห้วยขุ่นข้นหรือแห้งผิดปกติ และเสียงดังจากภูเขา ถ้าพบให้ออกไปที่ปลอดภัยทันทีและบอกผู้ใหญ่บ้าน\
            {#is WARNING}ผู้ที่อยู่เชิงเขา ไหล่เขา และปากห้วย ให้ย้ายไปพักที่ปลอดภัยเดี๋ยวนี้ อย่ารอให้มืด คืนนี้อย่านอนในบ้านที่ติดเชิงเขา ถ้าได้ยินเสียงดังจากภูเขาให้หนีไปด้านข้าง ไม่หนีตามร่องน้ำ ขอความช่วยเหลือโทร 1784\
            {#is EMERGENCY}แนะนำให้ผู้ที่อยู่เชิงเขา ไหล่เขา และริมห้วย อพยพไปจุดรวมพลเดี๋ยวนี้ ไม่ต้องรอคำสั่ง พาเด็ก ผู้สูงอายุ และผู้ป่วยไปก่อน อย่ากลับเข้าบ้านจนกว่าเจ้าหน้าที่จะแจ้งว่าปลอดภัย คำสั่งอพยพเป็นของจังหวัด เมื่อมีคำสั่งให้ทำตามทันที ขอความช่วยเหลือโทร 1784\
            {/when}""")
    String doInLandslide(Level level);

    @Message("""
            {#when level}\
            {#is WATCH}ผู้ที่อยู่ที่ลุ่มและริมคลอง ให้ยกของขึ้นที่สูง เตรียมอาหาร น้ำดื่ม ยา และไฟฉาย ย้ายรถและสัตว์เลี้ยงไปที่ดอน และคอยฟังประกาศ\
            {#is WARNING}ผู้ที่อยู่ที่ลุ่มและริมคลอง ให้พาเด็ก ผู้สูงอายุ และผู้ป่วยไปที่สูงเดี๋ยวนี้ ถ้าน้ำเข้าบ้านให้ตัดไฟฟ้าก่อน ห้ามเดินหรือขับรถลุยน้ำที่ไหลแรง ขอความช่วยเหลือโทร 1784\
            {#is EMERGENCY}แนะนำให้ผู้ที่อยู่ที่ลุ่มและริมคลอง อพยพไปที่สูงหรือจุดรวมพลเดี๋ยวนี้ ไม่ต้องรอคำสั่ง ตัดไฟฟ้าก่อนออกจากบ้าน พาเด็ก ผู้สูงอายุ และผู้ป่วยไปก่อน คำสั่งอพยพเป็นของจังหวัด เมื่อมีคำสั่งให้ทำตามทันที ขอความช่วยเหลือโทร 1784\
            {/when}""")
    String doInFlood(Level level);

    @Message("""
            {#when level}\
            {#is WATCH}ระวังน้ำท่วมขังและถนนลื่น งดเดินทางที่ไม่จำเป็น อยู่ให้ห่างลำห้วยและน้ำตก และคอยฟังประกาศ\
            {#is WARNING}งดเดินทางที่ไม่จำเป็น ผู้ที่อยู่ริมห้วย เชิงเขา และที่ลุ่ม ให้เตรียมย้ายไปที่ปลอดภัย ห้ามเดินหรือขับรถลุยน้ำที่ไหลแรง ขอความช่วยเหลือโทร 1784\
            {#is EMERGENCY}แนะนำให้ผู้ที่อยู่ริมห้วย เชิงเขา และที่ลุ่ม อพยพไปที่ปลอดภัยหรือจุดรวมพลเดี๋ยวนี้ ไม่ต้องรอคำสั่ง คำสั่งอพยพเป็นของจังหวัด เมื่อมีคำสั่งให้ทำตามทันที ขอความช่วยเหลือโทร 1784\
            {/when}""")
    String doInHeavyRain(Level level);

    /** What to do after the warning is over. */
    @Message("""
            {#when hazard}\
            {#is FLASH_FLOOD}น้ำในห้วยและคลองอาจยังแรง อย่าข้ามจนกว่าน้ำจะลด ผู้ที่ย้ายออกไปให้กลับเมื่อเจ้าหน้าที่แจ้งว่าปลอดภัย\
            {#is LANDSLIDE}ดินยังชุ่มน้ำและอาจถล่มได้อีก อยู่ให้ห่างไหล่เขาและร่องน้ำ ผู้ที่ย้ายออกไปให้กลับเมื่อเจ้าหน้าที่แจ้งว่าปลอดภัย\
            {#is FLOOD}น้ำอาจยังท่วมขังแม้ฝนเบาลง ระวังไฟฟ้าดูดและสัตว์มีพิษ ผู้ที่ย้ายออกไปให้กลับเมื่อเจ้าหน้าที่แจ้งว่าปลอดภัย\
            {#is HEAVY_RAIN}ถนนอาจยังลื่นและมีน้ำขัง คอยฟังประกาศต่อไป\
            {/when}""")
    String afterwards(Hazard hazard);

    @Message("ไม่ต้องทำตามการเตือนเรื่องนี้แล้ว ถ้าเห็นสิ่งผิดปกติในพื้นที่ให้ระวังตัวไว้ก่อนและแจ้งผู้ใหญ่บ้าน")
    String doOnCancelled();

    @Message("ไม่ได้แจ้งประชาชน จึงไม่มีสิ่งที่ต้องทำ")
    String doUntold();

    @Message("การเตือนเรื่องอื่นถ้ามียังมีผลอยู่")
    String othersStay();

    /** What officers, and people who can reach one, should do when nobody has acknowledged the alert. */
    @Message(
            "เจ้าหน้าที่ศูนย์: เปิดหน้าศูนย์เฝ้าระวังแล้วกดรับทราบ ผู้ที่ติดต่อเจ้าหน้าที่ศูนย์ได้ โปรดโทรบอกเดี๋ยวนี้")
    String doCall();

    /** What officers should do when the rain behind a public warning is now suspect. */
    @Message(
            "เจ้าหน้าที่ศูนย์: ตรวจค่าฝนที่น่าสงสัยของการเตือนนี้ ถ้าฝนตกจริงให้รับรองว่าค่าถูกต้อง ถ้าไม่จริงให้บันทึกว่าค่าผิดและยกเลิกการเตือน")
    String doDecide();

    @Message("[ฝึกซ้อม]")
    String drill();

    @Message("นี่เป็นการฝึกซ้อม ไม่ใช่เหตุการณ์จริง")
    String drillEnds();

    @Message("เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.{inject:province.th}")
    String source();

    @Message("สิ่งที่ต้องทำ")
    String whatToDo();

    @Message("ดูรายละเอียด")
    String details();

    @Message("ระดับ {number} {name}")
    String numberedLevel(int number, String name);

    @Message("{level} ยังไม่ยืนยัน")
    String badgeUnconfirmed(String level);

    @Message("รอยืนยัน {level}")
    String badgeWaiting(String level);

    @Message("ไม่ประกาศ {level}")
    String badgeWithdrawn(String level);

    @Message("{level} เจ้าหน้าที่รับทราบ")
    String badgeAcknowledged(String level);

    @Message("{level} ยังไม่มีเจ้าหน้าที่รับทราบ")
    String badgeUnseen(String level);

    @Message("เรียกเจ้าหน้าที่ศูนย์")
    String badgeCall();

    @Message("{level} ฝนน่าสงสัย")
    String badgeDoubted(String level);

    @Message("{level} ขยายเวลาการเตือน")
    String badgeHeld(String level);

    @Message("สิ้นสุดการเตือน")
    String badgeEnded();

    @Message("ปิดโดยไม่ประกาศ")
    String badgeClosedUntold();

    @Message("ยกเลิกการเตือน")
    String badgeCancelled();

    @Message("{count} นาที")
    String minutes(long count);

    @Message("{count} ชม.")
    String hours(long count);

    @Message("{count} วัน")
    String days(long count);

    @Message("{time} น. {date}")
    String moment(String time, String date);

    @Message("ฝน {window} {mm} มม.")
    String rain(String window, String mm);

    @Message("ฝน {window} ได้ {mm} มม.")
    String rainMeasured(String window, String mm);

    @Message("น้ำในดินสะสม {mm} มม.")
    String soilWater(String mm);

    @Message("ฝน {window} ก่อนหน้า {ago} นั้น ได้ {mm} มม.")
    String rainBefore(String window, String ago, String mm);

    @Message("{rain} (เกณฑ์ {mm} มม.)")
    String threshold(String rain, String mm);

    @Message("(มีข้อมูล {percent}% ของช่วงเวลา ฝนจริงอาจมากกว่านี้)")
    String observed(long percent);

    @Message("อ.{name}")
    String district(String name);

    @Message("{rain} ที่ {school} {district} ณ {moment} {risk}")
    String rainNews(String rain, String school, String district, String moment, String risk);

    @Message("{rain} ที่ {school} {district} (ต้นน้ำ) ณ {moment} น้ำอาจมาถึง {place} ใน {from} ถึง {to}")
    String upstreamNews(
            String rain, String school, String district, String moment, String place, String from, String to);

    @Message("ฝนตกที่ต้นน้ำ ไม่ใช่ที่นี่ น้ำอาจมาถึงระหว่าง {first} ถึง {last} (เวลาโดยประมาณ)")
    String upstreamWater(String first, String last);

    @Message("ฝนตกที่ต้นน้ำ ไม่ใช่ที่นี่ น้ำอาจมาทาง{river} ระหว่าง {first} ถึง {last} (เวลาโดยประมาณ)")
    String upstreamBy(String river, String first, String last);

    @Message("{risk} {district} ณ {moment}")
    String plainNews(String risk, String district, String moment);

    @Message("{hazard} {district} ณ {moment}")
    String overNews(String hazard, String district, String moment);

    @Message("ยกระดับ: {news}")
    String raised(String news);

    @Message("ลดระดับ: {news}")
    String eased(String news);

    @Message("ฝนเพิ่มขึ้น: {news}")
    String updated(String news);

    @Message("ค่าฝนที่ทำให้เตือน{hazard} {district} น่าสงสัย ต้องให้เจ้าหน้าที่ตัดสิน")
    String doubtedNews(String hazard, String district);

    @Message("ไม่มีเจ้าหน้าที่รับทราบการเตือน{hazard} {district} มา {span} แล้ว")
    String unseenNews(String hazard, String district, String span);

    @Message("มีเรื่องรอเจ้าหน้าที่ศูนย์ตัดสินใจ ยังไม่มีใครรับทราบมา {span} แล้ว")
    String callNews(String span);

    @Message("ประกาศนี้ยังมีผลอยู่ ณ {moment}")
    String stillInForce(String moment);

    @Message("{risk}ในพื้นที่ {district} จ.{inject:province.th}")
    String storyInForce(String risk, String district);

    @Message("ยกระดับการเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th} เป็น {level}")
    String storyRaised(String hazard, String district, String level);

    @Message("ฝนใน {district} ถึงเกณฑ์ {level} เรื่อง{hazard} ต้องให้เจ้าหน้าที่ยืนยันก่อนประกาศ")
    String storyWaiting(String hazard, String district, String level);

    @Message(
            "ปริมาณฝนที่วัดได้ต่ำกว่าเกณฑ์ของระดับเดิมแล้ว ลดระดับการเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th} เหลือ {level} การเตือนยังไม่สิ้นสุด")
    String storyEased(String hazard, String district, String level);

    @Message("การเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th} ยังอยู่ที่ {level} และฝนยังเพิ่มขึ้น")
    String storyUpdated(String hazard, String district, String level);

    @Message(
            "การเตือน{hazard}ใน {district} ที่ {level} อาศัยค่าฝนที่ระบบตรวจสอบเห็นว่าน่าสงสัยในภายหลัง การเตือนยังมีผลจนกว่าเจ้าหน้าที่จะตัดสิน")
    String storyDoubted(String hazard, String district, String level);

    @Message("การเตือน{hazard}ใน {district} ที่ {level} ยังไม่มีเจ้าหน้าที่ศูนย์คนใดรับทราบมา {span} แล้ว")
    String storyUnseen(String hazard, String district, String level, String span);

    @Message(
            "มีเรื่องหนึ่งรอเจ้าหน้าที่ศูนย์ตัดสินใจ และยังไม่มีใครรับทราบมา {span} แล้ว เรื่องนี้ยังไม่ใช่ประกาศเตือน")
    String storyCall(String span);

    @Message("เจ้าหน้าที่กำลังตรวจสอบ {level} เรื่อง{hazard}ใน {district} และเลื่อนเวลาประกาศอัตโนมัติเป็น {until}")
    String storyPostponed(String hazard, String district, String level, String until);

    @Message("เจ้าหน้าที่ขยายเวลาการเตือน{hazard}ใน {district} ถึง {until} แม้ฝนจะต่ำกว่าเกณฑ์")
    String storyHeld(String hazard, String district, String until);

    @Message("ปริมาณฝนที่วัดได้ใน {district} ต่ำกว่าเกณฑ์ {level} เรื่อง{hazard} ก่อนเจ้าหน้าที่ยืนยัน จึงไม่ประกาศ")
    String storyWithdrawnByRain(String hazard, String district, String level);

    @Message("เจ้าหน้าที่ไม่ให้ประกาศ {level} เรื่อง{hazard}ใน {district}")
    String storyWithdrawn(String hazard, String district, String level);

    @Message("เจ้าหน้าที่รับทราบการเตือน{hazard}ใน {district} แล้ว")
    String storyAcknowledged(String hazard, String district);

    @Message("ปริมาณฝนที่วัดได้ต่ำกว่าเกณฑ์แล้ว สิ้นสุดการเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th}")
    String storyEndedByRain(String hazard, String district);

    @Message("เจ้าหน้าที่แจ้งสิ้นสุดการเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th}")
    String storyEnded(String hazard, String district);

    @Message("เหตุของการเตือน{hazard}ใน {district} หมดไปก่อนประกาศ จึงปิดเรื่องโดยไม่แจ้งประชาชน")
    String storyClosedUntold(String hazard, String district);

    @Message(
            "ยกเลิกการเตือน{hazard}ในพื้นที่ {district} จ.{inject:province.th} เจ้าหน้าที่แจ้งว่าเป็นการเตือนที่ผิดพลาด")
    String storyCancelled(String hazard, String district);

    @Message("เหตุผล: {reason}")
    String reason(String reason);

    @Message("{school} วัด{rain}")
    String rainAt(String school, String rain);

    @Message("ฝนถึงเกณฑ์ 1 เครื่อง ยังไม่มีเครื่องอื่นยืนยัน")
    String oneGauge();

    @Message("ฝนถึงเกณฑ์ {count} เครื่อง ({schools})")
    String moreGauges(int count, String schools);

    @Message("เข้าเกณฑ์เพราะค่าฝนที่ระบบตรวจสอบเห็นว่าน่าสงสัย จึงไม่ประกาศจนกว่าเจ้าหน้าที่จะตัดสิน")
    String suspectRain();

    @Message("มีข้อมูล {reporting} จาก {gauges} เครื่อง")
    String reporting(int reporting, int gauges);

    @Message("ข้อมูลมาถึงช้า เป็นฝนเมื่อ {age} ก่อนแจ้ง")
    String age(String age);

    @Message("ค่าล่าสุดของเครื่องที่ถึงเกณฑ์มาก่อนแจ้ง {age}")
    String dataAge(String age);

    @Message("ไม่ถึง 1 นาที")
    String lessThanAMinute();

    @Message("{text}")
    String sentence(String text);
}
