package org.faofon.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the public pages. */
@MessageBundle("site")
public interface SiteMessages {
    @Message("ประกาศเตือนน้ำป่า ดินถล่ม น้ำท่วม และฝนที่โรงเรียนใน จ.{inject:province.th} วัดได้ขณะนี้")
    String siteDescription();

    @Message("เมนู")
    String menu();

    @Message("ฝนและการเตือน")
    String navNow();

    @Message("ต้องทำอะไร")
    String navAdvice();

    @Message("ความรู้")
    String navKnowledge();

    @Message("ฝนและการเตือนขณะนี้")
    String homeTitle();

    @Message("ที่บ้านเราตอนนี้อันตรายไหม ประกาศเตือนของทุกอำเภอใน จ.{inject:province.th} แผนที่ฝน และสิ่งที่ต้องทำ")
    String homeDescription();

    @Message("กดโทร")
    String callForHelp();

    @Message("ที่นี่ ขณะนี้")
    String hereLabel();

    @Message("ขณะนี้")
    String now();

    @Message("ทั้งจังหวัด")
    String wholeProvince();

    @Message("ระดับ {number}")
    String levelShort(int number);

    @Message("สูงสุด {level}")
    String worstIs(String level);

    @Message("มีประกาศเตือน {warned} จาก {all} อำเภอ")
    String warnedDistricts(int warned, int all);

    @Message("เลือกอำเภอของคุณ เพื่อดูว่าที่นั่นต้องทำอะไร")
    String chooseForAdvice();

    @Message("ข้ามแผนที่ ไปรายอำเภอ")
    String overMap();

    @Message("{count} อำเภอไม่มีใครวัดฝนอยู่ จึงไม่รู้ว่าฝนตกเท่าใด")
    String unseenDistricts(int count);

    @Message("ไม่มีประกาศเตือน")
    String noWarning();

    @Message("ไม่มีประกาศเตือน")
    String noWarningShort();

    @Message("ไม่รู้ เพราะไม่มีใครวัดฝนอยู่")
    String nobodyMeasures();

    @Message("ไม่มีใครวัดฝนอยู่")
    String nobodyShort();

    @Message("เครือข่ายนี้ไม่มีเครื่องวัดฝนในอำเภอนี้ ไม่มีประกาศเตือนจึงไม่ได้แปลว่าปลอดภัย")
    String noGaugeHere();

    @Message("เครื่องวัดทั้ง {gauges} เครื่องไม่ส่งข้อมูล ไม่มีประกาศเตือนจึงไม่ได้แปลว่าปลอดภัย")
    String noGaugeReports(int gauges);

    @Message("ค่าสุดท้าย {time} ({ago})")
    String newestWas(String time, String ago);

    @Message(
            "เครื่องวัดไม่เห็นทุกที่ ถ้าน้ำขึ้นเร็ว น้ำขุ่นแดง หรือมีเสียงดังจากเขา ให้ขึ้นที่สูงทันที ไม่ต้องรอประกาศ")
    String watchForSigns();

    @Message("{reporting} จาก {gauges} เครื่องรายงาน")
    String reportingHere(long reporting, int gauges);

    @Message("เครื่องวัดรายงาน {reporting} จาก {gauges} เครื่อง ค่าใหม่สุด {ago}")
    String reportingNewest(long reporting, int gauges, String ago);

    @Message("ทุกเครื่องที่นี่อ่านวันละครั้ง ฝนหลัง {time} ยังไม่มีใครวัด")
    String onlyDaily(String time);

    @Message("ฝน 24 ชม. มากสุด {mm} มม. ที่ {school}")
    String mostRainHere(String mm, String school);

    @Message("ดูทั้งอำเภอ")
    String allOfDistrict();

    @Message("อำเภอของฉัน")
    String myDistrict();

    @Message("ดู")
    String show();

    @Message("แผนที่แสดงเครื่องที่ฝนมากที่สุดของแต่ละอำเภอ ขยายแผนที่เพื่อดูเครื่องอื่น")
    String mapOfDistricts();

    @Message("ดูเครื่องในอำเภอนี้")
    String mapNearer();

    @Message("ฝนมากที่สุดที่{school}")
    String wettestIs(String school);

