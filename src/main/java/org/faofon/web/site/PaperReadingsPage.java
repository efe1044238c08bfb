package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Excerpt;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.web.site.PaperReading.Outcome;

/** Where officers enter what schools wrote on paper in a blackout, with its true day and time. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("officer")
class PaperReadingsPage {
    private static final int ROWS = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GaugeRegistry network;
    private final IntakeQueue intake;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    PaperReadingsPage(GaugeRegistry network, IntakeQueue intake, NetworkClock clock, SecurityIdentity officer) {
        this.network = network;
        this.intake = intake;
        this.clock = clock;
        this.officer = officer;
    }

    /** What became of a row. */
    record Result(int row, String said, Outcome outcome) {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance paperReadings(
                List<Gauge> gauges, String gauge, List<PaperReading> rows, List<Result> results);
    }

    @GET
    @Path("centre/paper")
    @Operation(hidden = true)
    public Response form() {
        return page("", List.of(), List.of());
    }

    /** Sending it again changes nothing. */
    @POST
    @Path("centre/paper")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response store(
            @FormParam("gauge") String gauge,
            @FormParam("date") List<String> dates,
            @FormParam("time") List<String> times,
            @FormParam("amount") List<String> amounts,
            @FormParam("days") List<String> days,
            @FormParam("note") List<String> notes)
            throws InterruptedException {
        Optional<Gauge> known =
                cylinders().stream().filter(each -> each.code.equals(gauge)).findFirst();
        if (known.isEmpty()) {
            return page("", List.of(), List.of());
        }
        List<PaperReading> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> new PaperReading(
                        at(dates, row), at(times, row), at(amounts, row), at(days, row), at(notes, row)))
                .toList();
        List<Result> results = store(known.get(), rows);
        // What was not stored stays in the form.
        List<PaperReading> wrong = results.stream()
                .filter(result -> result.outcome.compareTo(Outcome.REFUSED) >= 0)
                .map(result -> rows.get(result.row - 1))
                .toList();
        return page(known.get().code, wrong, results);
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }

    private List<Result> store(Gauge gauge, List<PaperReading> rows) throws InterruptedException {
        Instant now = clock.instant();
        String name = officer.getPrincipal().getName();
        List<Result> results = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            PaperReading said = rows.get(row);
            if (!said.isEmpty()) {
                PaperReading.Parsed parsed = said.parse(gauge, name, now);
                Outcome outcome = parsed.reading() != null
                        ? store(parsed.reading())
                        : Optional.ofNullable(parsed.fault()).orElse(Outcome.REFUSED);
                results.add(new Result(
                        row + 1, Excerpt.of(said.date() + " " + said.time() + " " + said.amount()), outcome));
            }
        }
        return results;
    }

    private Outcome store(Reading reading) throws InterruptedException {
        return intake.offerAndWait(List.of(reading), PATIENCE)
                .map(receipts -> outcome(receipts.get(0)))
                .orElse(Outcome.BUSY);
    }

    private static Outcome outcome(Receipt receipt) {
        return switch (receipt.outcome()) {
            case STORED -> Outcome.STORED;
            case DUPLICATE -> Outcome.DUPLICATE;
            case CORRECTED -> Outcome.CORRECTED;
            case REFUSED -> Outcome.REFUSED;
        };
    }

    private List<Gauge> cylinders() {
        return network.listGauges().stream()
                .filter(gauge -> gauge.kind == GaugeKind.MANUAL)
                .toList();
    }

    private Response page(String gauge, List<PaperReading> kept, List<Result> results) {
        List<PaperReading> rows = new ArrayList<>(kept);
        while (rows.size() < ROWS) {
            rows.add(PaperReading.empty());
        }
        return Response.ok(Templates.paperReadings(cylinders(), gauge, rows, results))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
