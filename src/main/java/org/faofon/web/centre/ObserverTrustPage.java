package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.ObserverTrust;
import org.faofon.readings.accounting.ObserverTrustJob;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;

/** How far each gauge could be relied on in the last months, the least reliable first. */
@Path("/")
@RolesAllowed("officer")
@Blocking
class ObserverTrustPage {
    private final GaugeRegistry network;
    private final ObserverTrustJob trust;

    ObserverTrustPage(GaugeRegistry network, ObserverTrustJob trust) {
        this.network = network;
        this.trust = trust;
    }

    /** A month of a gauge. */
    record Month(OffsetDateTime first, int score, BigDecimal completeness, BigDecimal doubted, BigDecimal rejected) {
        static Month of(ObserverTrust trust) {
            return new Month(
                    trust.month().atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC),
                    trust.score(),
                    share(trust.completeness()),
                    share(trust.doubted()),
                    share(trust.rejected()));
        }

        private static BigDecimal share(double share) {
            return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
        }
    }

    /**
     * A gauge.
     *
     * @param months the newest first; empty if there is no score yet
     */
    record Line(String gauge, SchoolName school, DistrictName district, List<Month> months) {
        int latest() {
            return months.isEmpty() ? ObserverTrust.BEST + 1 : months.get(0).score;
        }

        public List<Month> earlier() {
            return months.subList(Math.min(1, months.size()), months.size());
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance observerTrust(List<Line> lines);
    }

    @GET
    @Path("centre/trust")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page() {
        List<Line> lines = network.listGauges().stream()
                .map(this::line)
                .sorted(Comparator.comparing(Line::latest).thenComparing(Line::gauge))
                .toList();
        return Response.ok(Templates.observerTrust(lines))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Line line(Gauge gauge) {
        return new Line(
                gauge.code,
                SchoolName.of(gauge.school),
                DistrictName.of(gauge.district()),
                trust.listOf(gauge.code).stream().map(Month::of).toList());
    }
}
