package org.faofon.rules.web;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.editing.RuleScoring;
import org.faofon.rules.web.VerificationResource.ScoreView;
import org.jboss.resteasy.reactive.RestPath;

/** The hit log for officers: which warnings were right, what was missed, and the scores of each rule. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class VerificationPage {
    private static final int LATEST = 50;

    private final VerificationRepository log;
    private final RuleScoring scoring;
    private final GaugeRegistry network;
    private final SecurityIdentity officer;

    VerificationPage(VerificationRepository log, RuleScoring scoring, GaugeRegistry network, SecurityIdentity officer) {
        this.log = log;
        this.scoring = scoring;
        this.network = network;
        this.officer = officer;
    }

    /** A warning with its last outcome. */
    record WarningLine(
            long id, Hazard hazard, Level level, District district, OffsetDateTime at, Assessment mark, String by) {}

    /** A missed event as the page shows it. */
    record MissedLine(long id, MissedEvent event, District district, OffsetDateTime at) {}

    @CheckedTemplate(basePath = "rules")
    static class Templates {
        static native TemplateInstance verification(
                List<ScoreView> scores,
                List<WarningLine> warnings,
                List<MissedLine> missed,
                Collection<District> districts,
                List<Hazard> hazards,
                List<Level> levels,
                String told);
    }

    @GET
    @Path("centre/hits")
    @Operation(hidden = true)
    public Response page(@QueryParam("told") @DefaultValue("") String told) {
        TemplateInstance page = Templates.verification(
                scoring.list().stream().map(ScoreView::of).toList(),
                log.listWarnings().stream().limit(LATEST).map(this::line).toList(),
                log.listMissed().stream().limit(LATEST).map(this::line).toList(),
                network.listDistricts(),
                List.of(Hazard.values()),
                List.of(Level.values()),
                told);
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private WarningLine line(Warning warning) {
        return new WarningLine(
                warning.alert().id,
                warning.alert().hazard,
                warning.alert().peakLevel,
                network.districtOf(warning.alert().districtCode),
                local(warning.alert().raisedAt),
                warning.mark(),
                warning.lastMark().map(said -> said.markedBy).orElse(""));
    }

    private MissedLine line(MissedEvent event) {
        return new MissedLine(event.id, event, network.districtOf(event.districtCode), local(event.happenedAt));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(RainDayTime.BANGKOK).toOffsetDateTime();
    }

    @POST
    @Path("centre/hits/missed")
    @Operation(hidden = true)
    public Response add(
            @FormParam("hazard") @DefaultValue("") String hazard,
            @FormParam("district") @DefaultValue("") String district,
            @FormParam("level") @DefaultValue("") String level,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("source") @DefaultValue("") String source,
            @QueryParam("lang") @DefaultValue("") String lang) {
        Optional<Hazard> what = named(Hazard.values(), hazard);
        Optional<Level> owed = named(Level.values(), level);
        if (what.isEmpty() || owed.isEmpty() || network.findDistrict(district).isEmpty()) {
            return back("not", lang);
        }
        try {
            Instant when = LocalTimeParser.parse(at);
            log.add(what.get(), district, owed.get(), when, note, source, name());
        } catch (DateTimeException | IllegalArgumentException e) {
            return back("not", lang);
        }
        return back("done", lang);
    }

    @POST
    @Path("centre/hits/missed/{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(
            @RestPath long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @QueryParam("lang") @DefaultValue("") String lang) {
        try {
            return back(log.withdraw(id, reason, name()).isPresent() ? "done" : "not", lang);
        } catch (IllegalArgumentException e) {
            return back("not", lang);
        }
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response back(String told, String lang) {
        return Response.seeOther(Language.of(lang).at("/centre/hits?told=" + told))
                .build();
    }
}