    @Message("แสดง {shown} เครื่อง จากทั้งหมด {all} เครื่อง เลือกอำเภอเพื่อดูเครื่องในอำเภอนั้น")
    String tableCut(int shown, int all);

    @Message("แผนที่ฝนอย่างย่อ ตัวเลขอยู่ในตารางด้านล่าง")
    String sketchLabel();

    @Message("รายอำเภอ")
    String districtsTitle();

    @Message("เรียงจากระดับเตือนสูงสุด ตัวเลขคือฝน 24 ชม. ที่มากที่สุดของอำเภอ")
    String districtsNote();

    @Message("ดูรายละเอียดทั้งหมด")
    String alertDetails();

    @Message("ฝนและการเตือน {district}")
    String districtTitle(String district);

    @Message("{district}: ประกาศเตือนขณะนี้ ฝนที่โรงเรียนวัดได้ และสิ่งที่ต้องทำ")
    String districtDescription(String district);

    @Message("สิ่งที่ต้องทำทุกระดับ")
    String adviceMore();

    @Message("ฝนของอำเภอ")
    String rainOfDistrict();

    @Message("ฝนเฉลี่ยทั้งพื้นที่ 24 ชม.")
    String meanRain();

    @Message("จากเครื่องที่แทน {share} ของพื้นที่")
    String meanOf(String share);

    @Message("ข้อมูลไม่พอ (มีแค่ {share} ของพื้นที่)")
    String meanUnknown(String share);

    @Message("ค่าเฉลี่ยถ่วงน้ำหนักด้วยพื้นที่ที่อยู่ใกล้แต่ละเครื่องที่สุด (ทิสเสน) ฝนบนเขามักมากกว่านี้")
    String meanNote();

    @Message(
            "ค่าเฉลี่ยถ่วงน้ำหนักด้วยพื้นที่ที่อยู่ใกล้แต่ละเครื่องที่สุด (ทิสเสน) โดยไม่รู้เส้นเขตอำเภอ ฝนบนเขามักมากกว่านี้")
    String meanNoteWithoutBorders();

    @Message("เครื่องวัดที่รายงาน")
    String gaugesReport();

    @Message("จาก {gauges} เครื่อง")
    String ofGauges(int gauges);

    @Message("อ่านต่อ")
    String readOn();

    @Message("ทำไมถึงเกิด และดูอย่างไร")
    String whyRead();

    @Message("ฝนที่{school} {district} ขณะนี้ กราฟ และค่าที่อ่านได้")
    String gaugeDescription(String school, String district);

    @Message("ลองค้นหา หรือไปที่หน้าเหล่านี้")
    String notFoundWhy();

    @Message("บัญชีหรืออุปกรณ์นี้ไม่มีสิทธิ์เปิดหน้านี้ ถ้าควรมี ให้ติดต่อผู้ดูแลระบบของศูนย์")
    String forbiddenWhy();

    @Message(
            "ระบบขัดข้อง ไม่ใช่ความผิดของคุณ เหตุนี้ถูกบันทึกไว้แล้ว รอสักครู่แล้วลองใหม่ ระหว่างนี้ถ้ามีน้ำหรือดินถล่มให้โทร 1784")
    String oursWhy();

    @Message("ระบบอ่านคำขอนี้ไม่ได้ กลับไปหน้าก่อนแล้วลองใหม่ หรือไปที่หน้าเหล่านี้")
    String requestWhy();

    @Message("ไปต่อที่")
    String waysOut();

    @Message("บัญชีของฉัน")
    String myAccount();

    @Message("เข้าสู่ระบบเจ้าหน้าที่")
    String signIn();

    @Message("ค้นหา")
    String search();

    @Message("ค้นในความรู้")
    String searchKnowledge();

    @Message("ความรู้เรื่องฝนและภัย")
    String knowledgeTitle();

    @Message(
            "ฝนวัดอย่างไร น้ำป่าและดินถล่มเกิดเพราะอะไร การเตือนแม่นแค่ไหน และโรงเรียนเตรียมตัวอย่างไร อ่านง่าย มีแหล่งที่มา")
    String knowledgeDescription();

