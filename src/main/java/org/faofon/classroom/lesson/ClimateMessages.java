package org.faofon.classroom.lesson;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the lessons on climate, in Thai here and in English in messages/climate_en.properties. */
@MessageBundle("climate")
public interface ClimateMessages {
    @Message("ฝนหลายปี {school}")
    String title(String school);

    @Message("ลมฟ้าอากาศคือวันนี้ ภูมิอากาศคือหลายสิบปี บันทึกของเราบอกอะไรได้แล้วบ้าง")
    String lead();

    @Message("ปีน้ำเริ่ม 1 เมษายน จบ 31 มีนาคม ตามกรมชลประทาน ฝนฤดูมรสุมจึงอยู่ในปีเดียวกัน")
    String waterYear();

    @Message("ยังไม่มีข้อมูลฝน")
    String nothingYet();

    @Message("ปีฝนมาก ปีฝนน้อย")
    String yearsTitle();

    @Message("ปีน้ำ (สองหลักท้ายของปีที่เริ่ม)")
    String yearsAxis();

    @Message("มี {years} ปีน้ำ ในนั้นข้อมูลครบ {complete} ปี")
    String yearsDescription(int complete, int years);

    @Message(
            "แท่งเส้นประคือปีที่ขาดข้อมูลเกิน 1 วันใน 20 วันหรือยังไม่จบปี เราไม่นำปีเหล่านั้นมาเทียบ เพราะฝนจริงอาจมากกว่านี้")
    String yearsExplain();

    @Message("ฝนมากที่สุด: ปีน้ำ {year} วัดได้ {mm} มม.")
    String wettest(String year, String mm);

    @Message("ฝนน้อยที่สุด: ปีน้ำ {year} วัดได้ {mm} มม.")
    String driest(String year, String mm);

    @Message("มีปีที่ข้อมูลครบ {complete} ปี ต้องมี 3 ปีขึ้นไปจึงบอกปีฝนมากและฝนน้อยได้")
    String tooFewToRank(int complete);

    @Message("ปีฝนมากคือหนึ่งในสามที่ฝนมากที่สุด ปีฝนน้อยคือหนึ่งในสามที่ฝนน้อยที่สุด จัดเมื่อมีข้อมูลครบ 10 ปีขึ้นไป")
    String rankRule();

    @Message("""
            {#switch rank}\
            {#case 'WET'}ฝนมาก\
            {#case 'MIDDLE'}ปานกลาง\
            {#case 'DRY'}ฝนน้อย\
            {#else}–\
            {/switch}""")
    String rank(String rank);

    @Message("ปีน้ำ")
    String colYear();

    @Message("ฝนรวม (มม.)")
    String colTotal();

    @Message("วันที่มีข้อมูล")
    String colDays();

    @Message("วันที่มีฝน")
    String colRainy();

    @Message("จัดเป็น")
    String colRank();

    @Message("เริ่มฤดูฝน")
    String colOnset();

    @Message("ฤดูฝนเริ่มเมื่อไร")
    String onsetTitle();

    @Message(
            "นับจาก 1 กันยายน วันแรกที่ฝนรวม 3 วันถึง 20 มม. และหลังจากนั้น 30 วันไม่มีช่วงแล้งเกิน 7 วัน (วันแล้งคือฝนไม่ถึง 1 มม.) ตามวิธีของ Sivakumar (1988) ส่วนวันเริ่มนับเราเลือกเองให้เหมาะกับมรสุมตะวันออกเฉียงเหนือ กรมอุตุนิยมวิทยาประกาศฤดูฝนจากลมและฝนทั้งภาค วันจึงอาจต่างจากนี้")
    String onsetExplain();

    @Message(
            "≤ คือไม่ช้ากว่าวันนั้น เพราะมีวันขาดข้อมูลก่อนหน้า · ? คือยังไม่แน่ เพราะหลังจากนั้นยังไม่ครบหรือมีวันขาด")
    String onsetSigns();

    @Message("ไม่พบ")
    String onsetNone();

    @Message("ครึ่งหนึ่งของปีที่แน่นอนเริ่มก่อนหรือใน {day}")
    String onsetUsual(String day);

    @Message("ต้องมีปีที่รู้วันเริ่มแน่นอน 5 ปีขึ้นไปจึงบอกวันเริ่มปกติได้")
    String onsetTooFew();

    @Message("ฤดูฝนที่เริ่มช้ากระทบการทำนาและสวนยางแถวบ้านเราอย่างไร ถามผู้ใหญ่ว่าปีไหนเริ่มช้า แล้วเทียบกับตาราง")
    String onsetAsk();

    @Message("ฝนกำลังเพิ่มหรือลด")
    String trendTitle();

    @Message("ยังบอกแนวโน้มไม่ได้ มีปีที่ข้อมูลครบ {complete} ปี ต้องมีอย่างน้อย {least} ปี")
    String trendTooFew(int complete, int least);

    @Message("จาก {years} ปี ฝนเปลี่ยน {slope} มม. ต่อ 10 ปี (ช่วงเชื่อมั่น 95%: {low} ถึง {high})")
    String trendSchool(int years, String slope, String low, String high);

