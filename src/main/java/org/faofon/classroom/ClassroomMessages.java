package org.faofon.classroom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.classroom.rainday.CurvePosition;
import org.faofon.readings.RainClass;

/** The texts of lessons and their pictures, from messages/classroom_th.properties and classroom_en.properties. */
@MessageBundle("classroom")
public interface ClassroomMessages {
    @Message("ห้องเรียนฝน")
    String learn();

    @Message("เลือกโรงเรียนของเรา แล้วเรียนรู้จากฝนที่เราวัดเอง")
    String learnLead();

    @Message("ห้องเรียนฝน {school}")
    String learnOf(String school);

    @Message("เลือกโรงเรียนอื่น")
    String toSchools();

    @Message("ฝนตอนนี้ของโรงเรียนนี้")
    String toGauge();

    @Message("เลือกเดือน")
    String monthChoice();

    @Message("เลือกเครื่องวัด")
    String gaugeChoice();

    @Message("นับฝนหนึ่งวันตั้งแต่ 07:00 น. ถึง 07:00 น. ของวันถัดไป ฝนของวันที่ 21 จึงอ่านค่าเช้าวันที่ 22")
    String dayRule();

    @Message("เดือนนี้มีข้อมูล {known} วัน จาก {past} วันที่ผ่านมา")
    String knownOf(long known, long past);

    @Message("ไม่มีใครวัด {days} วัน วันเหล่านั้นอาจมีฝนหรือไม่มีก็ได้ เราจึงไม่นับเป็น 0")
    String missingNote(long days);

    @Message("มีข้อมูลครบทุกวัน เยี่ยมมาก")
    String noneMissing();

    @Message("{first} ถึง {last} รวม {days} วัน วัดได้ {mm} มม. ไม่มีใครรู้ว่าแต่ละวันตกเท่าไร")
    String heapNote(long days, String first, String last, String mm);

    @Message("{first} ถึง {last} รวม {days} วัน วัดได้ {mm} มม. คร่อมสองเดือน จึงไม่รวมในผลรวมของเดือนนี้")
    String heapBorderNote(long days, String first, String last, String mm);

    @Message("ดูเป็นตาราง")
    String table();

    @Message("คิดดู")
    String ask();

    @Message("มม.")
    String mm();

    @Message("วันที่")
    String dayOfMonth();

    @Message("""
            {#when rainClass}\
            {#is UNKNOWN}ไม่รู้\
            {#is NONE}ไม่มีฝน\
            {#is TRACE}ฝนนิดเดียว\
            {#is LIGHT}เล็กน้อย\
            {#is MODERATE}ปานกลาง\
            {#is HEAVY}หนัก\
            {#is VERY_HEAVY}หนักมาก\
            {/when}""")
    String rainClass(RainClass rainClass);

    @Message("{days} วัน")
    String dayCount(long days);

    @Message("ไม่ได้วัด")
    String cellMissing();

    @Message("วัดรวม")
    String cellTogether();

    @Message("ยังไม่ถึง")
    String cellToCome();

    @Message("ยังไม่เริ่มวัด")
    String cellBefore();

    @Message("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)")
    String cellTrace();

    @Message("ยังไม่มีข้อมูลฝน")
    String nothingYet();

    @Message("ฝนแต่ละประเภทมากแค่ไหน")
    String classesTitle();

    @Message(
            "กระบอกวัดฝนหกใบ น้ำสูงขึ้นตามประเภท: ไม่มีฝน 0, ฝนนิดเดียว น้อยกว่า 0.1, เล็กน้อยถึง 10, ปานกลางถึง 35, หนักถึง 90, หนักมากเกิน 90 มม. ใน 24 ชั่วโมง ตัวเลขเหนือกระบอกคือจำนวนวันในเดือนนี้")
    String classesDescription();

    @Message("กรมอุตุนิยมวิทยาแบ่งฝนใน 24 ชั่วโมงตามความสูงของน้ำในกระบอก ตัวเลขเหนือกระบอกคือจำนวนวันในเดือนนี้")
    String classesExplain();

    @Message("ฝน 1 มม. บนพื้น 1 ตารางเมตรคือน้ำ 1 ลิตร ฝน 35 มม. บนสนามกว้าง 20 เมตร ยาว 30 เมตร เป็นน้ำกี่ลิตร")
    String classesAsk();

    @Message("ประเภทฝน")
    String colClass();

    @Message("มม. ใน 24 ชั่วโมง")
    String colRange();

    @Message("จำนวนวัน")
    String colDays();

    @Message("ฝนแต่ละวัน {month}")
    String daysTitle(String month);

    @Message("รวม {total} มม. จาก {counted} วันที่มีข้อมูล มีฝน {rainy} วัน ไม่ได้วัด {missing} วัน")
    String daysDescription(String total, long counted, long rainy, long missing);

