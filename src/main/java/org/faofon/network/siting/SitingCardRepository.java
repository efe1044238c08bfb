package org.faofon.network.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Siting cards. The only writer of the table {@code siting_card}: a draft is changed until it is finished, a finished card
 * never.
 */
@ApplicationScoped
public class SitingCardRepository {
    private static final Duration DAY = Duration.ofDays(1);

    private static final String SELECT = """
            select id, gauge_id, surveyed_on, n, ne, e, se, s, sw, w, nw, slope, wind_protection, rim_centimetres,
                   rim_level, surface, note, entered_by, entered_at, finished_at, version
            from siting_card
            """;

    private static final String DRAFT = SELECT + " where gauge_id = ? and finished_at is null";
    private static final String DRAFTS = "select gauge_id from siting_card where finished_at is null limit 100000";
    private static final String FIND = SELECT + " where id = ?";
    private static final String FINISHED =
            SELECT + " where gauge_id = ? and finished_at is not null order by surveyed_on, id limit 1000";
    private static final String ALL_FINISHED =
            SELECT + " where finished_at is not null order by gauge_id, surveyed_on, id limit 100000";

    private static final String ADD = """
            insert into siting_card (surveyed_on, n, ne, e, se, s, sw, w, nw, slope, wind_protection, rim_centimetres,
                rim_level, surface, note, entered_by, entered_at, gauge_id, school_code, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (gauge_id) where finished_at is null do nothing
            """;

    private static final String CHANGE = """
            update siting_card set surveyed_on = ?, n = ?, ne = ?, e = ?, se = ?, s = ?, sw = ?, w = ?, nw = ?, slope = ?,
                wind_protection = ?, rim_centimetres = ?, rim_level = ?, surface = ?, note = ?, entered_by = ?,
                entered_at = ?, version = version + 1
            where gauge_id = ? and version = ? and finished_at is null
            """;

    private static final String TOUCH =
            "update siting_card set version = version + 1 where id = ? and finished_at is null";

    private static final String FINISH = """
            update siting_card set finished_at = ?, entered_by = ?, entered_at = ?, version = version + 1
            where gauge_id = ? and id = ? and version = ? and finished_at is null
            """;

    private static final String COUNT = "select count(*) from siting_card where gauge_id = ? and finished_at > ?";
    private static final String DELETE_DRAFTS = "delete from siting_card where finished_at is null and entered_at <= ?";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    SitingCardRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /** The result of finishing a draft. */
    public enum Finished {
        DONE,
        /** It is not the draft that was shown, or there is none. */
        CHANGED,
        /** The gauge has as many cards of the last day as it may. */
        TOO_MANY
    }

    public Optional<SitingCard> findDraft(Gauge gauge) {
        return sql.find(DRAFT, this::read, gauge.id).flatMap(card -> card);
    }

    /** A card, finished or not. */
    public Optional<SitingCard> find(long id) {
        return sql.find(FIND, this::read, id).flatMap(card -> card);
    }

    /** The finished cards of a gauge, by the date of the survey. */
    public List<SitingCard> list(Gauge gauge) {
        return sql.list(FINISHED, this::read, gauge.id).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The finished cards of all gauges, of each by the date of the survey. */
    public List<SitingCard> listAll() {
        return sql.list(ALL_FINISHED, this::read).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The codes of the gauges that have a draft. */
    public Set<String> listDrafts() {
        return sql.list(DRAFTS, row -> row.getInt(1)).stream()
                .flatMap(gauge -> network.findGauge(gauge).stream())
                .map(gauge -> gauge.code)
                .collect(Collectors.toSet());
    }

    /**
     * Begins or changes the draft of a gauge. The same again changes nothing.
     *
     * @param seen the version that was shown; 0 if there was no draft
     * @return false if somebody else has changed it meanwhile
     */
    public boolean saveDraft(Gauge gauge, SitingSurvey survey, int seen, String by, Instant now) {
        List<@Nullable Object> values = valuesOf(survey);
        values.addAll(List.of(by, now, gauge.id));
        values.add(seen == 0 ? gauge.school.code : seen);
        int changed = sql.update(seen == 0 ? ADD : CHANGE, values.toArray());
        return changed == 1
                || findDraft(gauge)
                        .filter(draft -> draft.survey().equals(survey))
                        .isPresent();
    }

    private static List<@Nullable Object> valuesOf(SitingSurvey survey) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(survey.date());
        for (CompassPoint point : CompassPoint.values()) {
            values.add(survey.at(point).map(Enum::name).orElse(null));
        }
        values.add(survey.slope().map(Enum::name).orElse(null));
        values.add(survey.windProtection().name());
        values.add(survey.rimCentimetres().orElse(null));
        values.add(survey.rimLevel().orElse(null));
        values.add(survey.surface().map(Enum::name).orElse(null));
        values.add(survey.note());
        return values;
    }

    /**
     * Counts a change of a draft's photos.
     *
     * @return false if it is no draft any more
     */
    boolean touch(long draft) {
        return sql.update(TOUCH, draft) == 1;
    }

    /**
     * Finishes a draft. The same again changes nothing.
     *
     * @param seen the version that was shown
     */
    public Finished finish(Gauge gauge, long id, int seen, String by, Instant now) {
        Optional<SitingCard> card = find(id).filter(known -> known.gauge().equals(gauge.code));
        if (card.filter(SitingCard::isFinished).isPresent()) {
            return Finished.DONE;
        }
        if (sql.find(COUNT, row -> row.getLong(1), gauge.id, now.minus(DAY)).orElse(0L) >= SitingCard.MOST_OF_A_DAY) {
            return Finished.TOO_MANY;
        }
        return sql.update(FINISH, now, by, now, gauge.id, id, seen) == 1 ? Finished.DONE : Finished.CHANGED;
    }

    /** Deletes drafts that nobody has changed since then, and returns how many. */
    public int deleteDraftsUntil(Instant time) {
        return sql.update(DELETE_DRAFTS, time);
    }

    private Optional<SitingCard> read(ResultSet row) throws SQLException {
        SitingCard card = new SitingCard(
                row.getLong("id"),
                network.findGauge(row.getInt("gauge_id"))
                        .map(gauge -> gauge.code)
                        .orElse(""),
                survey(row),
                row.getString("entered_by"),
                Columns.instant(row, "entered_at"),
                Columns.findInstant(row, "finished_at"),
                row.getInt("version"));
        return card.gauge().isEmpty() ? Optional.empty() : Optional.of(card);
    }

    private static SitingSurvey survey(ResultSet row) throws SQLException {
        Map<CompassPoint, Obstruction> horizon = new EnumMap<>(CompassPoint.class);
        for (CompassPoint point : CompassPoint.values()) {
            Columns.findText(row, point.name().toLowerCase(Locale.ROOT))
                    .ifPresent(seen -> horizon.put(point, Obstruction.valueOf(seen)));
        }
        return new SitingSurvey(
                row.getObject("surveyed_on", LocalDate.class),
                horizon,
                Columns.findText(row, "slope").map(GroundSlope::valueOf),
                WindProtection.valueOf(row.getString("wind_protection")),
                Columns.findNumber(row, "rim_centimetres").map(Long::intValue),
                Optional.ofNullable(row.getObject("rim_level", Boolean.class)),
                Columns.findText(row, "surface").map(GroundSurface::valueOf),
                row.getString("note"));
    }
}
