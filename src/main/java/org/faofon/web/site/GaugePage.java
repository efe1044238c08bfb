package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.TimeStep;
import org.faofon.web.api.RainSeries;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.GaugeInfo;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.ReadingView;
import org.jboss.resteasy.reactive.RestPath;

/** One gauge: its readings, its coverage, and its quality. */
@Path("/")
@PermitAll
@Blocking
class GaugePage {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_READINGS = 15_000;
    private static final int MOST_DOUBTS = 20;

    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final ReadingStore store;
    private final RainSeriesReader diary;
    private final GaugeStatusRepository statuses;
    private final AlertViewService desk;
    private final NetworkClock clock;

    GaugePage(
            GaugeRegistry network,
            LiveRainTotals live,
            ReadingStore store,
            RainSeriesReader diary,
            GaugeStatusRepository statuses,
            AlertViewService desk,
            NetworkClock clock) {
        this.network = network;
        this.live = live;
        this.store = store;
        this.diary = diary;
        this.statuses = statuses;
        this.desk = desk;
        this.clock = clock;
    }

    /** The range of the chart, and its steps: a cylinder has no hourly values. */
    public enum Range {
        H24("24h", GaugeKind.TIPPING_BUCKET, Duration.ofHours(24), "PT15M"),
        D3("3d", GaugeKind.TIPPING_BUCKET, Duration.ofDays(3), "PT1H"),
        D7("7d", GaugeKind.TIPPING_BUCKET, Duration.ofDays(7), "PT3H"),
        W1("1w", GaugeKind.MANUAL, Duration.ofDays(7), "P1D"),
        W2("2w", GaugeKind.MANUAL, Duration.ofDays(14), "P1D"),
        W4("4w", GaugeKind.MANUAL, Duration.ofDays(28), "P1D");

        private final String key;
        private final GaugeKind kind;
        private final Duration length;
        private final String step;

        Range(String key, GaugeKind kind, Duration length, String step) {
            this.key = key;
            this.kind = kind;
            this.length = length;
            this.step = step;
        }

        public String key() {
            return key;
        }

        public Duration length() {
            return length;
        }

        TimeStep step() {
            return TimeStep.parse(step);
        }

        static List<Range> listOf(GaugeKind kind) {
            return Stream.of(values()).filter(range -> range.kind == kind).toList();
        }

        static Range of(String key, GaugeKind kind) {
            List<Range> ranges = listOf(kind);
            return ranges.stream()
                    .filter(range -> range.key.equals(key))
                    .findFirst()
                    .orElse(ranges.get(0));
        }
    }

    /** The chart's API request. */
    record Chart(Range range, Interval span) {
        static Chart of(Range range, Instant now) {
            // A cylinder's day ends at seven; shorter steps end at round times, the last of them in the future.
            Instant end = range.kind == GaugeKind.MANUAL
                    ? RainDayTime.rainDayStart(now)
                    : range.step().widen(Interval.endingAt(now, range.length)).end();
            return new Chart(range, Interval.endingAt(end, range.length));
        }

        public TimeStep step() {
            return range.step();
        }

        public String path(String gauge, Range other) {
            return "/gauges/" + gauge + "?range=" + other.key();
        }

        public String from() {
            return RainDayTime.local(span.start()).toString();
        }

        public String to() {
            return RainDayTime.local(span.end()).toString();
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance gauge(
                GaugeNow gauge,
                List<AlertView> alerts,
                GaugeInfo about,
                SoilWaterView soil,
                Chart chart,
                ChartSketch sketch,
                List<RainSeries.Step> steps,
                List<ReadingView> doubts,
                List<Range> ranges,
                String district,
                String years,
                String follow);
    }

    @GET
    @Path("gauges/{gauge}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response gauge(@RestPath String gauge, @QueryParam("range") @DefaultValue("") String range)
            throws SQLException {
        Gauge known = network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
        Instant now = clock.instant();
        Chart chart = Chart.of(Range.of(range, known.kind), now);
        Instant since = now.minus(WEEK).isBefore(chart.span.start()) ? now.minus(WEEK) : chart.span.start();
        List<Judged> readings = store.list(gauge, since, now.plus(WEEK), MOST_READINGS);
        List<RainSeries.Step> steps = new ArrayList<>(diary.listSteps(gauge, chart.step(), chart.span).stream()
                .map(RainSeries.Step::of)
                .toList());
        Collections.reverse(steps);
        return Response.ok(Templates.gauge(
                        GaugeNow.of(known, live, now),
                        listAlertsIn(known.district().code),
                        GaugeInfo.of(known, statuses.find(gauge)),
                        SoilWaterView.of(known, live, now),
                        chart,
                        ChartSketch.of(steps),
                        steps,
                        doubts(readings),
                        Range.listOf(known.kind),
                        "/districts/" + known.district().code,
                        "/gauges/" + known.code + "/years",
                        "/follow?gauge=" + known.code))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** The warnings in force where the gauge stands. */
    private List<AlertView> listAlertsIn(String district) {
        return desk.listPublicOpen().stream()
                .filter(alert -> alert.district().code().equals(district))
                .toList();
    }

    private static List<ReadingView> doubts(List<Judged> readings) {
        List<ReadingView> doubts = new ArrayList<>(readings.stream()
                .map(ReadingView::of)
                .filter(ReadingView::doubtful)
                .toList());
        Collections.reverse(doubts);
        return doubts.subList(0, Math.min(MOST_DOUBTS, doubts.size()));
    }
}