    @Message(
            "แท่งยิ่งสูงฝนยิ่งมาก แถบลายเฉียงที่มี ? คือวันที่ไม่ได้วัด ซึ่งไม่ใช่ 0 (• คือฝนนิดเดียว น้อยกว่า 0.1 มม., ≥ คือเท่านี้หรือมากกว่า)")
    String daysExplain();

    @Message("วันไหนฝนมากที่สุด วันนั้นแม่น้ำ ลำคลอง หรือถนนใกล้โรงเรียนเป็นอย่างไร")
    String daysAsk();

    @Message("วันที่")
    String colDay();

    @Message("ฝน (มม.)")
    String colRain();

    @Message("รวม {days} วัน")
    String heapSign(long days);

    @Message("ฝนแต่ละเดือนในหนึ่งปี")
    String yearTitle();

    @Message("ตัวเลขบนแท่งคือวันที่มีฝน")
    String yearAxis();

    @Message("เดือนที่ฝนมากที่สุดคือ {month} วัดได้ {mm} มม.")
    String yearDescription(String month, String mm);

    @Message(
            "เดือนที่ฝนชุกต่างกันตามลมมรสุม ภาคใต้ฝั่งอ่าวไทยฝนชุกช่วงเดือนตุลาคมถึงธันวาคม จากลมมรสุมตะวันออกเฉียงเหนือ ส่วนภาคอื่นและฝั่งอันดามันฝนชุกช่วงเดือนพฤษภาคมถึงตุลาคม จากลมมรสุมตะวันตกเฉียงใต้ ฝนของโรงเรียนเราที่จังหวัด{inject:province.th}เป็นแบบไหน แท่งโปร่งเส้นประคือเดือนที่มีวันขาด ฝนจริงอาจมากกว่านี้")
    String yearExplain();

    @Message("สองเดือนที่ฝนรวมใกล้กัน จำนวนวันที่มีฝนเท่ากันไหม เดือนไหนตกแรงกว่า")
    String yearAsk();

    @Message("เดือน")
    String colMonth();

    @Message("รวม (มม.)")
    String colTotal();

    @Message("วันที่มีฝน")
    String colRainy();

    @Message("วันที่มีข้อมูล")
    String colKnown();

    @Message("{known} จาก {days}")
    String ofDays(long known, long days);

    @Message("โรงเรียนเรากับอำเภอ")
    String besideTitle();

    @Message("ใน {days} วันที่เทียบกันได้ โรงเรียนเรา {ours} มม. ค่าเฉลี่ยของเครื่องอื่นในอำเภอ {mean} มม.")
    String besideDescription(long days, String ours, String mean);

    @Message(
            "แท่งคือโรงเรียนเรา ขีดหนาคือค่าเฉลี่ยของเครื่องอื่นในอำเภอ ({others} เครื่อง) เฉพาะเครื่องที่รายงานในวันนั้น")
    String besideExplain(int others);

    @Message("ในอำเภอนี้ยังไม่มีเครื่องอื่นให้เทียบ")
    String besideAlone();

    @Message("ทำไมโรงเรียนที่ห่างกันไม่กี่กิโลเมตรจึงวัดฝนได้ไม่เท่ากัน ภูเขากับทะเลสาบมีผลอย่างไร")
    String besideAsk();

    @Message("โรงเรียนเรา (มม.)")
    String colOurs();

    @Message("ค่าเฉลี่ยอำเภอ (มม.)")
    String colMean();

    @Message("เครื่องที่รายงาน")
    String colReporting();

    @Message("ฝนครั้งใหญ่ที่สุดในรอบปี")
    String stormTitle();

    @Message("ช่วงที่ตกแรงที่สุด {mm} มม. เริ่ม {when}")
    String stormDescription(String mm, String when);

    @Message("เวลา")
    String stormAxis();

    @Message("{from} ถึง {to} รวม {mm} มม.")
    String stormTold(String from, String to, String mm);

    @Message("แท่งละ {minutes} นาที")
    String stormStepMinutes(long minutes);

    @Message("แท่งละ 1 วัน เพราะกระบอกอ่านวันละครั้ง")
    String stormStepDays();

    @Message("วัดรวมหลายวัน จึงไม่รู้ว่าแต่ละวันตกเท่าไร")
    String stormHeap();

    @Message("ฝนครั้งเดียวกันตกไม่เท่ากันตลอด กราฟนี้บอกว่าช่วงไหนตกแรง")
    String stormExplain();

    @Message("ถ้าฝนเท่านี้ตกหมดในชั่วโมงเดียว กับตกช้า ๆ ทั้งวัน น้ำหน้าโรงเรียนจะต่างกันอย่างไร")
    String stormAsk();

    @Message("ในรอบปีนี้ยังไม่มีฝนที่วัดได้")
    String noStorm();

