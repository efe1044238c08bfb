package org.faofon.rules.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import org.faofon.rules.backtest.BacktestReport;

/** The texts about rules, from messages/rules_th.properties and rules_en.properties. */
@MessageBundle("rules")
public interface RuleMessages {
    @Message("ยังไม่ได้กรอก")
    String faultMissing();

    @Message("ต้องเป็นออบเจกต์ JSON")
    String faultObject();

    @Message("ต้องเป็นรายการ")
    String faultList();

    @Message("ไม่รู้จักช่องนี้ โปรดตรวจตัวสะกด")
    String faultUnknown();

    @Message("ต้องเป็นข้อความ 1 ถึง {most} ตัวอักษร")
    String faultText(int most);

    @Message("ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: {choices}")
    String faultChoice(String choices);

    @Message("ต้องเป็นตัวเลขไม่เกิน 20 หลัก ทศนิยมไม่เกิน 6 ตำแหน่ง")
    String faultNumber();

    @Message("ต้องเป็นจำนวนเต็ม")
    String faultWhole();

    @Message("ต้องเป็นช่วงเวลาที่ไม่ติดลบ ในแบบฟอร์มใส่ตัวเลข ในไฟล์เขียนเช่น PT1H (1 ชั่วโมง) หรือ P20D (20 วัน)")
    String faultSpan();

    @Message("ใช้ได้เฉพาะ a–z, 0–9 และขีด (-) เริ่มด้วยตัวอักษร ยาว 3 ถึง 64 ตัว")
    String faultCode();

    @Message("ต้องเป็นรหัสเดียวกับในที่อยู่ คือ {code}")
    String faultOtherCode(String code);

    @Message("รหัสนี้ซ้ำกันในชุดเกณฑ์")
    String faultTwice();

    @Message("มีเกณฑ์ได้ไม่เกิน {most} ข้อ")
    String faultTooMany(int most);

    @Message("ต้องมีเงื่อนไข 1 ถึง {most} ข้อ")
    String faultConditions(int most);

    @Message("เงื่อนไขหนึ่งข้อเป็นได้อย่างเดียว: ช่วงเวลากับปริมาณฝน เส้นโค้ง หรือดัชนีน้ำในดิน")
    String faultCondition();

    @Message(
            "อย่างน้อยหนึ่งเงื่อนไขต้องเป็นฝนจนถึงปัจจุบัน (ไม่เลื่อนไปในอดีต) มิฉะนั้นจะไม่รู้ว่าเหตุการณ์สิ้นสุดเมื่อใด")
    String faultNoRainOfNow();

    @Message("ช่วงเวลาต้องอยู่ระหว่าง 5 นาทีถึง 30 วัน และลงตัวทุก 5 นาที")
    String faultWindow();

    @Message("ต้องไม่ติดลบ และลงตัวทุก 5 นาที")
    String faultAgo();

    @Message("ช่วงเวลารวมกับการเลื่อนไปในอดีตต้องไม่เกิน {days} วัน เพราะระบบจำฝนไว้เท่านี้")
    String faultReach(int days);

    @Message(
            "ต้องมากกว่า 0 และไม่เกิน {most} มม. (ไม่เคยมีฝนมากกว่านี้ที่ใดในโลกในเวลาเท่านี้) ทศนิยมไม่เกิน 3 ตำแหน่ง")
    String faultDepth(String most);

    @Message("ต้องมากกว่า 0 และไม่เกิน {most} มม. ทศนิยมไม่เกิน 3 ตำแหน่ง")
    String faultSoilWater(BigDecimal most);

    @Message("ดัชนีน้ำในดินเป็นค่าของขณะนี้ จึงเลื่อนไปในอดีตไม่ได้")
    String faultSoilWaterAgo();

    @Message("alpha ต้องมากกว่า 0 และไม่เกิน 1000")
    String faultAlpha();

    @Message("beta ต้องอยู่ระหว่าง -1 ถึง 0 (ไม่รวมปลายทั้งสอง) เช่น -0.39")
    String faultBeta();

