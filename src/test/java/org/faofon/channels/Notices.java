package org.faofon.channels;

import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.Notice.Kind;

/** Notices as they are posted. */
public final class Notices {
    private static final Instant MORNING = Instant.parse("2026-11-23T00:45:00Z");

    private Notices() {}

    public static Notice of(Audience audience) {
        return new Notice(
                1,
                "line-used-up-2026-11",
                Kind.TROUBLE,
                audience,
                "LINE ใช้ข้อความของเดือนนี้หมดแล้ว",
                "LINE ไม่รับข้อความเข้ากลุ่มอีกจนถึงต้นเดือนหน้า",
                Optional.of("/centre/line"),
                Optional.empty(),
                MORNING,
                false);
    }

    public static Notice daily(boolean exercise) {
        return new Notice(
                2,
                "daily-2026-11-23",
                Kind.DAILY,
                Audience.GROUP,
                "สรุปฝนประจำวัน 22 พ.ย. 2569",
                """
                ฝน 07:00–07:00 น. รายงาน 33 จาก 36 แห่ง

                มากที่สุด
                1. รร.สาธิตตำบลชุมพล อ.ศรีนครินทร์ 128.4 มม. ฝนหนักมาก
                2. รร.สาธิตตำบลบ้านนา อ.ศรีนครินทร์ 97.0 มม. ฝนหนักมาก
                ไม่มีการเตือนภัยที่มีผลอยู่
                ยังไม่รายงาน: รร.สาธิตตำบลลานข่อย, รร.สาธิตตำบลเกาะเต่า, รร.สาธิตตำบลสมหวัง""",
                Optional.of("/daily/2026-11-23"),
                Optional.of("/daily/2026-11-23.png"),
                MORNING,
                exercise);
    }

    public static Notice longest() {
        return new Notice(
                3,
                "monthly-2026-11",
                Kind.MONTHLY,
                Audience.GROUP,
                "ก".repeat(200),
                ("ฝนตกทั่วไป ".repeat(20) + "\n").repeat(18),
                Optional.of("/monthly/2026-11"),
                Optional.empty(),
                MORNING,
                true);
    }
}
