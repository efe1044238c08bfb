package org.faofon.channels.webhook.custom;

/**
 * What a text costs as SMS (3GPP TS 23.038 and 23.040): 160 characters of the GSM alphabet, or 70 of any other, as soon as
 * one is not in it; in several parts, 153 and 67 each.
 */
record SmsLength(int characters, boolean gsm, int parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these takes two places. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    static SmsLength of(String text) {
        boolean gsm = text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
        int places = gsm
                ? text.length()
                        + (int) text.chars()
                                .filter(letter -> EXTENDED.indexOf(letter) >= 0)
                                .count()
                : text.length();
        return new SmsLength(places, gsm, parts(places, gsm ? 160 : 70, gsm ? 153 : 67));
    }

    private static int parts(int places, int alone, int each) {
        return places <= alone ? 1 : (places + each - 1) / each;
    }
}
