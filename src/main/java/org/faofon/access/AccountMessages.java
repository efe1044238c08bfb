package org.faofon.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.accounts.AccountFault;
import org.faofon.accounts.OfficerRole;

/** The texts about accounts of officers, from messages/account_en.properties. */
@MessageBundle("account")
public interface AccountMessages {
    @Message("ใส่ข้อความที่พิมพ์ไว้ก่อนหมดเวลาคืนให้แล้ว ยังไม่ได้ส่ง ตรวจแล้วกดส่งอีกครั้ง")
    String draftBack();

    @Message("ข้อความที่พิมพ์ไว้ก่อนหมดเวลายังอยู่")
    String draftElsewhere();

    @Message("เปิดหน้านั้น")
    String draftOpen();

    @Message("เจ้าหน้าที่")
    String people();

    @Message("เจ้าหน้าที่ทั้งหมด")
    String everybody();

    @Message("บัญชีของฉัน")
    String own();

    @Message("บันทึกแล้ว")
    String done();

    @Message("""
            {#when role}\
            {#is VIEWER}ผู้ดูข้อมูล\
            {#is OFFICER}เจ้าหน้าที่เวร\
            {#is ADMIN}ผู้ดูแลระบบ\
            {/when}""")
    String role(OfficerRole role);

    @Message("""
            {#when role}\
            {#is VIEWER}เห็นทุกอย่างของศูนย์ แต่แก้ไขไม่ได้\
            {#is OFFICER}ตัดสินใจเรื่องการเตือน ค่าฝน และเกณฑ์\
            {#is ADMIN}ทำได้เท่าเจ้าหน้าที่เวร และจัดการบัญชีเจ้าหน้าที่\
            {/when}""")
    String roleText(OfficerRole role);

    @Message("บทบาท")
    String roleLabel();

    @Message("เปลี่ยนบทบาท")
    String roleChange();

    @Message("ปิดบัญชีแล้ว")
    String disabled();

    @Message("ใช้รหัสครั้งเดียว")
    String withCode();

    @Message("ยังไม่ได้ตั้งรหัสผ่านเอง")
    String notYet();

    @Message(
            "ผู้ดูแลระบบมีเพียงบัญชี admin ซึ่งใช้ร่วมกันและไม่รู้ว่าใครทำอะไร เพิ่มผู้ดูแลระบบเป็นรายคนที่นี่ ให้เข้าระบบครั้งแรกจนสำเร็จ แล้วปิดบัญชี admin")
    String bootstrapOnly();

    @Message(
            "รหัสผ่านของบัญชีนี้มาจากค่า FAOFON_ADMIN_PASSWORD และกลับเป็นค่านั้นทุกครั้งที่เริ่มโปรแกรม ให้เปลี่ยนที่ค่านั้น หรือใช้บัญชีรายคนแล้วปิดบัญชีนี้")
    String bootstrap();

    @Message("เพิ่มเจ้าหน้าที่")
    String add();

    @Message("ชื่อและนามสกุล")
    String displayName();

    @Message("ชื่อที่ใช้เข้าระบบ")
    String signInName();

    @Message("ตัวพิมพ์เล็ก a–z ตัวเลข จุด หรือขีด 2–32 ตัว เปลี่ยนภายหลังไม่ได้ ชื่อนี้อยู่ในบันทึกทุกอย่างที่คนนี้ทำ")
    String signInNameHint();

    @Message("ชื่อที่ผู้ให้บริการบัญชีกลาง")
    String providerName();

    @Message("เว้นว่างถ้าเข้าระบบด้วยรหัสผ่าน")
    String providerNameHint();

    @Message("การเข้าระบบ")
    String access();

    @Message("ปิดบัญชี")
    String disable();

    @Message("ยืนยัน ปิดบัญชี {name}")
    String disableOf(String name);

    @Message("เข้าระบบไม่ได้อีก และออกจากระบบทุกเครื่องทันที สิ่งที่เคยทำไว้ยังอยู่")
    String disableText();

    @Message("เปิดบัญชีอีกครั้ง")
    String enable();

    @Message("ออกรหัสผ่านใหม่")
    String reset();

    @Message("ยืนยัน ออกรหัสผ่านใหม่ให้ {name}")
    String resetOf(String name);

    @Message("รหัสผ่านเดิมใช้ไม่ได้ทันที และออกจากระบบทุกเครื่อง")
    String resetText();

    @Message("เลิกใช้รหัสครั้งเดียว")
    String resetTotp();

