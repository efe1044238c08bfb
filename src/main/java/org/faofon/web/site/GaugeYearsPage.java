package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.RainShade;
import org.faofon.web.SchoolName;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The years of one gauge: every day as a square, the months, the records, and the years side by side. */
@Path("/")
@PermitAll
@Blocking
class GaugeYearsPage {
    private final GaugeRegistry network;
    private final GaugeYearsReader reader;
    private final NetworkClock clock;

    GaugeYearsPage(GaugeRegistry network, GaugeYearsReader reader, NetworkClock clock) {
        this.network = network;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance gaugeYears(
                String gauge,
                SchoolName school,
                boolean automatic,
                GaugeYears years,
                int year,
                YearPicture picture,
                List<RainShade> shades,
                String from,
                String to);
    }

    @GET
    @Path("gauges/{gauge}/years")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response years(@RestPath String gauge, @QueryParam("year") @Nullable String asked) throws SQLException {
        Gauge known = network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
        GaugeYears years = reader.read(known);
        LocalDate today = GaugeYearsReader.dateOf(clock.instant());
        int year = chosen(years, asked, today.getYear());
        return Response.ok(Templates.gaugeYears(
                        known.code,
                        SchoolName.of(known.school),
                        known.kind != GaugeKind.MANUAL,
                        years,
                        year,
                        YearPicture.of(years, year, today),
                        RainShade.all(),
                        year + "-01-01T00:00:00Z",
                        year + 1 + "-01-01T00:00:00Z"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** The year that was asked for, if the gauge has it; its newest otherwise. */
    private static int chosen(GaugeYears years, @Nullable String asked, int otherwise) {
        List<Integer> known = years.rows().stream().map(GaugeYears.Row::year).toList();
        return known.stream()
                .filter(year -> String.valueOf(year).equals(asked))
                .findFirst()
                .orElseGet(() -> known.isEmpty() ? otherwise : known.get(0));
    }
}
