package org.faofon.schools;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts for stored signatures, in Thai here and in English in messages/signature_en.properties. */
@MessageBundle("signature")
public interface SignatureMessages {
    @Message("เครื่องวัด {gauge}")
    String gauge(String gauge);

    @Message("นักเรียนผู้อ่าน")
    String volunteer();

    @Message("นักเรียนผู้อ่าน (LINE)")
    String volunteerByLine();

    @Message("ครู")
    String teacher();

    @Message("ระบบ")
    String program();

    @Message("อุปกรณ์ {number}")
    String device(String number);

    @Message("{name} ({role} {school})")
    String member(String name, String role, String school);

    @Message("{role} {school}")
    String nameless(String role, String school);
}