    @Message("ต้องอยู่ระหว่าง 1 ชั่วโมงถึง 30 วัน และลงตัวทุก 5 นาที")
    String faultCurveSpan();

    @Message("ต้องไม่สั้นกว่าจุดเริ่มของเส้นโค้ง")
    String faultCurveOrder();

    @Message("ต้องเลือกอำเภอที่จะเตือนเป็นรายอำเภอ เพราะฝนตกที่อื่น")
    String faultWarned();

    @Message("โปรดเลือกว่าฝนตกที่อำเภอหรือเครื่องใด")
    String faultNoRainIn();

    @Message("ไม่มีเครื่องรหัส {codes}")
    String faultGauges(String codes);

    @Message("อำเภอที่ฝนตกต้องไม่ใช่อำเภอที่จะเตือน")
    String faultRainWhereWarned();

    @Message("ต้องอยู่ระหว่าง 0 ถึง 48 ชั่วโมง เป็นนาทีเต็ม และเวลาช้าสุดต้องมากกว่า 0")
    String faultLag();

    @Message("เวลาช้าสุดต้องไม่น้อยกว่าเวลาเร็วสุด")
    String faultLagOrder();

    @Message("ไม่มีอำเภอรหัส {codes}")
    String faultDistricts(String codes);

    @Message("โปรดเลือกอย่างน้อยหนึ่งอำเภอ")
    String faultNoDistrict();

    @Message("ไม่มีอำเภอใดอยู่ในพื้นที่นี้ โปรดตรวจเขตและอำเภอที่เลือก")
    String faultNowhere();

    @Message("ต้องอยู่ระหว่าง 1 ถึง {most} ซึ่งเป็นจำนวนเครื่องของอำเภอที่มีเครื่องมากที่สุดในพื้นที่นี้")
    String faultMinGauges(int most);

    @Message("ต้องอยู่ระหว่าง 0.1 ถึง 1 (10% ถึง 100% ของเกณฑ์)")
    String faultClearBelow();

    @Message("ต้องอยู่ระหว่าง 0 ถึง 3 วัน เป็นนาทีเต็ม")
    String faultHold();

    @Message("ต้องอยู่ระหว่าง 1 นาทีถึง 24 ชั่วโมง")
    String faultTimeout();

    @Message("คำนวณโดยสมมติว่าฝนตกต่อไปด้วยอัตราเดียวกับ 15, 30 หรือ 60 นาทีล่าสุดของเครื่องนั้น ไม่ใช่การพยากรณ์อากาศ")
    String outlookAssumption();

    @Message("เกณฑ์เตือนภัย")
    String title();

    @Message("ศูนย์เฝ้าระวัง")
    String toCentre();

    @Message("เกณฑ์มีผลทันทีที่บันทึก การแก้ไขทุกครั้งเก็บเป็นฉบับใหม่ ไม่มีการลบ เกณฑ์ที่ไม่ใช้แล้วให้ปิดไว้")
    String lead();

    @Message("เกณฑ์ใหม่")
    String newRule();

    @Message("ดาวน์โหลดทั้งชุด (JSON)")
    String export();

    @Message("นำเข้าชุดเกณฑ์")
    String importTitle();

    @Message(
            "เลือกไฟล์ที่ดาวน์โหลดจากหน้าเกณฑ์เตือนภัย ระบบจะแสดงก่อนว่าอะไรจะเปลี่ยน โดยยังไม่บันทึก เกณฑ์ที่ไม่มีในไฟล์จะคงอยู่ตามเดิม")
    String importLead();

    @Message("ไฟล์ชุดเกณฑ์ (JSON ไม่เกิน {kilobytes} กิโลไบต์)")
    String importFile(int kilobytes);

    @Message("ดูก่อนว่าอะไรจะเปลี่ยน")
    String importLook();

    @Message("ยังไม่ได้เลือกไฟล์ หรือไฟล์ว่างเปล่า")
    String importNoFile();

    @Message("ไฟล์ใหญ่เกินไป ต้องไม่เกิน {kilobytes} กิโลไบต์")
    String importTooLarge(int kilobytes);

