package org.faofon.bulletins.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.ReadingHistory;

/** The days and months that have bulletins: from the first reading on, as soon as a rain day is over. */
@ApplicationScoped
public class BulletinCalendar {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ReadingHistory history;
    private final NetworkClock clock;
    private final SingleFlightCache<String, Optional<Instant>> first = new SingleFlightCache<>(1, FRESH);

    BulletinCalendar(ReadingHistory history, NetworkClock clock) {
        this.history = history;
        this.clock = clock;
    }

    public LocalDate newestDay() {
        return RainDayTime.newest(clock.instant());
    }

    public YearMonth newestMonth() {
        return RainDayTime.monthOf(newestDay());
    }

    /**
     * Parses a day.
     *
     * @throws NotFoundException if there is no bulletin for it
     */
    public LocalDate day(String text) throws SQLException {
        try {
            LocalDate date = LocalDate.parse(text);
            if (has(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new NotFoundException("There is no such day as " + text, e);
        }
        throw new NotFoundException("There is no daily bulletin for " + text);
    }

    /**
     * Parses a month.
     *
     * @throws NotFoundException if there is no bulletin for it
     */
    public YearMonth month(String text) throws SQLException {
        try {
            YearMonth month = YearMonth.parse(text);
            if (has(month)) {
                return month;
            }
        } catch (DateTimeException e) {
            throw new NotFoundException("There is no such month as " + text, e);
        }
        throw new NotFoundException("There is no monthly summary for " + text);
    }

    public boolean has(LocalDate date) throws SQLException {
        return !date.isBefore(firstDay()) && !date.isAfter(newestDay());
    }

    public boolean has(YearMonth month) throws SQLException {
        return !month.isBefore(RainDayTime.monthOf(firstDay())) && !month.isAfter(newestMonth());
    }

    private LocalDate firstDay() throws SQLException {
        Optional<Instant> end = first.get("", history::findFirstEnd);
        LocalDate newest = newestDay();
        return end.map(known -> DailyMessageCountRepository.dayOf(known).plusDays(1))
                .filter(known -> known.isBefore(newest))
                .orElse(newest);
    }
}
