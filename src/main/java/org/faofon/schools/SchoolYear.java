package org.faofon.schools;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import org.faofon.common.time.RainDayTime;

/**
 * When the credentials of a school year end: Thai schools teach from mid-May to the end of March, so by default at the
 * end of 30 April. What is made shortly before that is meant for the next year.
 */
@Singleton
public class SchoolYear {
    /** What would end earlier than this belongs to the next school year. */
    static final int LEAST_DAYS = 60;

    private final MonthDay end;

    @Inject
    SchoolYear(SchoolsConfig config) {
        this(parse(config.yearEnds()));
    }

    SchoolYear(MonthDay end) {
        this.end = end;
    }

    private static MonthDay parse(String text) {
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "FAOFON_SCHOOLS_YEAR_ENDS is \"" + text + "\"; set it to month and day, such as 04-30", e);
        }
    }

    /** The end of what was made at that time: the midnight after the last day. */
    public Instant endOf(Instant madeAt) {
        LocalDate earliest = madeAt.atZone(RainDayTime.BANGKOK).toLocalDate().plusDays(LEAST_DAYS);
        return IntStream.range(0, 2)
                .mapToObj(years -> end.atYear(earliest.getYear() + years))
                .filter(day -> !day.isBefore(earliest))
                .findFirst()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(RainDayTime.BANGKOK)
                .toInstant();
    }
}