    @Message("อ่านไฟล์นี้ไม่ได้ เพราะไม่ใช่ไฟล์ JSON")
    String importNotJson();

    @Message("นำเข้าไม่ได้ มีที่ต้องแก้ {faults} แห่งในไฟล์ ยังไม่มีอะไรเปลี่ยน")
    String importFaults(int faults);

    @Message("เกณฑ์ใหม่ {added} · แก้ไข {changed} · เหมือนเดิม {same} · ไม่มีในไฟล์ จึงคงไว้ {kept}")
    String importCounts(long added, long changed, long same, long kept);

    @Message("ทุกเกณฑ์ในไฟล์นี้เหมือนที่ใช้อยู่แล้ว ไม่มีอะไรต้องนำเข้า")
    String importNothing();

    @Message("เกณฑ์ใหม่")
    String importNew();

    @Message("แก้ไขเป็นฉบับที่ {version}")
    String importChanged(int version);

    @Message("นำเข้าและใช้ทันที")
    String importDo();

    @Message("เลือกไฟล์อื่น")
    String importOther();

    @Message("นำเข้าแล้ว มีผลทันที")
    String toldImported();

    @Message("ยังไม่ได้นำเข้า มีผู้อื่นแก้เกณฑ์ระหว่างที่คุณดู โปรดดูอีกครั้ง")
    String toldImportOutdated();

    @Message("ยังไม่ได้นำเข้า รวมแล้วมีเกณฑ์เกินจำนวนสูงสุด")
    String toldImportMany();

    @Message("ค่าเริ่มต้นของระบบ")
    String byDefault();

    @Message("""
            {#switch code}\
            {#case 'rain-1h-watch'}เกณฑ์สมมติ เลือกตามความถี่ที่จะเกิด\
            {#case 'rain-12h-watch'}เกณฑ์สมมติ ต่ำกว่าเกณฑ์เตือนภัย เพื่อให้มาก่อน\
            {#case 'rain-1h-warning'}เกณฑ์สมมติ เลือกตามความถี่ที่จะเกิด\
            {#case 'rain-12h-warning'}สถานีของกรมทรัพยากรน้ำรายงานตั้งแต่ 100 มม.\
            {#case 'rain-24h-watch'}ฝนหนักมากตามเกณฑ์กรมอุตุนิยมวิทยา (ตั้งแต่ 90.1 มม.) ปรับขึ้นตามความถี่ที่จะเกิด\
            {#case 'slope-curve-watch'}Caine 1980, I = 14.82 D^−0.39 มม./ชม. และ Salee 2022 เรื่องฝน 20 วันก่อนหน้า\
            {#case 'slope-24h-warning'}สูงกว่า 103 มม. ใน 24 ชม. ของ Caine เพื่อให้เส้นของเขามาก่อน และ Salee 2022 เรื่องฝน 20 วันก่อนหน้า\
            {#case 'flood-72h-watch'}เกณฑ์สมมติ ต่ำกว่าเกณฑ์เตือนภัย เพื่อให้มาก่อน และเลือกตามความถี่ที่จะเกิด\
            {#case 'flood-48h-watch'}เกณฑ์สมมติ เก้าในสิบของเกณฑ์เตือนภัย เพื่อให้มาก่อนเมื่อฝนมาเร็ว\
            {#case 'flood-48h-warning'}ประกาศอพยพของกรมทรัพยากรน้ำ ธันวาคม 2563 ถี่เกินไปสำหรับระดับ 3\
            {#case 'flood-72h-warning'}Caine 1980: 201 มม. ใน 72 ชม.\
            {#case 'flood-24h-emergency'}เกณฑ์สมมติ สำหรับวันเดียวที่มีฝนเท่าเกณฑ์ 72 ชม. อย่างเดือนพฤศจิกายน 2568\
            {#case 'flood-72h-emergency'}กรมทรัพยากรธรณี 2566: เกิน 300 มม. ใน 3 วัน\
            {#case 'upstream-9311-9301'}เส้นทางน้ำ: ศูนย์อุทกวิทยาที่ 8 กรมชลประทาน รายงานน้ำท่วมลุ่มน้ำคลองนาท่อม 2564 ส่วนเกณฑ์และเวลาเดินทางของน้ำเป็นค่าประมาณ\
            {#case 'upstream-9302-9303'}เส้นทางน้ำ: ข่าว INN อำเภอริมทะเลสาบรวมทั้งเขาชัยสนรับน้ำจากกงหราและศรีนครินทร์ ส่วนเกณฑ์และเวลาเดินทางของน้ำเป็นค่าประมาณ\
            {#case 'upstream-9307-9305'}ไทยโพสต์ 16 ธันวาคม 2561: น้ำท่วมศรีบรรพตและควนขนุนที่อยู่ต่ำลงมา ส่วนที่ว่าเป็นคลองนี้ เกณฑ์ และเวลาเดินทางของน้ำเป็นค่าสมมติ\
            {#case 'upstream-9310-9305'}เกณฑ์สมมติทั้งเส้นทางน้ำ เกณฑ์ และเวลาเดินทางของน้ำ พื้นที่ลาดลงไปทางควนขนุน\
            {#case 'upstream-9304-9309'}กรมชลประทานมีสถานีวัดน้ำคลองท่าเชียดที่บ้านแม่ขรี อ.ตะโหมด ส่วนจุดที่ไหลลงทะเลสาบ เกณฑ์ และเวลาเดินทางของน้ำเป็นค่าสมมติ\
            {#case 'upstream-9308-9306'}เกณฑ์สมมติทั้งเส้นทางน้ำ เกณฑ์ และเวลาเดินทางของน้ำ\
            {/switch}""")
    String defaultSource(String code);

