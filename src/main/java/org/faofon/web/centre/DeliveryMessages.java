package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about deliveries, from messages/delivery_th.properties and delivery_en.properties. */
@MessageBundle("delivery")
public interface DeliveryMessages {
    @Message("ข้อความที่ส่งออก")
    String title();

    @Message("ทุกข้อความที่ส่งออกทางแต่ละช่องทาง ส่งกี่ครั้ง ผลเป็นอย่างไร เรียงจากล่าสุด")
    String lead();

    @Message("ทั้งหมด")
    String all();

    @Message("รอส่ง")
    String waiting();

    @Message("ส่งถึงแล้ว")
    String delivered();

    @Message("ส่งไม่ได้")
    String refused();

    @Message("ไม่ได้ส่ง LINE (โควตาไม่พอ)")
    String leftOutOnes();

    @Message("ไม่มีข้อความ")
    String none();

    @Message("{channel}: ไม่ได้ส่ง (โควตาไม่พอ) {time}")
    String leftOut(String channel, String time);

    @Message("ส่งซ้ำโดยเจ้าหน้าที่")
    String again();

    @Message("ดูการส่ง")
    String look();

    @Message("เข้าคิว {time}")
    String queued(String time);

    @Message("จะลองอีกครั้ง {time}")
    String next(String time);

    @Message("เสร็จสิ้น {time}")
    String settled(String time);

    @Message("ส่งซ้ำตามที่ {officer} สั่ง")
    String askedBy(String officer);

    @Message("ลองส่ง {attempts} ครั้ง")
    String tries(int attempts);

    @Message("แสดง {shown} ครั้งล่าสุด จากทั้งหมด {attempts} ครั้ง")
    String latestTries(int shown, int attempts);

    @Message("ครั้งที่ {number} · {time}")
    String tryNumber(int number, String time);

    @Message("ส่งถึงแล้ว")
    String tryDelivered();

    @Message("ยังไม่สำเร็จ จะลองใหม่")
    String tryLater();

    @Message("ปลายทางไม่รับ")
    String tryRefused();

    @Message("ไม่ได้ส่ง LINE (โควตาไม่พอ)")
    String tryLeftOut();

    @Message("ยังไม่ทราบผล")
    String tryUnknown();

    @Message("ปลายทางตอบ {status}")
    String outAnswered(String status);

    @Message("โควตาข้อความ LINE ของเดือนนี้หมดแล้ว")
    String outUsedUp();

    @Message("LINE ขอให้ส่งช้าลง")
    String outTooFast();

    @Message("LINE ไม่รับรหัสของระบบ (token)")
    String outBadToken();

    @Message("ระบบของ LINE ขัดข้อง ({status})")
    String outLineDown(String status);

    @Message("โปรแกรมหยุดก่อนที่ LINE จะตอบ")
    String outStopped();

    @Message("LINE รับแล้ว คำขอ {request} ข้อความ {messages}")
    String outLine(String request, String messages);

    @Message("LINE รับไว้แล้วก่อนหน้านี้ คำขอ {request}")
    String outLineBefore(String request);

    @Message("อีเมล {message} ถึง {addresses} ที่อยู่")
    String outMail(String message, String addresses);

    @Message("เดือนนี้เหลือ {left} ข้อความ ครั้งนี้ใช้ {cost} และกันไว้ {reserved}")
    String outSaved(String left, String cost, String reserved);

    @Message("ติดต่อปลายทางไม่ได้")
    String outUnreachable();

    @Message("เข้าคิวส่งถึงผู้ติดตาม {number} ราย")
    String outFollowers(String number);

    @Message("โพสต์แล้ว เลขที่ {post}")
    String outPosted(String post);

    @Message("แก้ไขโพสต์แล้ว เลขที่ {posts}")
    String outEdited(String posts);

    @Message("โพสต์นี้อยู่บนเพจแล้ว เลขที่ {post}")
    String outFoundPost(String post);

    @Message("ไม่เคยโพสต์การเตือนนี้ จึงไม่มีโพสต์ให้แก้ไข")
    String outNothingPosted();

    @Message("ไม่ได้โพสต์ เพราะการเตือนสิ้นสุดก่อน")
    String outOverBefore();

    @Message("แม่แบบใช้ไม่ได้")
    String outTemplate();

    @Message("ช่องทางนี้ยังไม่ได้ตั้งค่า")
    String outNotSetUp();

    @Message("เครื่องแม่ข่ายอีเมลไม่รับ")
    String outMailRefused();

    @Message("ประกาศ")
    String notice();

    @Message("ส่งอีกครั้ง")
    String resend();

    @Message("ข้อความนี้ส่งถึงแล้ว หากส่งอีกครั้ง ผู้รับจะได้รับข้อความเดิมซ้ำ")
    String resendDelivered();

    @Message("ทุกครั้งที่ส่งเข้ากลุ่ม LINE จะนับจำนวนข้อความตามจำนวนสมาชิก")
    String resendCost();

    @Message("ข้อความจะเหมือนเดิมทุกคำ โปรดดูเวลาในข้อความก่อนส่ง สถานการณ์อาจเปลี่ยนไปแล้ว")
    String resendOld();

    @Message("ส่งข้อความเดิมทาง {channel} อีกครั้ง")
    String resendNow(String channel);

    @Message("นำเข้าคิวแล้ว กำลังส่งอีกครั้ง")
    String toldQueued();

    @Message("ไม่ได้ส่งซ้ำ เพราะข้อความนี้ยังรอส่งอยู่แล้ว")
    String toldWaits();

    @Message("แสดงเพียง {most} รายการล่าสุด")
    String more(int most);

    @Message("เวลาในหน้านี้เป็นเวลาจริง แม้กำลังฝึกซ้อม")
    String realTime();

    @Message("(เวลาจริง)")
    String isRealTime();
}
