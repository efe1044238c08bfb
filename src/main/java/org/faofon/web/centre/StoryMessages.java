package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the officers' page of an alert. */
@MessageBundle("story")
public interface StoryMessages {
    @Message("ฝนเทียบกับเกณฑ์")
    String rainTitle();

    @Message("ฝนของ{school} เทียบกับเกณฑ์")
    String chartTitle(String school);

    @Message("ฝนสะสมในช่วง {window} สูงสุด {most} มม. เกณฑ์ {threshold} มม.")
    String chartDescription(String window, String most, String threshold);

    @Message("เกณฑ์ {mm} มม.")
    String chartThreshold(String mm);

    @Message("ฝนสะสม {window} (มม.)")
    String chartTotal(String window);

    @Message("ฝนทุก {step} (มม.)")
    String chartBars(String step);

    @Message("ระบบแจ้ง")
    String chartRaised();

    @Message("แถบลายคือเวลาที่ไม่มีข้อมูล")
    String chartNote();

    @Message("ฝนเก่าเกินกว่าที่จะวาดได้ ดูที่หน้าเครื่องวัด")
    String noPictures();

    @Message("เครื่องวัดใกล้เคียง")
    String neighbours();

    @Message("ห่าง {km} กม.")
    String away(String km);

    @Message("ไม่มีเครื่องวัดอื่นใน 25 กม.")
    String noNeighbours();

    @Message("ถ้าฝนยังตกแบบนี้")
    String outlook();

    @Message("ใน {within} ข้างหน้า อำเภอนี้ไม่น่าถึงเกณฑ์อื่น")
    String outlookNone(String within);

    @Message("ข้อความเต็ม")
    String wholeText();

    @Message("ตามลำดับเวลา")
    String inOrder();

    @Message("ฝนถึงเกณฑ์")
    String reached();
}