    @Message("เรื่องที่ควรรู้ก่อนฝนมา เขียนให้นักเรียน ม.2 อ่านเข้าใจ ทุกเรื่องบอกแหล่งที่มา")
    String knowledgeLead();

    @Message("ไม่พบ “{asked}” ลองคำที่สั้นลง เช่น ดินถล่ม")
    String nothingFound(String asked);

    @Message("พบ “{asked}” ใน {count} เรื่อง")
    String foundArticles(int count, String asked);

    @Message("ดูทุกเรื่อง")
    String allArticles();

    @Message("การเตือนที่ผ่านมา ถูกหรือผิด")
    String tallyTitle();

    @Message("เตือนประชาชนแล้ว (เรื่อง)")
    String tallyWarnings();

    @Message("เกิดเหตุจริง")
    String tallyHits();

    @Message("ไม่เกิดเหตุ (เตือนผิด)")
    String tallyFalse();

    @Message("ยังไม่มีใครบันทึกผล")
    String tallyUndecided();

    @Message("เกิดเหตุโดยไม่ได้เตือน")
    String tallyMissed();

    @Message("ยังไม่มีการเตือนที่บันทึกผลแล้ว จึงยังบอกไม่ได้ว่าแม่นแค่ไหน")
    String tallyNothing();

    @Message("ในเรื่องที่บันทึกผลแล้ว {decided} เรื่อง เตือนผิด {wrong} เรื่อง คือ {percent}%")
    String tallyShare(int wrong, int decided, int percent);

    @Message("นับตั้งแต่ {date}")
    String tallySince(String date);

    @Message("ออฟไลน์ นี่คือข้อมูลเก่า")
    String offlineTitle();

    @Message("ข้อมูลเมื่อ {time}")
    String offlineAt(String time);

    @Message("เก่าแล้ว {span}")
    String offlineAgo(String span);

    @Message("ถ้าเห็นน้ำขึ้นเร็วหรือดินเคลื่อน อย่ารอประกาศ โทร 1784")
    String offlineDo();

    @Message("{count} นาที")
    String minutes(String count);

    @Message("{count} ชั่วโมง")
    String hours(String count);

    @Message("{count} วัน")
    String days(String count);

    @Message("เฝ้าฝน")
    String shareBadge();

    @Message("ฝนและการเตือนภัยของเรา")
    String shareTitle();

    @Message("โรงเรียนช่วยกันวัดฝน เตือนน้ำป่า ดินถล่ม และน้ำท่วม ดูว่าอำเภอของคุณเป็นอย่างไรขณะนี้")
    String shareText();

    @Message("เกี่ยวกับข้อมูล")
    String aboutTitle();

    @Message("ข้อมูลฝนมาจากไหน ทำอย่างไร ผิดได้ตรงไหน ใช้ต่อได้อย่างไร")
    String aboutDescription();

    @Message("ข้อมูลนี้เปิดให้ทุกคนใช้ แต่ต้องรู้ก่อนว่าบอกอะไรได้และบอกอะไรไม่ได้")
    String aboutLead();

    @Message("ใครวัด")
    String aboutWho();

    @Message(
            "นักเรียนและครูใน จ.{inject:province.th} วัดฝนด้วยเครื่อง {gauges} เครื่อง ใน {schools} โรงเรียน {districts} อำเภอ บางเครื่องส่งค่าเองทุกไม่กี่นาที บางเครื่องเป็นกระบอกที่นักเรียนอ่านวันละครั้งเวลา 07:00 น.")
    String aboutWhoText(int gauges, int schools, int districts);

    @Message("ทำอย่างไร")
    String aboutMethods();

    @Message("วันฝนเริ่ม 07:00 น. ถึง 07:00 น. วันถัดไป ตามกรมอุตุนิยมวิทยา")
    String method1();

    @Message(
            "ทุกค่าถูกตรวจด้วยโปรแกรม ค่าที่น่าสงสัยมีเครื่องหมายและไม่ถูกลบ เจ้าหน้าที่ตัดสินได้ และค่าเดิมยังเก็บไว้")
    String method2();