    @Message("อีก {count} รายการ")
    String outlookMore(int count);

    @Message("ปิดอยู่")
    String disabled();

    @Message("ทุกอำเภอ")
    String everywhere();

    @Message("อำเภอ{zone}")
    String inZone(String zone);

    @Message("{names}")
    String inDistricts(String names);

    @Message("เลือกอำเภอ")
    String chosenDistricts();

    @Message("ต้องถึงเกณฑ์อย่างน้อย {gauges} เครื่องในอำเภอ")
    String gaugesNeeded(int gauges);

    @Message("รอเจ้าหน้าที่ยืนยันไม่เกิน {time} แล้วประกาศเอง")
    String waitsFor(String time);

    @Message("ฉบับที่ {version} โดย {by} เมื่อ {when}")
    String changed(int version, String by, String when);

    @Message("ประวัติการแก้ไข")
    String history();

    @Message("สิ่งที่แก้")
    String whatChanged();

    @Message(
            "{#when name}{#is 'hazard'}ภัย{#is 'level'}ระดับ{#is 'name'}ชื่อ{#is 'when'}เงื่อนไข{#is 'area'}พื้นที่{#is 'upstream'}ฝนต้นน้ำ{#is 'minGauges'}จำนวนเครื่อง{#is 'clearBelow'}เกณฑ์สิ้นสุด{#is 'hold'}เวลาที่ฝนต้องต่ำกว่าเกณฑ์{#is 'confirm'}การยืนยัน{#is 'enabled'}เปิดหรือปิด{#is 'source'}ที่มา{#else}{name}{/when}")
    String field(String name);

    @Message("ฝน {window} ตั้งแต่ {mm} มม.")
    String conditionWords(String window, BigDecimal mm);

    @Message("ก่อนหน้า {ago} ล่าสุด")
    String agoWords(String ago);

    @Message("เส้นโค้ง I = {alpha} · D^{beta} ตั้งแต่ {from} ถึง {to}")
    String curveWords(double alpha, double beta, String from, String to);

    @Message("บันทึกแล้ว มีผลทันที")
    String toldDone();

    @Message("ไม่มีอะไรเปลี่ยน จึงไม่มีฉบับใหม่")
    String toldSame();

    @Message("ยังไม่ได้บันทึก โปรดแก้ช่องที่มีคำเตือน")
    String toldWrong();

