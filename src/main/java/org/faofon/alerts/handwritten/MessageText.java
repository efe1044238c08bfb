package org.faofon.alerts.handwritten;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a message; the English ones are both empty if there are none.
 *
 * @param titleTh without surrounding white space, like the others
 */
public record MessageText(String titleTh, String textTh, String titleEn, String textEn) {
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TEXT = 1_000;

    /** A bubble of LINE is read on a phone; more lines would be left out of it. */
    static final int MOST_LINES = 20;

    /** What a template leaves to be filled in. */
    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]\\n]{1,60}]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern LINES = Pattern.compile("\\n{3,}");

    public MessageText {
        titleTh = oneLine(titleTh);
        textTh = lines(textTh);
        titleEn = oneLine(titleEn);
        textEn = lines(textEn);
    }

    public boolean hasEnglish() {
        return !titleEn.isEmpty();
    }

    /** What keeps it from being sent. */
    Set<MessageFault> faults() {
        Set<MessageFault> faults = faultsOfTemplate();
        if (hasGap(titleTh) || hasGap(textTh) || hasGap(titleEn) || hasGap(textEn)) {
            faults.add(MessageFault.GAP);
        }
        return faults;
    }

    /** The same for a template, which may have gaps. */
    Set<MessageFault> faultsOfTemplate() {
        Set<MessageFault> faults = EnumSet.noneOf(MessageFault.class);
        if (titleTh.isEmpty()) {
            faults.add(MessageFault.NO_TITLE);
        }
        if (textTh.isEmpty()) {
            faults.add(MessageFault.NO_TEXT);
        }
        if (titleTh.length() > LONGEST_TITLE || titleEn.length() > LONGEST_TITLE) {
            faults.add(MessageFault.LONG_TITLE);
        }
        if (isLong(textTh) || isLong(textEn)) {
            faults.add(MessageFault.LONG_TEXT);
        }
        if (titleEn.isEmpty() != textEn.isEmpty()) {
            faults.add(MessageFault.HALF_ENGLISH);
        }
        return faults;
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST_TEXT || text.lines().count() > MOST_LINES;
    }

    private static boolean hasGap(String text) {
        return GAP.matcher(text).find();
    }

    private static String oneLine(String text) {
        return CONTROLS.matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static String lines(String text) {
        String plain = CONTROLS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ");
        return LINES.matcher(plain).replaceAll("\n\n").strip();
    }
}
