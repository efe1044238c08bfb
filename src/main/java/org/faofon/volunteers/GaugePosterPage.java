package org.faofon.volunteers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.QrCode;
import org.faofon.common.web.SiteAddress;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.schools.QrSignInLinks;
import org.faofon.schools.SchoolPinService;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The page on which officers print the sheets for the gauge posts and create PINs for schools. Both are shown once. */
@Path("/")
@RolesAllowed(RequestUser.OFFICER)
@Blocking
@Produces(MediaType.TEXT_HTML)
class GaugePosterPage {
    private final VolunteerGauges gauges;
    private final QrSignInLinks links;
    private final SchoolPinService pins;
    private final SiteAddress address;
    private final SecurityIdentity officer;

    GaugePosterPage(
            VolunteerGauges gauges,
            QrSignInLinks links,
            SchoolPinService pins,
            SiteAddress address,
            SecurityIdentity officer) {
        this.gauges = gauges;
        this.links = links;
        this.pins = pins;
        this.address = address;
        this.officer = officer;
    }

    /**
     * A link that is not revoked.
     *
     * @param endsAt on the last day on which it works
     */
    record Link(OffsetDateTime madeAt, String madeBy, OffsetDateTime endsAt) {
        static Link of(QrSignInLinks.Link link) {
            return new Link(
                    RainDayTime.local(link.madeAt()),
                    link.madeBy(),
                    RainDayTime.local(link.endsAt().minusSeconds(1)));
        }
    }

    /**
     * The content of the page.
     *
     * @param qr the code of a link that was just created
     * @param site the address of the page without the code
     * @param pin a PIN that was just created, for {@code pinRole}
     */
    record Sheet(
            Gauge gauge,
            List<Link> links,
            String site,
            @Nullable QrCode qr,
            @Nullable String pin,
            @Nullable String pinRole) {
        /** Whether it is a cylinder: only at its post a sheet helps; an automatic gauge's school has PINs alone. */
        public boolean hasPoster() {
            return gauge.kind == GaugeKind.MANUAL;
        }
    }

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance gaugePosters(List<Gauge> gauges, List<Gauge> withoutCylinder);

        static native TemplateInstance gaugePoster(Sheet sheet);
    }

    @GET
    @Path("centre/gauges")
    @Operation(hidden = true)
    public Response gauges() {
        return fresh(Templates.gaugePosters(gauges.manual(), gauges.ofSchoolsWithoutCylinder()));
    }

    @GET
    @Path("centre/gauges/{gauge}/sheet")
    @Operation(hidden = true)
    public Response sheet(@RestPath String gauge) throws SQLException {
        Gauge known = gauges.of(gauge);
        return fresh(Templates.gaugePoster(new Sheet(known, links(known), "", null, null, null)));
    }

    @POST
    @Path("centre/gauges/{gauge}/sheet")
    @Operation(hidden = true)
    public Response make(
            @RestPath String gauge,
            @FormParam("revoke") @DefaultValue("") String revoke,
            @Context HttpServerRequest request)
            throws SQLException {
        Gauge known = gauges.of(gauge);
        if (revoke.equals("yes")) {
            links.revokeAll(known, name());
        }
        URI site = address.of(request);
        // A browser does not send the fragment: it appears in no log and in no referrer.
        String link = site.resolve("/join/" + known.code) + "#" + links.make(known, name());
        return fresh(Templates.gaugePoster(
                new Sheet(known, links(known), site.resolve("/join").toString(), QrCode.of(link), null, null)));
    }

    @POST
    @Path("centre/gauges/{gauge}/pin")
    @Operation(hidden = true)
    public Response pin(
            @RestPath String gauge,
            @FormParam("role") @DefaultValue("") String role,
            @Context HttpServerRequest request)
            throws SQLException {
        Gauge known = gauges.of(gauge);
        SchoolRole of = RequestText.choice("role", role, SchoolRole.class);
        String pin = pins.renew(known.school.code, of, 0, name()).pin();
        String site = address.of(request).resolve("/join").toString();
        return fresh(Templates.gaugePoster(new Sheet(known, links(known), site, null, pin, of.name())));
    }

    private List<Link> links(Gauge gauge) throws SQLException {
        return links.list(gauge).stream().map(Link::of).toList();
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response fresh(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