    @Message("ยังไม่ได้บันทึก มีผู้อื่นแก้เกณฑ์นี้ไปก่อน (หรือมีรหัสนี้แล้ว) โปรดเปิดหน้านี้ใหม่")
    String toldOutdated();

    @Message("ยังไม่ได้บันทึก มีเกณฑ์ครบจำนวนสูงสุดแล้ว")
    String toldMany();

    @Message("มีการลองย้อนหลังอื่นกำลังทำงาน โปรดรอหรือหยุดก่อน")
    String toldBusy();

    @Message("ช่วงวันที่ไม่ถูกต้อง วันแรกต้องมาก่อนวันสุดท้าย และไม่เกิน 30 ปี")
    String toldPeriod();

    @Message("แบบฟอร์มนี้แสดงเกณฑ์ข้อนี้ได้ไม่หมด โปรดแก้ทาง API")
    String doesNotFit();

    @Message("หน่วยเวลา")
    String unit();

    @Message("นาที")
    String minutes();

    @Message("ชั่วโมง")
    String hours();

    @Message("วัน")
    String days();

    @Message("รหัส (อังกฤษตัวเล็ก เช่น rain-3h-watch)")
    String fieldCode();

    @Message("ชื่อภาษาไทย")
    String fieldNameTh();

    @Message("ชื่อภาษาอังกฤษ")
    String fieldNameEn();

    @Message("ภัย")
    String fieldHazard();

    @Message("ระดับ")
    String fieldLevel();

    @Message("เงื่อนไข")
    String fieldWhen();

    @Message("ทุกเงื่อนไขต้องเป็นจริงพร้อมกันที่เครื่องเดียวกัน ช่องที่เว้นว่างไม่นับ")
    String whenHint();

    @Message("เงื่อนไขที่ {number}")
    String conditionNumber(int number);

    @Message("ฝนตั้งแต่ (มม.)")
    String fieldMm();

    @Message("ในเวลา")
    String fieldWindow();

    @Message("ไม่นับช่วงล่าสุด (เว้นว่างได้)")
    String fieldAgo();

    @Message("เส้นโค้งความแรง–เวลา")
    String curve();

    @Message("I = α · D^β เป็น มม. ต่อชั่วโมง D เป็นชั่วโมง เช่น Caine 1980: 14.82 และ -0.39")
    String curveHint();

    @Message("ตั้งแต่ (ชม.)")
    String curveFrom();

    @Message("ถึง (ชม.)")
    String curveTo();

    @Message("พื้นที่")
    String fieldArea();

    @Message("ใช้กับ")
    String fieldWhere();

    @Message("จำนวนเครื่องในอำเภอที่ต้องถึงเกณฑ์")
    String fieldMinGauges();

    @Message("เมื่อใดถือว่าสิ้นสุด")
    String fieldOver();

    @Message("ฝนต้องต่ำกว่ากี่ % ของเกณฑ์")
    String fieldClearBelow();

    @Message("ต่อเนื่องนาน")
    String fieldHold();

    @Message("รอเจ้าหน้าที่ยืนยันกี่นาทีก่อนประกาศเอง (ว่าง = ประกาศทันที)")
    String fieldConfirm();

    @Message("ที่มาของตัวเลข")
    String fieldSource();

    @Message("เปิดใช้เกณฑ์นี้")
    String fieldEnabled();

    @Message("บันทึกและใช้ทันที")
    String save();

    @Message("ลองกับฝนในอดีต")
    String backtest();

    @Message("ยังไม่บันทึก แสดงว่าเกณฑ์นี้จะเตือนเมื่อใดที่ไหน เทียบกับเกณฑ์ที่ใช้อยู่")
    String backtestHint();

    @Message("ตั้งแต่วันที่")
    String from();

    @Message("ถึงวันที่")
    String to();

    @Message("การลองย้อนหลังล่าสุด")
    String backtests();

    @Message("ทั้งชุด")
    String wholeSet();

    @Message("กำลังคำนวณ {share}")
    String running(String share);

    @Message("หยุด")
    String stop();

    @Message("หยุดแล้วก่อนคำนวณเสร็จ")
    String stopped();

    @Message("คำนวณไม่สำเร็จ:")
    String failed();