    @Message(
            "จาก {years} ปี ฝนของเครือข่ายเปลี่ยน {slope}% ของค่าเฉลี่ยต่อ 10 ปี (ช่วงเชื่อมั่น 95%: {low} ถึง {high})")
    String trendNetwork(int years, String slope, String low, String high);

    @Message(
            "ถ้าไม่มีแนวโน้มจริง ความบังเอิญให้ผลเท่านี้หรือมากกว่าน้อยกว่า 5 ครั้งใน 100 ครั้ง (Mann–Kendall) แต่ยังไม่บอกว่าเพราะอะไร และไม่บอกว่าจะเป็นต่อไป")
    String trendSignificant();

    @Message("แยกจากความผันผวนของแต่ละปีไม่ได้ (Mann–Kendall) ซึ่งไม่ได้แปลว่าไม่มีแนวโน้ม อาจเป็นเพราะบันทึกสั้นไป")
    String trendNotSignificant();

    @Message("บางปีมีวันที่ฝนมากกว่าที่วัดได้ (≥) ช่วงเชื่อมั่นนี้ไม่ได้รวมความไม่แน่นอนข้อนั้น")
    String trendAtLeast();

    @Message(
            "วิธี: ความชันของ Theil–Sen คือค่ากลางของความชันทุกคู่ปี (Sen, 1968) ทดสอบด้วย Mann–Kendall (Gilbert, 1987) ทั้งสองถือว่าแต่ละปีไม่ขึ้นต่อกัน")
    String trendMethod();

    @Message("ลองเอานิ้วปิดแท่งปีแรกหรือปีสุดท้าย แนวโน้มที่เห็นด้วยตายังเหมือนเดิมไหม")
    String trendAsk();

    @Message("ทั้งเครือข่าย")
    String networkTitle();

    @Message(
            "แต่ละเครื่องเทียบกับค่าเฉลี่ยของตัวเอง แล้วใช้ค่ากลางของทุกเครื่อง เพื่อไม่ให้เครื่องใหม่ในที่ฝนชุกดูเหมือนปีฝนมาก ใช้เฉพาะปีที่มีข้อมูลครบ 3 เครื่องขึ้นไป และเครื่องที่มีข้อมูลครบ 3 ปีขึ้นไป")
    String networkExplain();

    @Message("กำลังรวบรวมฝนหลายปีของทั้งเครือข่าย เปิดหน้านี้อีกครั้งในอีกหนึ่งนาที")
    String networkCounting();

    @Message("เครือข่ายยังไม่มีปีที่เทียบได้")
    String networkNone();

    @Message("% ของค่าเฉลี่ย")
    String colPercent();

    @Message("เครื่อง")
    String colGauges();

    @Message("บันทึกนี้บอกอะไรได้ บอกอะไรไม่ได้")
    String reachTitle();

    @Message("""
            {#switch reach}\
            {#case 'NOTHING'}บันทึกของเรายังสั้นกว่า 3 ปีที่ครบ บอกได้ว่าฝนแต่ละครั้งตกเท่าไร แต่ยังบอกไม่ได้ว่าปีไหนปกติ\
            {#case 'RANGE'}บันทึกของเรามี 3 ถึง 9 ปีที่ครบ บอกปีที่ฝนมากและน้อยที่สุดเท่าที่เห็นได้ แต่ยังบอกแนวโน้มไม่ได้\
            {#case 'TREND'}บันทึกของเรามี 10 ถึง 29 ปีที่ครบ บอกปีฝนมาก ปีฝนน้อย และแนวโน้มพร้อมความไม่แน่นอนได้ แต่ยังไม่ใช่ภูมิอากาศปกติ ซึ่งใช้ 30 ปี\
            {#else}บันทึกของเรามี 30 ปีขึ้นไปที่ครบ ยาวพอสำหรับค่าปกติของภูมิอากาศ (องค์การอุตุนิยมวิทยาโลกใช้ 30 ปี)\
            {/switch}""")
    String reach(String reach);

    @Message(
            "บันทึก 20 ปีบอกได้: ปีทั่วไปของที่นี่เป็นอย่างไร ปีหนึ่งต่างจากอีกปีแค่ไหน ฤดูฝนมักเริ่มเมื่อไร และแนวโน้มที่แรงมาก")
    String twentyCan();

    @Message(
            "บันทึก 20 ปีบอกไม่ได้: ฝนที่หนักที่สุดที่จะเกิดได้ ฝนที่เฉลี่ย 100 ปีเกิดครั้งหนึ่งมีโอกาสเกิดใน 20 ปีเพียง 18% (1 − 0.99²⁰) ไม่เคยเห็นจึงไม่ได้แปลว่าไม่เกิด")
    String twentyCannot();

    @Message(
            "บันทึก 20 ปีบอกไม่ได้ด้วยว่าสาเหตุคืออะไร มหาสมุทรมีรอบขึ้นลงหลายปี (เช่น เอลนีโญ ลานีญา) ซึ่งดูเหมือนแนวโน้มได้ในบันทึกสั้น ๆ ถ้าย้ายเครื่องหรือต้นไม้ข้างเครื่องโตขึ้น ตัวเลขก็เปลี่ยนได้เหมือนกัน")
    String twentyCause();

    @Message("ฝนหลายปีและภูมิอากาศ")
    String link();
}