    @Message("ยืนยัน เลิกใช้รหัสครั้งเดียวของ {name}")
    String resetTotpOf(String name);

    @Message("สำหรับผู้ที่ทำโทรศัพท์และรหัสสำรองหาย")
    String resetTotpText();

    @Message("เครื่องที่เข้าระบบอยู่")
    String sessions();

    @Message("ไม่ได้เข้าระบบอยู่ที่ใด")
    String sessionsNone();

    @Message("เครื่องนี้")
    String thisDevice();

    @Message("เครื่องใหม่")
    String newDevice();

    @Message("ผ่านบัญชีกลาง")
    String byProvider();

    @Message("ใช้ล่าสุด {when}")
    String seen(String when);

    @Message("เข้าระบบเมื่อ {when}")
    String since(String when);

    @Message("ให้ออกจากระบบ")
    String end();

    @Message("ให้ {browser} ออกจากระบบ")
    String endOf(String browser);

    @Message("ให้เครื่องอื่นทั้งหมดออกจากระบบ")
    String endOthers();

    @Message("ฉันเอง")
    String itWasMe();

    @Message("ฉันเข้าระบบด้วย {browser} เอง")
    String itWasMeOf(String browser);

    @Message("มีการเข้าระบบด้วยชื่อของคุณจากเครื่องใหม่ {browser} ({address}) เมื่อ {when}")
    String newDeviceNotice(String browser, String address, String when);

    @Message("รวมเครื่องใหม่ที่ยังไม่ได้ยืนยัน {devices} เครื่อง")
    String newDevicesAll(int devices);

    @Message("ฉันเอง หรือไม่ใช่ฉัน")
    String newDeviceLook();

    @Message("รหัสผ่านแรก")
    String issued();

    @Message("สำหรับ {name}")
    String issuedFor(String name);

    @Message("บอกเจ้าตัวโดยตรง ไม่ส่งในกลุ่ม เจ้าตัวต้องตั้งรหัสผ่านของตนเองเมื่อเข้าระบบครั้งแรก")
    String issuedText();

    @Message("จดไว้เดี๋ยวนี้ หน้านี้แสดงเพียงครั้งเดียว")
    String once();

    @Message("รหัสผ่าน")
    String password();

    @Message("รหัสผ่านปัจจุบัน")
    String passwordCurrent();

    @Message("รหัสผ่านใหม่")
    String passwordNew();

    @Message(
            "อย่างน้อย 10 ตัวอักษร ไม่บังคับชนิดตัวอักษร วลีหลายคำจำง่ายและเดายาก เมื่อเปลี่ยนแล้วเครื่องอื่นของคุณจะออกจากระบบ")
    String passwordHint();

    @Message("เปลี่ยนรหัสผ่าน")
    String passwordChange();

    @Message("รหัสผ่านนี้มีผู้อื่นรู้ ตั้งรหัสผ่านของตนเองก่อน แล้วจึงใช้หน้าอื่นได้")
    String mustChange();

    @Message("ศูนย์นี้กำหนดให้ผู้ดูแลระบบใช้รหัสครั้งเดียว ตั้งค่าก่อน แล้วจึงใช้หน้าอื่นได้")
    String mustTotp();

    @Message("รหัสครั้งเดียว")
    String totp();

    @Message(
            "นอกจากรหัสผ่าน ให้ถามรหัส 6 หลักจากแอปในโทรศัพท์ ผู้ที่รู้เพียงรหัสผ่านจะเข้าไม่ได้ บัญชีนี้จะใช้กับโปรแกรมผ่าน Basic ไม่ได้อีก")
    String totpText();

    @Message("ใช้อยู่ เหลือรหัสสำรอง {codes} ชุด")
    String totpOn(int codes);

    @Message("ตั้งค่ารหัสครั้งเดียว")
    String totpSetUp();

    @Message("เปิดแอปรหัสครั้งเดียวในโทรศัพท์ เช่น Google Authenticator, Aegis หรือ FreeOTP")
    String totpStep1();

    @Message("ให้แอปอ่าน QR นี้")
    String totpStep2();

    @Message("QR สำหรับแอปรหัสครั้งเดียว")
    String totpQr();

    @Message("หรือพิมพ์ในแอป")
    String totpTyped();

    @Message("พิมพ์รหัส 6 หลักที่แอปแสดง")
    String totpStep3();

    @Message("ยืนยัน")
    String totpConfirm();

    @Message("ระบบไม่แสดง QR นี้อีก ถ้าปิดหน้านี้ก่อนยืนยัน ให้เริ่มใหม่")
    String totpOnce();

