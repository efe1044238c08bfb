package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.api.MapAreas;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;
import org.jboss.resteasy.reactive.RestPath;

/** One district: its warnings with what to do, its gauges, and its mean rain. */
@Path("/")
@PermitAll
@Blocking
class DistrictPage {
    private final NetworkNowCache cache;
    private final AlertViewService desk;
    private final GaugeRegistry network;
    private final MapAreas areas;

    DistrictPage(NetworkNowCache cache, AlertViewService desk, GaugeRegistry network, MapAreas areas) {
        this.cache = cache;
        this.desk = desk;
        this.network = network;
        this.areas = areas;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance district(
                NetworkNow now, DistrictOverview here, List<GaugeNow> gauges, ArealRainfall mean, boolean borders);
    }

    @GET
    @Path("districts/{district}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response district(@RestPath String district) {
        District known = network.findDistrict(district)
                .orElseThrow(() -> new NotFoundException("There is no district " + district));
        NetworkNow now = cache.snapshot().now();
        DistrictOverview here = DistrictOverview.of(known, now, desk.listPublicOpen());
        return Response.ok(Templates.district(
                        now,
                        here,
                        GaugeOrder.DAY.sort(here.gauges()),
                        ArealRainfall.of(areas.sharesIn(known.code), now.gauges()),
                        areas.borders().find(known.code).isPresent()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
