package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.WebConfig;
import org.faofon.web.view.WarningTally;
import org.faofon.web.view.WarningTallyService;

/** About the data: methods, limits, licence, the addresses for programs, and how often the warnings were right. */
@Path("/")
@PermitAll
@Blocking
class AboutPage {
    private final GaugeRegistry network;
    private final WarningTallyService outcomes;
    private final WebConfig config;

    AboutPage(GaugeRegistry network, WarningTallyService outcomes, WebConfig config) {
        this.network = network;
        this.outcomes = outcomes;
        this.config = config;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance about(
                int gauges, int schools, int districts, WarningTally tally, String attribution);
    }

    @GET
    @Path("about")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response about() throws SQLException {
        int schools = (int) network.listGauges().stream()
                .map(gauge -> gauge.school.code)
                .distinct()
                .count();
        return Response.ok(Templates.about(
                        network.listGauges().size(),
                        schools,
                        network.listDistricts().size(),
                        outcomes.tally(),
                        config.boundariesAttribution().orElse("")))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
