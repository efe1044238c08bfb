package org.faofon.channels.social;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the Facebook page: in the posts, and for officers. */
@MessageBundle("facebook")
public interface FacebookMessages {
    @Message("รหัส {mark}")
    String mark(String mark);

    @Message("ข้อความนี้แก้ไขจากประกาศเดิม: {headline}")
    String changedFrom(String headline);

    @Message("ดูรายละเอียด: {link}")
    String details(String link);

    @Message("โพสต์ลงเพจ Facebook ไม่ได้: รหัสของเพจ (token) หมดอายุหรือถูกยกเลิก ต้องใส่รหัสใหม่")
    String tokenExpired();

    @Message("โพสต์ลงเพจ Facebook ไม่ได้: รหัสของเพจ (token) ไม่มีสิทธิ์โพสต์ในเพจนี้")
    String notPermitted();

    @Message("Facebook ระงับการโพสต์ของเพจไว้ชั่วคราว ระบบจะลองใหม่เอง")
    String blocked();
}
