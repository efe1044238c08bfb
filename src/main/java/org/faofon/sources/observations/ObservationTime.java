package org.faofon.sources.observations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.BuddhistEra;
import org.faofon.sources.Source.Era;

/** Reads times as a source writes them: with an offset or in its zone, in either era, also with Thai digits. */
final class ObservationTime {
    /** The year is changed before the date is read, because 29 February exists in one era only. */
    private static final Pattern BUDDHIST_YEAR = Pattern.compile("(?<!\\d)2[4-9]\\d\\d(?!\\d)|^2[4-9]\\d\\d(?=\\d{4})");

    /** ISO 8601, also with a space, without seconds or without an offset. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private final DateTimeFormatter format;
    private final ZoneId zone;
    private final Era era;

    /** @param pattern of java.time; empty for ISO 8601 */
    ObservationTime(String pattern, String zone, Era era) {
        DateTimeFormatter chosen =
                pattern.isEmpty() ? ISO : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT);
        this.format = chosen.withResolverStyle(ResolverStyle.STRICT);
        this.zone = ZoneId.of(zone);
        this.era = era;
    }

    Instant parse(String text) throws RowException {
        try {
            TemporalAccessor read = format.parse(inCommonEra(ThaiDigits.toArabic(text)));
            LocalDateTime local = LocalDateTime.from(read);
            ZoneOffset offset = read.query(TemporalQueries.offset());
            return offset == null
                    ? local.atZone(zone).toInstant()
                    : OffsetDateTime.of(local, offset).toInstant();
        } catch (DateTimeException e) {
            throw new RowException(Refusal.WRONG_TIME);
        }
    }

    private String inCommonEra(String text) throws RowException {
        Matcher year = BUDDHIST_YEAR.matcher(text);
        boolean buddhist = year.find();
        boolean contradicts = (era == Era.BUDDHIST && !buddhist) || (era == Era.COMMON && buddhist);
        if (contradicts) {
            throw new RowException(Refusal.WRONG_TIME);
        }
        return buddhist
                ? year.replaceFirst(Integer.toString(Integer.parseInt(year.group()) - BuddhistEra.YEARS_AHEAD))
                : text;
    }
}