    @Message("ย้ายไปโทรศัพท์เครื่องอื่น")
    String totpOtherPhone();

    @Message("เลิกใช้รหัสครั้งเดียว")
    String totpRemove();

    @Message("รหัสสำรอง")
    String recovery();

    @Message(
            "ใช้แทนรหัส 6 หลักเมื่อไม่มีโทรศัพท์ แต่ละชุดใช้ได้ครั้งเดียว พิมพ์หรือจดเก็บไว้ในที่ปลอดภัย ไม่เก็บในโทรศัพท์เครื่องเดียวกัน")
    String recoveryText();

    @Message("ออกรหัสสำรองชุดใหม่")
    String recoveryRenew();

    @Message("คัดลอก")
    String recoveryCopy();

    @Message("คัดลอกแล้ว")
    String recoveryCopied();

    @Message("พิมพ์")
    String recoveryPrint();

    @Message("เก็บไว้แล้ว")
    String recoveryKept();

    @Message("รหัสครั้งเดียว")
    String codeTitle();

    @Message("พิมพ์รหัส 6 หลักจากแอปในโทรศัพท์")
    String codeText();

    @Message("รหัส")
    String code();

    @Message("รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอรหัสถัดไปแล้วลองใหม่")
    String codeWrong();

    @Message("รหัสผิดหลายครั้ง ลองใหม่ในอีก {minutes} นาที")
    String codeWait(long minutes);

    @Message("หมดเวลาใช้งานหรือออกจากระบบแล้ว สิ่งที่เพิ่งกดไปยังไม่ได้บันทึกและยังไม่ได้ส่ง เข้าสู่ระบบแล้วทำอีกครั้ง")
    String unsaved();

    @Message("หมดเวลาหรือใส่รหัสผิดหลายครั้ง เข้าระบบใหม่ตั้งแต่ต้น")
    String codeOver();

    @Message("ไม่มีโทรศัพท์ ใช้รหัสสำรองแทนได้ ถ้าไม่มีทั้งสองอย่าง ติดต่อผู้ดูแลระบบ")
    String codeLost();

    @Message("เริ่มใหม่")
    String codeBack();

    @Message("เข้าระบบด้วย {provider}")
    String providerSignIn(String provider);

    @Message("เข้าระบบด้วย {provider} ไม่สำเร็จ บัญชีนี้อาจยังไม่ได้เพิ่มที่ศูนย์ ติดต่อผู้ดูแลระบบ")
    String providerRefused(String provider);

    @Message("บัญชีนี้ดูได้อย่างเดียว ปุ่มที่เปลี่ยนแปลงข้อมูลจึงไม่แสดง")
    String viewerNote();

    @Message("""
            {#when fault}\
            {#is NAME}ชื่อที่ใช้เข้าระบบไม่ถูกต้อง ใช้ตัวพิมพ์เล็ก a–z ตัวเลข จุด หรือขีด 2–32 ตัว ขึ้นต้นด้วยตัวอักษร\
            {#is TAKEN}มีชื่อนี้อยู่แล้ว\
            {#is UNKNOWN}ไม่พบเจ้าหน้าที่คนนี้\
            {#is LAST_ADMIN}เป็นผู้ดูแลระบบคนสุดท้าย เพิ่มผู้ดูแลระบบคนอื่นก่อน\
            {#is WRONG_PASSWORD}รหัสผ่านปัจจุบันไม่ถูกต้อง\
            {#is WAIT}ใส่รหัสผ่านผิดหลายครั้งเกินไป รอ 1 นาทีแล้วลองใหม่\
            {#is SAME}รหัสผ่านใหม่เหมือนรหัสผ่านเดิม\
            {#is SHORT}รหัสผ่านสั้นเกินไป ใช้อย่างน้อย 10 ตัวอักษร\
            {#is LONG}รหัสผ่านยาวเกินไป ใช้ตัวอักษรไทยได้ไม่เกิน 24 ตัว หรือ a–z ไม่เกิน 72 ตัว\
            {#is LEAKED}รหัสผ่านนี้เป็นรหัสที่คนร้ายลองก่อน เลือกรหัสอื่น\
            {#is NAME_ONLY}รหัสผ่านนี้แทบไม่มีอะไรนอกจากชื่อ เลือกรหัสอื่น\
            {#is WRONG_CODE}รหัสไม่ถูกต้อง เริ่มตั้งค่าใหม่ และตรวจว่าเวลาในโทรศัพท์ตรง\
            {/when}""")
    String fault(AccountFault fault);
}
