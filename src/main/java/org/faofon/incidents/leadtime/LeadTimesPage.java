package org.faofon.incidents.leadtime;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.outbox.DeliveryAccount;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.alerts.verification.ImpactRepository;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.common.text.Language;
import org.faofon.common.text.SafeCsv;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.IncidentWorkLimit;
import org.faofon.incidents.WarningSteps;
import org.faofon.incidents.WarningStepsReader;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.jspecify.annotations.Nullable;

/** How long warnings took and how long before the damage they came, by rule version. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class LeadTimesPage {
    private static final String PATH = "centre/lead-times";

    /** A province has a few hundred a year. */
    private static final int MOST_ALERTS = 2_000;

    private static final int MOST_PUSHES = 20_000;
    private static final int MOST_HITS = 50;

    private final AlertQueries alerts;
    private final DeliveryAccount deliveries;
    private final WarningStepsReader steps;
    private final VerificationRepository verification;
    private final ImpactRepository impacts;
    private final IncidentWorkLimit limit;
    private final AlertTextFormatter texts;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    LeadTimesPage(
            AlertQueries alerts,
            DeliveryAccount deliveries,
            WarningStepsReader steps,
            VerificationRepository verification,
            ImpactRepository impacts,
            IncidentWorkLimit limit,
            AlertTextFormatter texts,
            GaugeRegistry network,
            NetworkClock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.steps = steps;
        this.verification = verification;
        this.impacts = impacts;
        this.limit = limit;
        this.texts = texts;
        this.network = network;
        this.clock = clock;
    }

    /** A cell: the median, the worst, and of how many. */
    record Cell(String median, String worst, int count, boolean isEnough) {}

    /** A row: a version of a rule, or all. */
    record Row(String name, int warnings, List<Cell> cells) {}

    /** A hit of which the time of the damage is not known. */
    record Hit(String district, String words) {}

    /** What the page shows. */
    record View(List<String> steps, List<Row> rows, List<Hit> hits, int missed) {}

    @CheckedTemplate(basePath = "incidents")
    static class Templates {
        static native TemplateInstance leadTimes(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response page(@QueryParam("lang") @DefaultValue("th") String lang) throws SQLException {
        IncidentFormatter words = words(lang);
        List<WarningSteps> all = read();
        List<Row> rows = new ArrayList<>();
        RuleLeadTimes.ofAll(all).ifPresent(times -> rows.add(row(words.in().allRules(), times, words)));
        RuleLeadTimes.of(all).forEach(times -> rows.add(row(times.rule() + " v" + times.version(), times, words)));
        View view = new View(heads(words.in()), rows, hits(words), missed());
        return Response.ok(Templates.leadTimes(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<WarningSteps> read() throws SQLException {
        return limit.run(() -> {
            List<Alert> latest = alerts.listLatest(clock.exercise(), MOST_ALERTS);
            // No notice is wanted: a span in which none was posted.
            Interval none = new Interval(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            return steps.of(
                    latest,
                    deliveries.list(
                            latest.stream().map(alert -> alert.id).toList(), none, clock.exercise(), MOST_PUSHES));
        });
    }

    private static List<String> heads(IncidentMessages in) {
        return List.of(in.stepArrive(), in.stepFind(), in.stepDecide(), in.stepLine(), in.stepAll(), in.leadTime());
    }

    private static Row row(String name, RuleLeadTimes times, IncidentFormatter words) {
        return new Row(
                name,
                times.warnings(),
                Stream.of(times.arrive(), times.find(), times.decide(), times.line(), times.whole(), times.lead())
                        .map(statistics -> new Cell(
                                text(statistics.median(), words),
                                text(statistics.worst(), words),
                                statistics.count(),
                                statistics.isEnough()))
                        .toList());
    }

    /** A negative lead time came too late. */
    private static String text(Optional<Duration> time, IncidentFormatter words) {
        return time.map(span ->
                        span.isNegative() ? words.in().tooLate(words.lasted(span.negated())) : words.lasted(span))
                .orElse("–");
    }

    private List<Hit> hits(IncidentFormatter words) {
        Set<Long> known = impacts.firstByAlert().keySet();
        return verification.listWarnings().stream()
                .filter(warning -> warning.mark() == Assessment.HIT && !known.contains(warning.alert().id))
                .limit(MOST_HITS)
                .map(warning -> new Hit(warning.alert().districtCode, hit(warning, words)))
                .toList();
    }

    private static String hit(Warning warning, IncidentFormatter words) {
        return words.moment(warning.alert().raisedAt) + " " + words.level(warning.alert().peakLevel) + " "
                + words.hazard(warning.alert().hazard) + " " + words.district(warning.alert().districtCode);
    }

    private int missed() {
        return (int) verification.listMissed().stream()
                .filter(event -> event.counts())
                .count();
    }

    /** One row a warning, for other statistics than ours; times in seconds. */
    @GET
    @Path(PATH + ".csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@QueryParam("lang") @DefaultValue("th") String lang) throws SQLException {
        IncidentFormatter words = words(lang);
        IncidentMessages in = words.in();
        List<String> head =
                new ArrayList<>(List.of(in.number(), in.warning(), in.rule(), in.version(), in.observedAt(), in.by()));
        heads(in).forEach(step -> head.add(in.inSeconds(step)));
        List<List<@Nullable Object>> rows =
                read().stream().map(step -> csvRow(step, words)).toList();
        return Response.ok(SafeCsv.write(head, rows), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lead-times.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<@Nullable Object> csvRow(WarningSteps step, IncidentFormatter words) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(step.alert());
        row.add(words.level(step.level()) + " " + words.hazard(step.hazard()) + " " + words.district(step.district()));
        row.add(step.rule());
        row.add(step.version());
        row.add(step.observedAt().map(words::moment).orElse(null));
        row.add(step.toldBy().map(told -> words.actor(told.actor)).orElse(null));
        Stream.of(
                        step.observedToReceived(),
                        step.receivedToFound(),
                        step.foundToTold(),
                        step.toLine(),
                        step.observedToLine(),
                        step.leadTime())
                .forEach(time ->
                        row.add(time.map(span -> (Object) span.toSeconds()).orElse(null)));
        return row;
    }

    private IncidentFormatter words(String lang) {
        return IncidentFormatter.of(Language.of(lang), texts, network);
    }
}
