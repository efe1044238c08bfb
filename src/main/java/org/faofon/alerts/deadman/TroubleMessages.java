package org.faofon.alerts.deadman;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about problems of Faofon itself, from messages/trouble_th.properties and trouble_en.properties. */
@MessageBundle("trouble")
public interface TroubleMessages {
    @Message("ไม่มีค่าฝนเข้าระบบเลย ตั้งแต่ {since}")
    String noReading(String since);

    @Message(
            "ไม่มีค่าฝนจากเครื่องวัดใดเลยมา {span} แล้ว ระหว่างนี้ระบบมองไม่เห็นฝน ไม่มีการเตือนไม่ได้แปลว่าไม่มีฝน โปรดเฝ้าฝนด้วยวิธีอื่น และตรวจอินเทอร์เน็ต เครื่องวัด และตัวรับข้อมูล")
    String noReadingText(String span);

    @Message("มีค่าฝนเข้าระบบอีกครั้งแล้ว")
    String readingAgain();

    @Message("ไม่มีค่าฝนเลยตั้งแต่ {since} เป็นเวลา {span} โปรดดูว่าโรงเรียนใดยังไม่ส่งค่า")
    String readingAgainText(String since, String span);

    @Message("ระบบตรวจเกณฑ์เตือนภัยไม่ได้ ตั้งแต่ {since}")
    String notJudging(String since);

    @Message(
            "ระบบเทียบฝนกับเกณฑ์ไม่ได้มา {span} แล้ว เช่น เพราะฐานข้อมูลไม่ตอบ ระหว่างนี้จะไม่มีการเตือนอัตโนมัติ โปรดเฝ้าฝนด้วยวิธีอื่น และแจ้งผู้ดูแลระบบ")
    String notJudgingText(String span);

    @Message("ระบบตรวจเกณฑ์เตือนภัยได้ตามปกติแล้ว")
    String judgingAgain();

    @Message(
            "ตรวจไม่ได้ตั้งแต่ {since} เป็นเวลา {span} ฝนที่บันทึกไว้ระหว่างนั้นถูกตรวจย้อนหลังแล้วเท่าที่ระบบมองย้อนได้")
    String judgingAgainText(String since, String span);
}