    @Message(
            "ทุกยอดรวมบอกว่ามีข้อมูลกี่เปอร์เซ็นต์ของช่วงเวลา ถ้าน้อยกว่า 80% จะไม่บอกว่าฝนหนักหรือเบา เว้นแต่เท่าที่วัดได้ก็หนักแล้ว")
    String method3();

    @Message("ชั้นของฝนใน 24 ชั่วโมงเป็นของกรมอุตุนิยมวิทยา")
    String method4();

    @Message("ฝนเฉลี่ยของอำเภอถ่วงน้ำหนักด้วยพื้นที่ที่ใกล้แต่ละเครื่องที่สุด (วิธีทิสเสน พ.ศ. 2454)")
    String method5();

    @Message("ผิดได้ตรงไหน")
    String aboutLimits();

    @Message("เครื่องวัดหนึ่งเครื่องเห็นแค่จุดเดียว ห่างไปไม่กี่กิโลเมตรฝนอาจต่างกันมาก")
    String limit1();

    @Message("โรงเรียนอยู่ที่ราบเป็นส่วนใหญ่ บนเขามักมีฝนมากกว่า")
    String limit2();

    @Message("ลมแรงพัดเม็ดฝนข้ามปากกระบอก ค่าที่วัดได้จึงมักน้อยกว่าฝนจริง")
    String limit3();

    @Message("วันที่ฝนหนักที่สุด โรงเรียนอาจปิด ไฟดับ หรือไปอ่านไม่ได้ ไม่มีข้อมูลไม่ได้แปลว่าไม่มีฝน")
    String limit4();

    @Message("นี่เป็นเครือข่ายโรงเรียน ไม่ใช่ประกาศของทางราชการ คำสั่งอพยพเป็นของจังหวัด")
    String limit5();

    @Message("การเตือนเกิดขึ้นอย่างไร และผิดบ่อยแค่ไหน")
    String aboutWarnings();

    @Message(
            "โปรแกรมเทียบฝนสะสมกับเกณฑ์ตลอดเวลา ระดับ 1 และ 2 ประกาศเอง ระดับ 3 รอเจ้าหน้าที่ยืนยันก่อน หากไม่มีใครยืนยันหรือยกเลิกในเวลาที่กำหนด ระบบจะประกาศอัตโนมัติ หลังเหตุการณ์เจ้าหน้าที่บันทึกว่าเกิดจริงหรือไม่")
    String aboutWarningsText();

    @Message("สัญญาอนุญาต")
    String aboutLicence();

    @Message("ข้อมูลฝนและประกาศใช้ได้ฟรี ดัดแปลงและเผยแพร่ต่อได้ ขอให้บอกที่มา ตามสัญญาอนุญาต")
    String licenceText();

    @Message("เขียนที่มาว่า: เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.{inject:province.th} พร้อมวันที่ดึงข้อมูล")
    String cite();

    @Message("แผนที่พื้นหลัง: ผู้มีส่วนร่วมของ OpenStreetMap เส้นเขตจังหวัดและชายฝั่งเมื่อไม่มีแผนที่พื้นหลัง: "
            + "Natural Earth (สาธารณสมบัติ มาตราส่วน 1:10 ล้าน คลาดเคลื่อนได้ถึง 2 กม.)")
    String mapCredits();

    @Message("สำหรับโปรแกรมและเว็บไซต์อื่น")
    String aboutPrograms();

    @Message("รายการทุกคำสั่งและรูปแบบ")
    String programOpenApi();

    @Message("ฝนขณะนี้ของทุกเครื่อง")
    String programNow();

    @Message("ข้อมูลทั้งหมดเป็นไฟล์รายปี พร้อมคำอธิบายและรหัสตรวจสอบ สำหรับอ้างอิงในงานวิจัย")
    String programArchive();

    @Message("ฝนย้อนหลังของเครื่องหนึ่ง เป็นตาราง")
    String programRain();

    @Message("ประกาศเตือน พร้อมข้อความ CAP ทั้งสองภาษา")
    String programAtom();

    @Message("ประกาศเตือนพร้อมพื้นที่ สำหรับแผนที่")
    String programGeoJson();

    @Message("กล่องสำหรับใส่ในเว็บไซต์อื่น ด้วยบรรทัดนี้")
    String programEmbed();
}
