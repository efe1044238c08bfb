package org.faofon.ops.backup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says about backups, in Thai; English is in messages/backup_en.properties. */
@MessageBundle("backup")
public interface BackupMessages {
    @Message("ยังสำรองข้อมูลไม่ได้เลย แจ้งผู้ดูแลระบบ")
    String never();

    @Message("สำรองข้อมูลไม่ได้ ชุดล่าสุดเก่า {hours} ชั่วโมง แจ้งผู้ดูแลระบบ")
    String late(long hours);
}
