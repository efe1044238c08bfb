package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.PublicUrlResolver;
import org.faofon.web.WebConfig;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;

/** A small page that other sites embed: the warnings, and where it rains most. It sets no cookies. */
@Path("/")
@PermitAll
@Blocking
class EmbedPage {
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final int WETTEST = 3;
    private static final int MOST_ALERTS = 4;

    private final NetworkNowCache cache;
    private final AlertViewService desk;
    private final PublicUrlResolver address;
    private final RoutingContext asked;
    private final WebConfig.Embed config;

    EmbedPage(
            NetworkNowCache cache,
            AlertViewService desk,
            PublicUrlResolver address,
            RoutingContext asked,
            WebConfig config) {
        this.cache = cache;
        this.desk = desk;
        this.address = address;
        this.asked = asked;
        this.config = config.embed();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance embed(
                NetworkNow now, List<AlertView> alerts, int more, List<GaugeNow> wettest, String site);
    }

    @GET
    @Path("embed")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response embed(@Context Request request) {
        NetworkNow now = cache.snapshot().now();
        List<AlertView> alerts = desk.listPublicOpen();
        List<GaugeNow> wettest = GaugeOrder.of("24h").sort(now.gauges()).stream()
                .filter(gauge -> gauge.rain().day().mm().signum() > 0)
                .limit(WETTEST)
                .toList();
        String page = Templates.embed(
                        now,
                        alerts.stream().limit(MOST_ALERTS).toList(),
                        Math.max(0, alerts.size() - MOST_ALERTS),
                        wettest,
                        withoutSlash(address.ofRequest().toString()))
                .render();
        // Replaces the header of all other pages: a browser would obey both.
        asked.response().putHeader("Content-Security-Policy", policy());
        return EtagResponse.of("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8))
                .answer(request, EtagResponse.shared(KEEP));
    }

    /** Stricter than elsewhere, because it has no scripts and no forms, but others may frame it. */
    private String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + config.ancestors();
    }

    private static String withoutSlash(String site) {
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }
}