    @Message(
            "เตือนเท่าเดิม {same} · เวลาหรือระดับเปลี่ยน {changed} · เตือนเพิ่ม {onlyNew} · ไม่เตือนแล้ว {onlyInForce}")
    String counted(long same, long changed, long onlyNew, long onlyInForce);

    @Message("เหมือนเกณฑ์ที่ใช้อยู่ {count} ครั้ง")
    String theSame(long count);

    @Message("คิดเสมือนข้อมูลทุกค่ามาถึงทันทีที่วัดเสร็จ และไม่มีเจ้าหน้าที่ตอบ เริ่มโดยไม่มีประกาศค้างอยู่")
    String backtestAssumption();

    @Message(
            "{#when match}{#is SAME}เหมือนเกณฑ์ที่ใช้อยู่{#is CHANGED}ต่างจากเกณฑ์ที่ใช้อยู่{#is ONLY_NEW}มีเฉพาะเกณฑ์ที่ลอง{/when}")
    String match(BacktestReport.Match match);

    @Message("มีเฉพาะเกณฑ์ที่ใช้อยู่")
    String onlyInForce();

    @Message("ยังไม่สิ้นสุดในช่วงนี้")
    String stillOpen();

    @Message("สูงสุด {mm} มม. ใน {window} (เกณฑ์ {threshold}) ที่ {school}")
    String peak(String window, String mm, String threshold, String school);

    @Message("ถ้าฝนตกต่อไป ({within} ข้างหน้า)")
    String outlook(String within);

    @Message("ด้วยอัตราฝนขณะนี้ ไม่มีเครื่องใดจะถึงเกณฑ์")
    String outlookNone();

    @Message("{mm} มม. ใน {window} ราว {time}")
    String prospect(String window, String mm, String time);

    @Message("ขณะนี้ {mm} มม.")
    String soFar(String mm);

    @Message("อัตรา {over}: {mm} มม./ชม. → {time}")
    String byRate(String over, String mm, String time);

    @Message("ระดับเตือนภัยไม่เรียงลำดับ")
    String orderTitle();

    /** A rule as a warning names it: in the language of the text, with its code behind. */
    @Message("“{th}” [{code}]")
    String orderRule(String th, String en, String code);

    @Message("{rule} (ระดับ {level}): ไม่มีเกณฑ์ระดับต่ำกว่าที่ใช้อยู่ ประกาศจะเริ่มที่ระดับ {level} ทันที")
    String orderNoLower(String rule, int level);

    @Message(
            "{rule} (ระดับ {level}): อาจถึงเกณฑ์ก่อนระดับที่ต่ำกว่า ({lower}) ให้เพิ่มหรือลดเกณฑ์ระดับต่ำจนครอบคลุม เช่น ช่วงเวลาเท่ากันหรือยาวกว่า แต่ปริมาณฝนน้อยกว่า")
    String orderNotProven(String rule, int level, String lower);

    @Message(
            "{rule} (ระดับ {level}): ถึงเกณฑ์พร้อมหรือก่อนระดับที่ต่ำกว่า ({lower}) เสมอ ระดับต่ำจะไม่มีวันมาก่อน ให้แก้เกณฑ์ระดับสูงให้สูงขึ้นก่อน")
    String orderNever(String rule, int level, String lower);

    @Message("ยังไม่ได้บันทึก หากตั้งใจให้เป็นเช่นนี้ กดปุ่มบันทึกด้านล่างอีกครั้ง")
    String orderAccept();

    @Message("บันทึกทั้งที่ไม่เรียงลำดับ")
    String saveAnyway();

    @Message("เกณฑ์เริ่มต้นชุดใหม่ ({rules})")
    String newDefaults(int rules);

    @Message(
            "ค่าเริ่มต้นนี้ถึงเกณฑ์ราวปีละ {gaugeYear} ครั้งต่อเครื่อง และ {districtYear} ครั้งต่ออำเภอ (วัดจากฝนเมืองใกล้เส้นศูนย์สูตร 3 เดือน เป็นค่าประมาณ)")
    String usualFrequency(BigDecimal gaugeYear, BigDecimal districtYear);

