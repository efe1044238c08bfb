package org.faofon.rules.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about trying a rule before it is in force. */
@MessageBundle("trial")
public interface TrialMessages {
    @Message("นำเกณฑ์ที่ลองนี้ไปใช้จริง")
    String putInForce();

    @Message("เกณฑ์ {name} ตามที่ลองไว้ จะมีผลทันทีและบันทึกเป็นฉบับใหม่")
    String putInForceHint(String name);

    @Message("ยังไม่ได้บันทึก เกณฑ์ที่แก้นี้ยังไม่เคยลองกับฝนในอดีต ลองก่อนแล้วนำไปใช้จากหน้าผลการลอง")
    String untested();

    @Message("บันทึกและใช้ทันทีโดยไม่ลอง")
    String saveUntested();

    @Message("ลองกับฝนในอดีตก่อน")
    String tryFirst();

    @Message("ถ้าไม่ได้แก้ชื่อเอง ตัวเลขในชื่อจะเปลี่ยนตามตัวเลขของเกณฑ์")
    String nameFollows();
}
