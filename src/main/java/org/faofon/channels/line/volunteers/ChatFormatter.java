package org.faofon.channels.line.volunteers;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.bot.HelpCommand;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.RainClass;
import org.faofon.readings.Reading;
import org.faofon.schools.ReadingQuestion;

/** The bot's answers to a volunteer, in the language in which they wrote. */
final class ChatFormatter {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Duration DAY = Duration.ofDays(1);

    private final ChatMessages words;
    private final LineFormatter speech;

    private ChatFormatter(LineFormatter speech) {
        this.words = MessageBundles.get(
                ChatMessages.class, Localized.Literal.of(speech.locale().getLanguage()));
        this.speech = speech;
    }

    /** A bare number has no language, so the answer is in Thai. */
    static ChatFormatter inLanguageOf(String text) {
        boolean english = ENGLISH.matcher(text).find() && text.chars().noneMatch(ChatFormatter::isThai);
        return new ChatFormatter(english ? LineFormatter.english() : LineFormatter.thai());
    }

    static ChatFormatter thai() {
        return new ChatFormatter(LineFormatter.thai());
    }

    private static boolean isThai(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI;
    }

    ChatMessages words() {
        return words;
    }

    /** In an exercise the text begins with the mark of a drill. */
    String marked(boolean exercise, String text) {
        return speech.marked(exercise, text);
    }

    String school(Gauge gauge) {
        return speech.school(gauge.school);
    }

    String date(LocalDate date) {
        return speech.date(date);
    }

    String stored(Gauge gauge, Interval interval, Depth depth) {
        String fits = full(gauge, depth) ? "\n" + words.chatFull() : "";
        return words.chatStored(line(gauge, interval, depth)) + fits;
    }

    /** Which reading it was, its old value and the new one. */
    String corrected(Reading before, Gauge gauge, Depth depth) {
        return words.chatCorrected(said(before.depth()), timedLine(gauge, before.interval(), depth));
    }

    /** The same for a value that somebody asks about, not this morning's. */
    String correctedAsked(Reading before, Gauge gauge, Depth depth) {
        String what = timedLine(gauge, before.interval(), depth);
        return words.chatCorrectedAsked(said(before.depth()), what, example(depth));
    }

    String known(Gauge gauge, Interval interval, Depth depth) {
        return words.chatKnown(line(gauge, interval, depth));
    }

    /** The level of the cylinder, or what was poured out of it, with the time. */
    String level(CylinderLevel level, Gauge gauge) {
        return level.emptied() ? words.chatEmptied(line(level, gauge)) : words.chatLevel(line(level, gauge));
    }

    /** The same for a level that replaced an earlier report for that time. */
    String correctedLevel(CylinderLevel before, CylinderLevel level, Gauge gauge) {
        return words.chatCorrected(said(before.depth()), line(level, gauge));
    }

    private String line(CylinderLevel level, Gauge gauge) {
        String time = TIME.format(level.at().atZone(RainDayTime.BANGKOK));
        return level.emptied()
                ? words.chatEmptiedLine(school(gauge), time, said(level.depth()))
                : words.chatLevelLine(school(gauge), time, said(level.depth()));
    }

    String question(ReadingQuestion asked, Reading reading) {
        return words.chatQuestion(date(morningOf(reading.at())), said(reading.depth()), asked.reason());
    }

    /** School, morning, value, and its class. */
    private String line(Gauge gauge, Interval interval, Depth depth) {
        return words.chatLine(school(gauge), date(morningOf(interval.end())), classified(interval, depth));
    }

    private String classified(Interval interval, Depth depth) {
        boolean hasClass = interval.length().equals(DAY) && depth.micrometres() > 0;
        return said(depth) + (hasClass ? " · " + rainClass(depth) : "");
    }

    /** The same with the time, because a storm's reading can end at any time. */
    private String timedLine(Gauge gauge, Interval interval, Depth depth) {
        String time = TIME.format(interval.end().atZone(RainDayTime.BANGKOK));
        return words.chatTimedLine(school(gauge), date(morningOf(interval.end())), time, classified(interval, depth));
    }

    private String rainClass(Depth depth) {
        return words.chatClass(RainClass.ofDay(depth.micrometres(), depth.kind() == Depth.Kind.TRACE));
    }

    private static boolean full(Gauge gauge, Depth depth) {
        Integer capacity = gauge.capacityMicrometres;
        return depth.kind() == Depth.Kind.EXACT && capacity != null && depth.micrometres() >= capacity;
    }

    private static LocalDate morningOf(Instant end) {
        return OffsetDateTime.ofInstant(end, RainDayTime.BANGKOK).toLocalDate();
    }

    /** 12.5 มม., at least 150 mm, no rain, a trace. */
    String said(Depth depth) {
        return switch (depth.kind()) {
            case TRACE -> words.chatTrace();
            case AT_LEAST -> words.chatAtLeast(plain(depth));
            case EXACT -> depth.micrometres() == 0 ? words.chatDry() : words.chatMm(plain(depth));
        };
    }

    /** The messages that a linked chat can send, and the questions that anybody can ask. */
    String help(Gauge gauge) {
        return words.chatHelp(school(gauge)) + "\n\n" + HelpCommand.help(speech.words());
    }

    /** The cylinder cannot have overflowed with so little in it. */
    String notFull(Gauge gauge, Depth depth) {
        String capacity = gauge.capacityMicrometres == null ? "" : said(Depth.ofMicrometres(gauge.capacityMicrometres));
        return words.chatNotFull(capacity, plain(depth), example(depth));
    }

    /** The depth as it has to be typed. */
    String example(Depth depth) {
        if (depth.kind() == Depth.Kind.AT_LEAST) {
            return words.chatOverflow(plain(depth));
        }
        return depth.micrometres() == 0 ? said(depth) : plain(depth);
    }

    /** The same for a level: an empty cylinder is 0, and no reading without rain. */
    String exampleLevel(Depth depth) {
        return depth.kind() == Depth.Kind.EXACT ? plain(depth) : example(depth);
    }

    private static String plain(Depth depth) {
        BigDecimal mm = depth.mm().stripTrailingZeros();
        return mm.setScale(Math.max(0, mm.scale())).toPlainString();
    }
}
