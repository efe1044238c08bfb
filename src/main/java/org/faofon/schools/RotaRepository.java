package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.jdbc.SqlRunner;

/**
 * Who reads on which weekday morning, and the school's holidays. The only writer of the tables {@code rota_turn} and
 * {@code school_holiday}; nothing is deleted.
 */
@ApplicationScoped
public class RotaRepository {
    /** The same entry again changes nothing. */
    private static final String SET = """
            insert into rota_turn (school_code, weekday, nickname, said_by, said_at)
            select said.* from (values (?::text, ?::int, ?::text, ?::text, ?::timestamptz))
                as said (school_code, weekday, nickname, said_by, said_at)
            where said.nickname <> coalesce((
                select old.nickname from rota_turn old
                where old.school_code = said.school_code and old.weekday = said.weekday
                order by old.id desc limit 1), '')
            """;

    private static final String WEEK = """
            select distinct on (weekday) weekday, nickname from rota_turn where school_code = ?
            order by weekday, id desc
            """;

    private static final String ADD_HOLIDAY = """
            insert into school_holiday (school_code, first_day, last_day, name, said_by, said_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String HOLIDAYS = """
            select id, first_day, last_day, name from school_holiday
            where school_code = ? and last_day >= ? and withdrawn_at is null
            order by first_day, id limit 100
            """;

    private static final String WITHDRAW_HOLIDAY = """
            update school_holiday set withdrawn_by = ?, withdrawn_at = ?
            where school_code = ? and id = ? and withdrawn_at is null
            """;

    private final SqlRunner sql;
    private final Clock clock;

    RotaRepository(SqlRunner sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The plan of a morning.
     *
     * @param reader the nickname of the person whose turn it is; empty if nobody's
     * @param holiday the first holiday that contains it
     */
    public record Morning(Optional<String> reader, Optional<Holiday> holiday) {}

    /** Who reads on that morning. */
    public Morning morning(String school, LocalDate day) {
        return new Morning(
                Optional.ofNullable(week(school).get(day.getDayOfWeek())),
                holidays(school, day).stream()
                        .filter(holiday -> holiday.covers(day))
                        .findFirst());
    }

    /** Whose turn it is on each weekday morning that has a reader. */
    public Map<DayOfWeek, String> week(String school) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        sql.list(WEEK, row -> Map.entry(DayOfWeek.of(row.getInt(1)), row.getString(2)), school).stream()
                .filter(turn -> !turn.getValue().isEmpty())
                .forEach(turn -> week.put(turn.getKey(), turn.getValue()));
        return week;
    }

    /** Sets the reader of a weekday; an empty nickname is nobody. */
    public void set(String school, DayOfWeek weekday, Nickname nickname, String by) {
        sql.update(SET, school, weekday.getValue(), nickname.text(), by, clock.instant());
    }

    /** Clears the rota. */
    void clear(String school, String by) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            set(school, weekday, new Nickname(""), by);
        }
    }

    /** Holidays that end on that day or later, in order; at most 100. */
    public List<Holiday> holidays(String school, LocalDate from) {
        return sql.list(
                HOLIDAYS,
                row -> new Holiday(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)),
                school,
                from);
    }

    /**
     * Stores a holiday.
     *
     * @throws IllegalArgumentException if the days or the name are invalid
     */
    public void addHoliday(String school, LocalDate first, LocalDate last, String name, String by) {
        String said = name.strip();
        if (said.isEmpty() || said.length() > Holiday.LONGEST_NAME || said.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a holiday's name must be a text of 1 to " + Holiday.LONGEST_NAME + " characters");
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(Holiday.LONGEST_DAYS))) {
            throw new IllegalArgumentException("a holiday must end after it begins and last no more than "
                    + Holiday.LONGEST_DAYS + " days, but was " + first + " to " + last);
        }
        sql.update(ADD_HOLIDAY, school, first, last, said, by, clock.instant());
    }

    /**
     * Removes a holiday.
     *
     * @return whether the school had it
     */
    public boolean withdrawHoliday(String school, long holiday, String by) {
        return sql.update(WITHDRAW_HOLIDAY, by, clock.instant(), school, holiday) == 1;
    }
}