    @Message(
            "ค่าเริ่มต้นนี้น่าจะถึงเกณฑ์ราวปีละ {gaugeYear} ครั้งต่อเครื่อง และ {districtYear} ครั้งต่ออำเภอ (ประเมินไว้ ยังไม่มีข้อมูลยาวพอจะวัด)")
    String assumedFrequency(BigDecimal gaugeYear, BigDecimal districtYear);

    @Message("เกณฑ์เหล่านี้เตือนบ่อยแค่ไหน")
    String frequency();

    @Message("นำเกณฑ์ที่ใช้อยู่ทั้งชุดไปลองกับฝนที่เก็บไว้ แล้วนับว่าเตือนกี่ครั้งต่อเครื่อง ต่ออำเภอ ต่อปี")
    String frequencyHint();

    @Message("นับความถี่")
    String frequencyAsk();

    @Message("ฝนที่เก็บไว้ในช่วงนี้รวม {gaugeYears} เครื่อง-ปี ({years} ปี) นับเฉพาะเวลาที่วัดได้จริง")
    String frequencyPast(BigDecimal gaugeYears, BigDecimal years);

    @Message("ข้อมูลไม่ครบปี ตัวเลขต่อปีจึงขึ้นกับฤดูกาลที่มีข้อมูล ใช้เป็นค่าประมาณเท่านั้น")
    String frequencyShort();

    @Message("ประกาศแต่ละระดับ")
    String frequencyLevels();

    @Message("เกณฑ์แต่ละข้อ")
    String frequencyRules();

    @Message("ระดับ")
    String frequencyLevel();

    @Message("เกณฑ์")
    String frequencyRule();

    @Message("ครั้ง")
    String frequencyEvents();

    @Message("ต่ออำเภอต่อปี")
    String frequencyPerDistrict();

    @Message("ต่อเครื่องต่อปี")
    String frequencyPerGauge();

    @Message("เริ่มสูงกว่าระดับ 1")
    String frequencyAbove();

    @Message("ควรไม่เกิน")
    String frequencyMost();

    @Message("รวมทุกภัย")
    String frequencyAll();

    @Message("ส่งเข้ากลุ่ม LINE {pushes} ครั้ง หรือปีละ {perYear} ครั้ง")
    String frequencyPushes(long pushes, BigDecimal perYear);

    @Message("เกณฑ์นี้เตือนบ่อยแค่ไหน")
    String often();

    @Message(
            "ในฝนที่เก็บไว้ ({from} – {to}) เกณฑ์ที่ใช้อยู่ถึงเกณฑ์ปีละ {perGauge} ครั้งต่อเครื่อง และ {perDistrict} ครั้งต่ออำเภอ วัดจาก {gaugeYears} เครื่อง-ปี")
    String oftenPast(BigDecimal perGauge, BigDecimal perDistrict, String from, String to, BigDecimal gaugeYears);

    @Message("นับได้ {gaugeEvents} ครั้งที่เครื่องวัด และ {districtEvents} ครั้งในอำเภอ")
    String oftenEvents(long gaugeEvents, long districtEvents);

    @Message("ฝนที่เก็บไว้ ({from} – {to}) ละเอียดไม่พอสำหรับเกณฑ์นี้ จึงยังบอกไม่ได้ว่าถึงเกณฑ์บ่อยแค่ไหน")
    String oftenUnobserved(String from, String to);

    @Message("ยังไม่ได้นับจากฝนที่เก็บไว้")
    String oftenUncounted();

    @Message("ค่าเริ่มต้นของเกณฑ์นี้")
    String oftenDefault();

    @Message("เกณฑ์นี้ตั้งขึ้นเอง ไม่มีค่าเริ่มต้น")
    String oftenNoDefault();

    @Message("อ่านได้ {mm} มม. ใช่หรือไม่ ค่านี้ค่าเดียวทำให้เข้าเกณฑ์เตือนภัย กรุณาดูกระบอกและจุดทศนิยมอีกครั้ง")
    String askBack(String mm);
}
