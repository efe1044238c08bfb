package org.faofon.channels.webhook.custom;

/** What is wrong with a channel that an administrator enters. */
public final class CustomWebhookFault extends RuntimeException {
    private static final int LONGEST = 160;

    private final Kind kind;
    private final String detail;

    /** What is wrong. */
    public enum Kind {
        NAME,
        NAME_TAKEN,
        TITLE,
        URL,
        NOT_HTTPS,
        /** The address is not on the public internet, or unknown. */
        ADDRESS,
        HEADER,
        /** A header, an address or a body seems to contain a secret itself, not its name. */
        SECRET_IN_CLEAR,
        NO_SECRET,
        METHOD,
        TEMPLATE,
        /** A name in braces that means nothing there. */
        UNKNOWN_NAME,
        NOT_JSON,
        FORM_LINE,
        TOO_LONG,
        NUMBER
    }

    CustomWebhookFault(Kind kind, String detail) {
        super(kind + " " + detail);
        this.kind = kind;
        this.detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }
}
