package org.faofon.web.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faofon.network.CalibrationRepository;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeCalibration;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingClass;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.web.archive.ArchiveTable.Field;
import org.faofon.web.archive.ArchiveTable.Sink;
import org.jspecify.annotations.Nullable;

/**
 * What the archive contains. Nobody's name, note or reason is in it. A year begins on 1 January at 07:00 in Bangkok, with the
 * rain day, which is midnight in UTC.
 */
@ApplicationScoped
class ArchiveTables {
    private static final int PAGE = 5_000;
    private static final TimeStep RAIN_DAY = TimeStep.parse("P1D");
    /** Before this there are no readings of the network, but there may be errors. */
    private static final int FIRST_YEAR = 1950;

    private static final String UTC = ", UTC";
    private static final Field GAUGE = new Field("gauge", "string", "code of the gauge");

    private final GaugeRegistry network;
    private final GaugeLocationRepository locations;
    private final SitingHistoryReader sitings;
    private final CalibrationRepository calibrations;
    private final ReadingHistory history;
    private final ReadingStore store;
    private final RainSeriesReader series;

    ArchiveTables(
            GaugeRegistry network,
            GaugeLocationRepository locations,
            SitingHistoryReader sitings,
            CalibrationRepository calibrations,
            ReadingHistory history,
            ReadingStore store,
            RainSeriesReader series) {
        this.network = network;
        this.locations = locations;
        this.sitings = sitings;
        this.calibrations = calibrations;
        this.history = history;
        this.store = store;
        this.series = series;
    }

    /**
     * The tables of all years since the first reading, until the last rain day that is over: whenever they are written on a
     * day, and by whichever instance, they are the same.
     */
    List<ArchiveTable> list(Instant now) throws SQLException {
        Instant until = now.truncatedTo(ChronoUnit.DAYS);
        List<ArchiveTable> tables = new ArrayList<>(List.of(gauges(), locations(until), calibrations()));
        Optional<Instant> first = history.findFirstEnd();
        if (first.isPresent()) {
            IntStream.rangeClosed(Math.max(FIRST_YEAR, yearOf(first.get())), yearOf(until))
                    .mapToObj(year -> List.of(readings(year, until), days(year, until)))
                    .forEach(tables::addAll);
        }
        return tables;
    }

    private static int yearOf(Instant end) {
        return end.minusNanos(1).atOffset(ZoneOffset.UTC).getYear();
    }

