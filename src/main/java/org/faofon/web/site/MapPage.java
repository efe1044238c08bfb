package org.faofon.web.site;

import static java.util.stream.Collectors.toMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.EtagResponse;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.RainShade;
import org.faofon.web.WebConfig;
import org.faofon.web.api.MapAreas;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.DistrictNow;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;
import org.jspecify.annotations.Nullable;

/**
 * The public page: whether there is danger in the visitor's district, the map and the districts, the texts of the
 * warnings, and a table with the figures of the map.
 *
 * <p>It is the same for everybody who asks for the same district. The district that a visitor chose is kept on the
 * device, whose script shows that answer; all of them are in the page.
 */
@Path("/")
@PermitAll
@Blocking
class MapPage {
    private final NetworkNowCache cache;
    private final AlertViewService desk;
    private final GaugeRegistry network;
    private final MapAreas areas;
    private final WebConfig config;

    MapPage(NetworkNowCache cache, AlertViewService desk, GaugeRegistry network, MapAreas areas, WebConfig config) {
        this.cache = cache;
        this.desk = desk;
        this.network = network;
        this.areas = areas;
        this.config = config;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance map(
                NetworkNow now,
                ProvinceOverview province,
                @Nullable DistrictOverview chosen,
                List<AlertView> alerts,
                MapSketch sketch,
                GaugeRows table,
                GaugeOrder order,
                List<RainShade> shades,
                String steps,
                String attribution);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response map(
            @QueryParam("district") @DefaultValue("") String district,
            @QueryParam("sort") @DefaultValue("24h") String sort,
            @Context Request request) {
        NetworkNow now = cache.snapshot().now();
        List<AlertView> alerts = desk.listPublicOpen();
        GaugeOrder order = GaugeOrder.of(sort);
        String chosen = network.findDistrict(district).isPresent() ? district : "";
        return render(now, alerts, order, chosen).answer(request);
    }

    private EtagResponse render(NetworkNow now, List<AlertView> alerts, GaugeOrder order, String district) {
        ProvinceOverview province = new ProvinceOverview(DistrictOverview.list(network.listDistricts(), now, alerts));
        String html = Templates.map(
                        now,
                        province,
                        province.find(district).orElse(null),
                        alerts,
                        sketch(now, province),
                        GaugeRows.of(now, order, district),
                        order,
                        RainShade.all(),
                        RainShade.STEPS_MM.toString(),
                        areas.attribution(config.boundariesAttribution()))
                .render();
        return EtagResponse.of("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private MapSketch sketch(NetworkNow now, ProvinceOverview province) {
        Map<String, String> shades = now.hasMany()
                ? DistrictNow.list(now).stream()
                        .collect(toMap(
                                each -> each.district().code(),
                                each -> each.wettest().shade()))
                : now.gauges().stream().collect(toMap(GaugeNow::gauge, GaugeNow::shade));
        return MapSketch.draw(
                province.districts(), now.hasMany() ? areas.byDistrict() : areas.byGauge(), shades, areas.borders());
    }
}
