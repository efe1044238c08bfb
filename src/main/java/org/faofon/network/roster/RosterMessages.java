package org.faofon.network.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about errors of a roster, from messages/roster_th.properties and roster_en.properties. */
@MessageBundle("roster")
public interface RosterMessages {
    @Message("บรรทัด {line}: {text}")
    String line(long line, String text);

    @Message("บรรทัด {line} ช่อง {column}: {text}")
    String column(long line, String column, String text);

    @Message("เครื่องวัด {gauges} เครื่อง มี token {withToken} เครื่อง โรงเรียน {schools} แห่ง มี PIN {withPin} แห่ง")
    String counts(int gauges, int withToken, int schools, int withPin);

    @Message("ว่างอยู่ ต้องใส่ค่า")
    String empty();

    @Message("ต้องเป็นตัวอักษร A-Z ตัวเลข - หรือ _ ไม่เกิน 32 ตัว แต่พบ “{found}”")
    String notACode(String found);

    @Message("ต้องเป็นตัวเลข เช่น 7.477 แต่พบ “{found}”")
    String notANumber(String found);

    @Message("ต้องเป็น MANUAL (กระบอกที่คนอ่าน) หรือ TIPPING_BUCKET (เครื่องอัตโนมัติ) แต่พบ “{found}”")
    String notAKind(String found);

    @Message("พิกัด 0,0 อยู่กลางมหาสมุทร ใส่พิกัดของเครื่อง เช่น lat 7.477 และ lon 99.922")
    String nullIsland();

    @Message("พิกัด {found} อยู่นอกประเทศไทย lat ต้องอยู่ระหว่าง 5 ถึง 21 และ lon ระหว่าง 97 ถึง 106")
    String outsideThailand(String found);

    @Message("lat และ lon สลับกัน ใช้ lat {lat} และ lon {lon}")
    String swapped(String lat, String lon);

    @Message("ต้องอยู่ระหว่าง {least} ถึง {most} แต่พบ “{found}”")
    String outOfRange(String least, String most, String found);

    @Message("ต้องเป็นมิลลิเมตร มากกว่า 0 ทศนิยมไม่เกินสามตำแหน่ง เช่น 0.2 แต่พบ “{found}”")
    String notADepth(String found);

    @Message("ต้องเป็นจำนวนเต็มตั้งแต่ 2 ถึง {most} แต่พบ “{found}”")
    String notAModulus(String most, String found);

    @Message("ต้องเขียนเช่น PT5M (5 นาที) หรือ P1D (1 วัน) แต่พบ “{found}”")
    String notAnInterval(String found);

    @Message("ต้องอยู่ระหว่างหนึ่งนาทีถึงเจ็ดวัน แต่พบ “{found}”")
    String intervalOutOfRange(String found);

    @Message("ต้องยาวอย่างน้อย {least} ตัวอักษร")
    String tokenTooShort(int least);

    @Message("กลายเป็นตัวเลขแบบ 1.23E+15 เพราะโปรแกรมตาราง ตั้งรูปแบบช่องเป็นข้อความ แล้วใส่ token ใหม่")
    String tokenIsANumber();

    @Message(
            "มีแค่ {digits} หลัก โปรแกรมตารางอาจตัดเลข 0 ข้างหน้า ตั้งรูปแบบช่องเป็นข้อความ แล้วใส่ PIN ให้ครบ เช่น 0123")
    String pinLostZeros(int digits);

    @Message(
            "เครื่องนี้เป็นของโรงเรียน {before} แต่พบ {found} โปรแกรมตารางอาจตัดเลข 0 ข้างหน้า ตั้งรูปแบบช่องเป็นข้อความ แล้วใส่ {before}")
    String schoolLostZeros(String before, String found);

    @Message("ต้องเป็นตัวเลข 4 ถึง 12 หลัก")
    String notAPin();

    @Message("โรงเรียน {school} มี PIN อื่นอยู่แล้วที่บรรทัด {line} ใช้ได้แค่ PIN เดียว")
    String otherPin(String school, long line);

    @Message("เครื่องอัตโนมัติต้องบอกว่ากระดกหนึ่งครั้งกี่มิลลิเมตร เช่น 0.2")
    String tipMissing();

    @Message("กระบอกที่คนอ่านไม่มีตัวนับ ให้เว้นว่าง")
    String modulusOfCylinder();

    @Message(
            "ไม่มีอำเภอ “{found}” ใน จ.{inject:province.th} ใส่รหัสสี่หลักหรือชื่ออำเภอ เช่น {code} หรือ {nameTh} ถ้าเป็นจังหวัดอื่น ตั้งค่า FAOFON_DISTRICTS")
    String noDistrict(String found, String code, String nameTh, String nameEn);

    @Message("“{name}” คือรหัส {code}")
    String districtByName(String name, String code);

    @Message("โรงเรียน {school} มีชื่อหรืออำเภอต่างจากบรรทัด {line} เขียนให้ตรงกัน")
    String otherSchool(String school, long line);

    @Message("เครื่อง {gauge} มีอยู่แล้วที่บรรทัด {line}")
    String gaugeTwice(String gauge, long line);

    @Message("ไม่มีช่อง {columns} หัวตารางต้องอยู่บรรทัดแรก")
    String columnsMissing(String columns);

    @Message("หัวตารางมีชื่อช่องซ้ำกัน หรือว่างเปล่า")
    String columnTwice();

    @Message("ไม่มีเครื่องวัดในตาราง")
    String noGauge();

    @Message(
            "มี {found} ช่อง แต่หัวตารางมี {columns} ช่อง ถ้ามีจุลภาคในตัวเลขหรือชื่อ ให้เขียน 7.477 หรือใส่เครื่องหมาย \" คร่อม")
    String tooManyCells(int found, int columns);

    @Message("มีจุดต้องแก้มากเกินไป ไม่ได้อ่านต่อ")
    String tooManyProblems();

    @Message("เครื่องหมาย \" เปิดแล้วไม่มีตัวปิด")
    String openQuote();

    @Message("ไฟล์ไม่ใช่ข้อความที่อ่านได้ บันทึกเป็น CSV UTF-8")
    String notText();

    @Message("ไฟล์ใหญ่กว่า {bytes} ไบต์")
    String tooLarge(long bytes);

    @Message("อ่านไฟล์ไม่ได้: {why}")
    String notReadable(String why);

    @Message("อ่านเป็นรหัสภาษาไทย windows-874 ตรวจว่าชื่อโรงเรียนถูกต้อง")
    String thaiWindows();

    @Message("“{text}” ไม่ใช่เบอร์โทรศัพท์ ใส่เฉพาะตัวเลข ช่องว่าง + - ( ) และ ต่อ")
    String notATelephone(String text);

    @Message("ต้องเป็นรหัสสถานี WIGOS เช่น 0-20000-0-48568 แต่พบ “{found}”")
    String notAWigosIdentifier(String found);

    @Message("รหัสสถานี WIGOS {id} มีอยู่แล้วที่บรรทัด {line} ใช้ได้กับเครื่องเดียว")
    String wigosTwice(String id, long line);

    @Message("ต้องใส่ oscar_lat และ oscar_lon ทั้งสองช่อง หรือเว้นว่างทั้งสองช่อง")
    String oscarHalf();

    @Message("เครื่องอยู่ห่างจากพิกัดใน OSCAR {metres} เมตร แก้พิกัดที่ผิด ข้อมูลที่ส่งออกใช้พิกัดในตารางนี้")
    String oscarElsewhere(long metres);
}
