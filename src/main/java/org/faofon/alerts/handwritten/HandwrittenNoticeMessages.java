package org.faofon.alerts.handwritten;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an officer's message where it is sent. */
@MessageBundle("hand")
public interface HandwrittenNoticeMessages {
    @Message("[แจ้งข่าว] {title}")
    String news(String title);

    @Message("[แก้ไขข่าว] {title}")
    String correction(String title);

    @Message("[ยกเลิกข่าว] {title}")
    String withdrawn(String title);

    @Message("ข่าว “{title}” ที่แจ้งเมื่อ {time} ถูกยกเลิกแล้ว เพราะ {reason}")
    String withdrawnText(String title, String time, String reason);

    @Message("ใช้ข้อความนี้แทนข่าว “{title}” ที่แจ้งเมื่อ {time}")
    String instead(String title, String time);

    @Message("พื้นที่: {places}")
    String area(String places);

    @Message("ทั้งจังหวัด{province}")
    String wholeProvince(String province);

    @Message("ใช้ได้ถึง {time}")
    String until(String time);
}
