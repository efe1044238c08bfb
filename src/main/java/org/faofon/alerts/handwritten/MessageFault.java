package org.faofon.alerts.handwritten;

/** Why a draft cannot be sent as it is. */
public enum MessageFault {
    NO_TITLE,
    NO_TEXT,
    LONG_TITLE,
    LONG_TEXT,
    /** A place of a template is not filled in. */
    GAP,
    /** Of the English, only the title or only the text was written. */
    HALF_ENGLISH,
    NO_DISTRICT,
    NO_END,
    PAST_END,
    LATE_END,
    /** The message that it corrects does not exist. */
    NOTHING_CORRECTED,
    /** Another message corrects that one already. */
    CORRECTED_BEFORE,
    /** There is no room for another template. */
    TOO_MANY
}