    private static Interval year(int year, Instant until) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Interval(start, end.isAfter(until) ? until : end);
    }

    private ArchiveTable gauges() {
        List<Field> fields = List.of(
                GAUGE,
                new Field("school", "string", "code of the school"),
                new Field("schoolTh", "string", "name of the school in Thai"),
                new Field("schoolEn", "string", "name of the school in English"),
                new Field("district", "string", "code of the district (Department of Provincial Administration)"),
                new Field("districtTh", "string", "name of the district in Thai"),
                new Field("districtEn", "string", "name of the district in English"),
                new Field("kind", "string", "MANUAL: a cylinder that is read; TIPPING_BUCKET: automatic"),
                new Field("tipMm", "number", "rain of one tip, mm"),
                new Field("capacityMm", "number", "capacity of the cylinder, mm"),
                new Field("intervalSeconds", "integer", "time between readings, s"));
        return new ArchiveTable("gauges", "Gauges", fields, sink -> {
            for (Gauge gauge : network.listGauges()) {
                sink.row(Arrays.asList(
                        gauge.code,
                        gauge.school.code,
                        gauge.school.nameTh,
                        gauge.school.nameEn,
                        gauge.district().code,
                        gauge.district().nameTh,
                        gauge.district().nameEn,
                        gauge.kind.name(),
                        millimetres(gauge.tipMicrometres),
                        millimetres(gauge.capacityMicrometres),
                        gauge.intervalSeconds));
            }
        });
    }

    private ArchiveTable locations(Instant until) {
        List<Field> fields = List.of(
                GAUGE,
                new Field("validFrom", "datetime", "when it was put there; 1970-01-01 for the first location" + UTC),
                new Field("latitude", "number", "degrees north, WGS 84"),
                new Field("longitude", "number", "degrees east, WGS 84"),
                new Field("elevationMetres", "number", "above mean sea level, m"),
                new Field(
                        "sitingClass",
                        "integer",
                        "siting class for precipitation by WMO-No. 8, annex 1.D (ISO 19289), 1 to 5, of the school's last"
                                + " survey of the place; empty if it gives none"),
                new Field("sitingSurveyed", "date", "the date of that survey"));
        return new ArchiveTable("locations", "Where each gauge has stood", fields, sink -> {
            Map<String, SitingHistory> known = sitings.readAll();
            for (Gauge gauge : network.listGauges()) {
                List<GaugeLocation> all = locations.list(gauge.code);
                for (GaugeLocation at : all) {
                    SitingHistory history = known.getOrDefault(gauge.code, SitingHistory.NONE);
                    sink.row(cells(gauge.code, at, lastSurvey(at, all, history, until)));
                }
            }
        });
    }

    private static List<@Nullable Object> cells(String gauge, GaugeLocation at, Optional<SitingCard> siting) {
        return Arrays.asList(
                gauge,
                at.validFrom.toString(),
                at.latitude,
                at.longitude,
                at.elevationMetres,
                siting.flatMap(SitingCard::sitingClass).map(SitingClass::number).orElse(null),
                siting.map(card -> card.survey().date().toString()).orElse(null));
    }

    /** The card that held on the last day on which the gauge stood there. */
    private static Optional<SitingCard> lastSurvey(
            GaugeLocation at, List<GaugeLocation> all, SitingHistory history, Instant until) {
        LocalDate last = all.stream()
                .map(other -> other.validFrom)
                .filter(at.validFrom::isBefore)
                .min(Comparator.naturalOrder())
                .map(moved -> SitingHistory.dayOf(moved).minusDays(1))
                .orElseGet(() -> SitingHistory.dayOf(until));
        return last.isBefore(SitingHistory.dayOf(at.validFrom)) ? Optional.empty() : history.validOn(last);
    }

    private ArchiveTable calibrations() {
        List<Field> fields = List.of(
                GAUGE,
                new Field("validFrom", "datetime", "for readings that end after this" + UTC),
                new Field(
                        "factor", "number", "what a count of tips is multiplied by; the last one of a date is valid"));
        return new ArchiveTable("calibrations", "Calibrations of tipping buckets", fields, sink -> {
            for (Gauge gauge : network.listGauges()) {
                for (GaugeCalibration each : calibrations.list(gauge)) {
                    sink.row(Arrays.asList(gauge.code, each.validFrom.toString(), each.factor));
                }
            }
        });
    }

    private ArchiveTable readings(int year, Instant until) {
        List<Field> fields = List.of(
                GAUGE,
                new Field("start", "datetime", "start of the interval, which is without it" + UTC),
                new Field("end", "datetime", "end of the interval, which is with it" + UTC),
                new Field("mm", "number", "rain in the interval, mm; empty for a reading without a value"),
                new Field("trace", "boolean", "rain that could not be measured"),
                new Field("atLeast", "boolean", "a full cylinder: it may have been more"),
                new Field("quality", "string", "GOOD, SUSPECT, FAIL or MISSING"),
                new Field("grounds", "string", "the checks that found something, separated by spaces"));
        return new ArchiveTable("readings-" + year, "Readings whose interval ended in " + year, fields, sink -> {
            Interval span = year(year, until);
            for (Gauge gauge : network.listGauges()) {
                readings(gauge.code, span, sink);
            }
        });
    }

    private void readings(String gauge, Interval span, Sink sink) throws SQLException, IOException {
        Instant after = span.start();
        List<Judged> page;
        do {
            page = store.list(gauge, after, span.end(), PAGE);
            for (Judged each : page) {
                sink.row(cells(each));
                after = each.reading().interval().end();
            }
        } while (page.size() == PAGE);
    }

    private static List<@Nullable Object> cells(Judged judged) {
        Depth depth = judged.reading().depth();
        Quality quality = judged.verdict().quality();
        Interval interval = judged.reading().interval();
        return Arrays.asList(
                judged.reading().gauge(),
                interval.start().toString(),
                interval.end().toString(),
                quality == Quality.MISSING ? null : decimal(depth.micrometres()),
                depth.kind() == Depth.Kind.TRACE,
                depth.kind() == Depth.Kind.AT_LEAST,
                quality.name(),
                VerdictReason.in(judged.verdict().reason()).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }

    private ArchiveTable days(int year, Instant until) {
        List<Field> fields = List.of(
                GAUGE,
                new Field("date", "date", "the date on which the rain day began, at 07:00 in Bangkok"),
                new Field("mm", "number", "rain of the day as far as it was observed, mm, without failed readings"),
                new Field("unconfirmedMm", "number", "how much of it comes from suspect readings, mm"),
                new Field("observed", "number", "share of the day that was observed, 0 to 1"),
                new Field("atLeast", "boolean", "a full cylinder is part of it: it may have been more"));
        return new ArchiveTable("days-" + year, "Rain days that began in " + year, fields, sink -> {
            Interval span = year(year, until);
            for (Gauge gauge : network.listGauges()) {
                days(gauge.code, span, sink);
            }
        });
    }

    private void days(String gauge, Interval span, Sink sink) throws SQLException, IOException {
        for (StepTotal day : series.listSteps(gauge, RAIN_DAY, span)) {
            if (day.known()) {
                sink.row(cells(gauge, day));
            }
        }
    }

    private static List<@Nullable Object> cells(String gauge, StepTotal day) {
        Interval interval = day.interval();
        return Arrays.asList(
                gauge,
                interval.start().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                decimal(day.depthMicrometres()),
                decimal(day.unconfirmedMicrometres()),
                decimal(day.observed().toSeconds() * 1_000 / interval.length().toSeconds()),
                day.atLeast());
    }

    private static @Nullable String millimetres(@Nullable Integer micrometres) {
        return micrometres == null ? null : decimal(micrometres);
    }

    /** Never with an exponent. */
    private static String decimal(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