    @Message("กฎของเฝ้าฝนว่าอย่างไรในช่วงนั้น")
    String alertsTitle();

    @Message("ตอนนั้นเฝ้าฝนไม่ได้เตือนภัยในอำเภอนี้ ถ้าฝนครั้งนี้ส่งเข้าระบบย้อนหลัง กฎก็ไม่ได้เตือนใคร")
    String alertsNoneLong();

    @Message("ไม่มี")
    String alertsNone();

    @Message("ตั้งแต่ {when}")
    String alertFrom(String when);

    @Message("เจ้าหน้าที่ยกเลิก")
    String alertCancelled();

    @Message("""
            {#when position}\
            {#is OVER}ฝนครั้งนี้ถึงเส้นของเคน: ฝนเท่านี้เคยทำให้ดินบนภูเขาถล่มในหลายประเทศ\
            {#is UNDER}ฝนครั้งนี้ไม่ถึงเส้นของเคนทั้งใน 24, 48 และ 72 ชั่วโมง แต่ไม่ได้แปลว่าปลอดภัย\
            {#is UNKNOWN}บอกไม่ได้ว่าฝนครั้งนี้ถึงเส้นของเคนหรือไม่ เพราะฝนจริงอาจมากกว่าที่วัดได้\
            {/when}""")
    String stormLine(CurvePosition position);

    @Message("เริ่ม")
    String colWhen();

    @Message("ตกแรงแค่ไหน นานแค่ไหน ดินจึงถล่ม")
    String caineTitle();

    @Message("เส้นของเคน")
    String caineCurve();

    @Message("แรง (มม. ต่อชั่วโมง)")
    String caineUp();

    @Message("นาน (ชั่วโมง)")
    String caineAcross();

    @Message("ฝน {storms} ครั้งในรอบปี อยู่เหนือเส้นของเคน {over} ครั้ง บอกไม่ได้ {unsure} ครั้ง")
    String caineDescription(int storms, long over, long unsure);

    @Message(
            "แต่ละจุดคือฝนหนึ่งครั้งของโรงเรียนเรา ณ ช่วงที่เข้าใกล้เส้นที่สุดของฝนครั้งนั้น เหนือเส้น (▲) คือฝนที่เคยทำให้ดินบนภูเขาถล่มในหลายประเทศ ใต้เส้น (●) คือฝนน้อยกว่านั้น ◇ คือบอกไม่ได้ เพราะฝนจริงอาจมากกว่าที่วัดได้ แกนทั้งสองเพิ่มทีละ 10 เท่า")
    String caineExplain();

    @Message("เส้น I = 14.82 × D^−0.39 (N. Caine, 1980) โรงเรียนบนที่ราบดินไม่ถล่ม แต่น้ำท่วมได้")
    String caineSource();

    @Message("กระบอกอ่านวันละครั้ง ฝนทุกครั้งจึงนานอย่างน้อย 24 ชั่วโมงบนกราฟนี้ แม้ตกจริงไม่กี่ชั่วโมง")
    String caineDays();

    @Message("ฝน 100 มม. ตกใน 5 ชั่วโมง กับตกใน 50 ชั่วโมง จุดจะอยู่เหนือเส้นหรือใต้เส้น")
    String caineAsk();

    @Message("นาน (ชม.)")
    String colHours();

    @Message("{hours} ชม. ที่มากสุด (มม.)")
    String colWettest(int hours);

    @Message("เหนือเส้น")
    String colLine();

    @Message("""
            {#when position}\
            {#is OVER}ใช่\
            {#is UNDER}ไม่\
            {#is UNKNOWN}บอกไม่ได้\
            {/when}""")
    String line(CurvePosition position);

    @Message("เฝ้าฝนเตือนในอำเภอ")
    String colAlerts();

    @Message(
            "24, 48 และ 72 ชั่วโมงที่ฝนมากที่สุดและจบในฝนครั้งนั้น นับฝนก่อนหน้าด้วยเหมือนกฎเตือนภัย ≥ คือเท่านี้หรือมากกว่า")
    String wettestNote();

    @Message("นำไปใช้ในห้องเรียน")
    String takeAlong();

    @Message("ใบงานของเดือนนี้")
    String worksheet();

    @Message("เฉลย")
    String answers();

    @Message("ดาวน์โหลด CSV ทั้งปี")
    String csv();

    @Message("ตารางสำหรับวาดกราฟแท่ง")
    String gridTitle();

    @Message("แกนตั้งเป็นมิลลิเมตร แกนนอนเป็นวันที่ ยังไม่มีแท่ง")
    String gridDescription();

    @Message("เครื่องวัดไม่รู้ค่า")
    String unknownEntry();

    @Message("ไม่ได้ตั้งชื่อเล่น")
    String deviceNameless();
}
