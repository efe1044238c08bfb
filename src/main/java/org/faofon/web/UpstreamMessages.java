package org.faofon.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about rain upstream that warns downstream. */
@MessageBundle("upstream")
public interface UpstreamMessages {
    @Message("ฝนต้นน้ำ")
    String title();

    @Message("ต้นน้ำ")
    String here();

    @Message("ต้นน้ำ {district} น้ำอาจมาถึงใน {from} ถึง {to}")
    String evidence(String district, String from, String to);

    @Message("ฝนตกที่ {where} น้ำอาจมาถึงใน {from} ถึง {to}")
    String scope(String where, String from, String to);

    @Message("ทาง{river}")
    String by(String river);

    @Message(
            "เลือกเมื่อฝนตกที่อื่นแล้วน้ำไหลมาภายหลัง เกณฑ์นี้จะดูฝนของอำเภอที่เลือกตรงนี้ และเตือนอำเภอที่เลือกไว้ในหัวข้อพื้นที่ (ต้องเลือกเป็นรายอำเภอ) เวลาที่น้ำเดินทางควรถามคนในพื้นที่ก่อน")
    String hint();

    @Message("ฝนตกที่อำเภอ")
    String rainIn();

    @Message("น้ำมาถึงเร็วสุดใน (ชม.)")
    String lagFrom();

    @Message("น้ำมาถึงช้าสุดใน (ชม.)")
    String lagTo();

    @Message("ชื่อลำน้ำ ภาษาไทย (เว้นว่างได้)")
    String riverTh();

    @Message("ชื่อลำน้ำ ภาษาอังกฤษ (เว้นว่างได้)")
    String riverEn();
}
