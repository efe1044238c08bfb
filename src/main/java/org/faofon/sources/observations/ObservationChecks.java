package org.faofon.sources.observations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.GeoPoint;
import org.faofon.official.gauges.GuestStation;
import org.faofon.official.gauges.GuestStation.Kind;
import org.faofon.official.gauges.GuestValue;
import org.faofon.sources.Source.Column;

/** Makes a station and a value of a row, or says why it is refused. */
final class ObservationChecks {
    /** Clocks of others differ. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 120;
    private static final Map<String, BigDecimal> MILLIMETRES =
            Map.of("mm", BigDecimal.ONE, "cm", BigDecimal.TEN, "m", new BigDecimal(1000), "in", new BigDecimal("25.4"));

    /** About the world's records, which grow with the square root of the time (Jennings 1950). */
    private static final double MOST_MM_IN_AN_HOUR = 420;

    /** Above or below the zero of the levels. */
    private static final BigDecimal HIGHEST_LEVEL_MM = new BigDecimal(2_600_000);

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final String source;
    private final Kind kind;
    private final ObservationTime times;
    private final BigDecimal unit;
    private final ObservationScope scope;

    ObservationChecks(String source, Kind kind, ObservationTime times, String unit, ObservationScope scope) {
        this.source = source;
        this.kind = kind;
        this.times = times;
        this.unit = Optional.ofNullable(MILLIMETRES.get(unit)).orElseThrow();
        this.scope = scope;
    }

    /** A good row, with the distance to the nearest of our gauges. */
    record Checked(GuestStation station, GuestValue value, double kilometres) {}

    /** Empty if the row is of no use: far away, old or without a value. */
    Optional<Checked> check(RawRow row) throws RowException {
        String id = row.find(Column.ID).orElseThrow(() -> new RowException(Refusal.NO_ID));
        if (id.length() > LONGEST_ID) {
            throw new RowException(Refusal.NO_ID);
        }
        GeoPoint place = place(row);
        double kilometres = scope.kilometresTo(place);
        if (kilometres > scope.withinKm() || row.find(Column.VALUE).isEmpty()) {
            return Optional.empty();
        }
        Instant at = times.parse(row.find(Column.TIME).orElseThrow(() -> new RowException(Refusal.WRONG_TIME)));
        if (at.isAfter(scope.now().plus(EARLY))) {
            throw new RowException(Refusal.FUTURE);
        }
        if (at.isBefore(scope.now().minus(scope.oldest()))) {
            return Optional.empty();
        }
        GuestStation station = station(Excerpt.of(id, LONGEST_ID), row, place);
        int value = kind == Kind.RAIN ? micrometres(row) : level(number(row, Column.VALUE));
        return Optional.of(new Checked(station, new GuestValue(station.key(), at, row.span(), value), kilometres));
    }

    private static GeoPoint place(RawRow row) throws RowException {
        double latitude = degrees(row, Column.LATITUDE);
        double longitude = degrees(row, Column.LONGITUDE);
        if (!GeoPoint.isInThailand(latitude, longitude)) { // Swapped ones are not, either.
            throw new RowException(Refusal.WRONG_PLACE);
        }
        return new GeoPoint(latitude, longitude, Optional.empty());
    }

    private static double degrees(RawRow row, Column column) throws RowException {
        try {
            return ThaiDigits.parse(row.find(column).orElse("")).doubleValue();
        } catch (IllegalArgumentException e) {
            throw new RowException(Refusal.WRONG_PLACE);
        }
    }

    private GuestStation station(String id, RawRow row, GeoPoint place) throws RowException {
        String thai =
                name(row, Column.NAME_TH).or(() -> name(row, Column.NAME_EN)).orElse(id);
        Optional<Integer> bank = kind == Kind.RIVER && row.find(Column.BANK).isPresent()
                ? Optional.of(level(number(row, Column.BANK)))
                : Optional.empty();
        return new GuestStation(
                source,
                id,
                kind,
                thai,
                name(row, Column.NAME_EN).orElse(thai),
                place.latitude(),
                place.longitude(),
                name(row, Column.RIVER).orElse(""),
                bank);
    }

    private static Optional<String> name(RawRow row, Column column) {
        return row.find(column).map(text -> Excerpt.of(text, LONGEST_NAME));
    }

    private int micrometres(RawRow row) throws RowException {
        BigDecimal mm = number(row, Column.VALUE);
        if (mm.signum() < 0) {
            throw new RowException(Refusal.NEGATIVE);
        }
        double hours = (double) row.span().toSeconds() / Duration.ofHours(1).toSeconds();
        if (mm.doubleValue() > MOST_MM_IN_AN_HOUR * Math.sqrt(hours)) {
            throw new RowException(Refusal.ABSURD);
        }
        return mm.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static int level(BigDecimal mm) throws RowException {
        if (mm.abs().compareTo(HIGHEST_LEVEL_MM) > 0) {
            throw new RowException(Refusal.ABSURD);
        }
        return mm.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private BigDecimal number(RawRow row, Column column) throws RowException {
        try {
            return ThaiDigits.parse(row.find(column).orElse("")).multiply(unit);
        } catch (IllegalArgumentException e) {
            throw new RowException(Refusal.WRONG_VALUE);
        }
    }
}
