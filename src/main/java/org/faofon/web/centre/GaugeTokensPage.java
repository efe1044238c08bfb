package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.network.GaugeTokens.Order;
import org.faofon.network.NetworkConfig;
import org.faofon.web.PageContext;
import org.faofon.web.SchoolName;
import org.faofon.web.view.GaugeTokenView;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The page on which officers create and disable the tokens of gauges. A new token is shown once. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class GaugeTokensPage {
    static final String LIST = CentrePage.PATH + "/tokens";
    private static final String PATH = CentrePage.PATH + "/gauges/{gauge}/tokens";

    private final GaugeRegistry network;
    private final GaugeTokens tokens;
    private final NetworkConfig config;
    private final SecurityIdentity officer;
    private final PageContext page;

    GaugeTokensPage(
            GaugeRegistry network,
            GaugeTokens tokens,
            NetworkConfig config,
            SecurityIdentity officer,
            PageContext page) {
        this.network = network;
        this.tokens = tokens;
        this.config = config;
        this.officer = officer;
        this.page = page;
    }

    /** A gauge in the list, with its valid tokens, the newest last. */
    record OfGauge(String code, SchoolName school, List<GaugeTokenView> tokens) {}

    /**
     * The content of a gauge's page.
     *
     * @param brokerUsers whether tokens have their own user names at the broker
     * @param fresh a token that was just created
     * @param trouble whether it could not be created because there are too many
     */
    record Sheet(
            String gauge,
            SchoolName school,
            List<GaugeTokenView> tokens,
            boolean brokerUsers,
            @Nullable String fresh,
            boolean trouble) {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance tokens(List<OfGauge> gauges);

        static native TemplateInstance gaugeTokens(Sheet sheet);
    }

    @GET
    @Path(LIST)
    @Operation(hidden = true)
    public Response list() {
        Map<String, List<GaugeTokenView>> valid = tokens.listValid().stream()
                .collect(Collectors.groupingBy(
                        GaugeToken::gauge, Collectors.mapping(GaugeTokenView::of, Collectors.toList())));
        return CentrePage.fresh(Templates.tokens(network.listGauges().stream()
                .map(gauge ->
                        new OfGauge(gauge.code, SchoolName.of(gauge.school), valid.getOrDefault(gauge.code, List.of())))
                .toList()));
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response one(@RestPath String gauge) {
        return sheet(known(gauge), Optional.empty(), false);
    }

    @POST
    @Path(PATH)
    @Operation(hidden = true)
    public Response create(
            @RestPath String gauge,
            @FormParam("days") @DefaultValue("14") String days,
            @FormParam("import") @DefaultValue("") String mayImport) {
        Gauge known = known(gauge);
        Duration overlap = GaugeTokenView.overlap("P" + days.strip() + "D");
        try {
            String token = tokens.create(new Order(known.code, overlap, mayImport.equals("yes"), name()));
            return sheet(known, Optional.of(token), false);
        } catch (IllegalStateException e) {
            return sheet(known, Optional.empty(), true);
        }
    }

    @POST
    @Path(PATH + "/{id}/disable")
    @Operation(hidden = true)
    public Response disable(@RestPath String gauge, @RestPath long id) {
        Gauge known = known(gauge);
        tokens.disable(known.code, id, name());
        return Response.seeOther(URI.create(page.to(PATH.replace("{gauge}", known.code))))
                .build();
    }

    private Response sheet(Gauge gauge, Optional<String> fresh, boolean trouble) {
        List<GaugeTokenView> all =
                tokens.list(gauge.code).stream().map(GaugeTokenView::of).toList();
        return CentrePage.fresh(Templates.gaugeTokens(new Sheet(
                gauge.code,
                SchoolName.of(gauge.school),
                all,
                config.dynamicSecurity().password().isPresent(),
                fresh.orElse(null),
                trouble)));
    }

    private Gauge known(String gauge) {
        return network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }
}
