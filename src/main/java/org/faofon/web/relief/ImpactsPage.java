package org.faofon.web.relief;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.Impact;
import org.faofon.alerts.verification.Impact.Landslide;
import org.faofon.alerts.verification.ImpactRepository;
import org.faofon.alerts.verification.ImpactRepository.Draft;
import org.faofon.alerts.verification.ImpactService;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;
import org.faofon.web.PageContext;
import org.jboss.resteasy.reactive.RestPath;

/** What events did, recorded by officers; it decides the hit log. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ImpactsPage {
    private static final String PATH = "centre/impacts";
    private static final int LATEST = 100;

    private final ImpactService impacts;
    private final ImpactRepository recorded;
    private final GaugeRegistry network;
    private final SecurityIdentity officer;
    private final PageContext page;

    ImpactsPage(
            ImpactService impacts,
            ImpactRepository recorded,
            GaugeRegistry network,
            SecurityIdentity officer,
            PageContext page) {
        this.impacts = impacts;
        this.recorded = recorded;
        this.network = network;
        this.officer = officer;
        this.page = page;
    }

    /** An impact on the page. */
    record ImpactView(
            Impact impact,
            DistrictName district,
            OffsetDateTime at,
            long alert,
            boolean missed,
            String withdrawnBy,
            String withdrawnWhy) {}

    record View(
            List<ImpactView> impacts,
            List<DistrictName> districts,
            List<Hazard> hazards,
            List<Level> levels,
            Map<String, String> said,
            String trouble,
            String told) {
        public boolean chosen(String field, String value) {
            return typed(field).equals(value);
        }

        public String typed(String field) {
            return said.getOrDefault(field, "");
        }
    }

    @CheckedTemplate(basePath = "relief")
    static class Templates {
        static native TemplateInstance impacts(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("district") @DefaultValue("") String district,
            @QueryParam("told") @DefaultValue("") String told) {
        Map<String, String> said = Map.of(
                "district",
                district,
                "at",
                page.now().toLocalDateTime().withSecond(0).withNano(0).toString());
        return SituationsPage.fresh(Templates.impacts(view(said, "", told)));
    }

    private View view(Map<String, String> said, String trouble, String told) {
        return new View(
                recorded.list(LATEST).stream().map(this::view).toList(),
                network.listDistricts().stream().map(DistrictName::of).toList(),
                List.of(Hazard.values()),
                List.of(Level.values()),
                said,
                trouble,
                told);
    }

    private ImpactView view(Impact impact) {
        return new ImpactView(
                impact,
                DistrictName.of(network.districtOf(impact.district())),
                RainDayTime.local(impact.happenedAt()),
                impact.alert().orElse(0L),
                impact.missed().isPresent(),
                impact.withdrawal().map(Impact.Withdrawal::by).orElse(""),
                impact.withdrawal().map(Impact.Withdrawal::why).orElse(""));
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        Map<String, String> said = new HashMap<>();
        form.keySet().forEach(name -> said.put(name, form.getFirst(name).strip()));
        ReliefMessages words = MessageBundles.get(ReliefMessages.class, Localized.Literal.of(page.lang()));
        Optional<Hazard> what = named(Hazard.values(), said.getOrDefault("hazard", ""));
        Optional<Landslide> slide = named(Landslide.values(), said.getOrDefault("landslide", ""));
        String district = said.getOrDefault("district", "");
        if (what.isEmpty() || slide.isEmpty() || network.findDistrict(district).isEmpty()) {
            return notStored(said, words.impactChoose());
        }
        try {
            Instant when = LocalTimeParser.parse(said.getOrDefault("at", ""));
            impacts.record(
                    new Draft(
                            district,
                            what.get(),
                            when,
                            said.getOrDefault("flooded", ""),
                            slide.get(),
                            said.getOrDefault("source", "")),
                    named(Level.values(), said.getOrDefault("level", "")),
                    officer.getPrincipal().getName());
        } catch (DateTimeException | IllegalArgumentException e) {
            return notStored(said, words.impactWrong());
        }
        return back("done");
    }

    /** What was typed stays. */
    private Response notStored(Map<String, String> said, String trouble) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Templates.impacts(view(said, trouble, "")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path(PATH + "/{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            if (impacts.withdraw(id, reason, officer.getPrincipal().getName()).isEmpty()) {
                throw new NotFoundException("There is no such impact");
            }
        } catch (IllegalArgumentException e) {
            return back("not");
        }
        return back("done");
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private Response back(String told) {
        return Response.seeOther(URI.create(page.to("/" + PATH + "?told=" + told)))
                .build();
    }
}
