package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Events without a warning; for officers. */
@Path("/api/v1")
@Tag(name = "Hit log")
@RolesAllowed("officer")
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
class MissedEventsResource {
    private final VerificationRepository log;
    private final GaugeRegistry network;
    private final SecurityIdentity officer;

    MissedEventsResource(VerificationRepository log, GaugeRegistry network, SecurityIdentity officer) {
        this.log = log;
        this.network = network;
        this.officer = officer;
    }

    /**
     * A missed event as an officer enters it; all fields are required.
     *
     * @param district its code, for example 9311
     * @param level of the missing warning
     * @param source who reported it
     */
    record NewMissedEvent(
            @Nullable Hazard hazard,
            @Nullable String district,
            @Nullable Level level,
            @Nullable OffsetDateTime at,
            @Nullable String note,
            @Nullable String source) {}

    /**
     * A missed event.
     *
     * @param withdrawnAt when it was withdrawn; null while it counts
     */
    record MissedEventView(
            long id,
            Hazard hazard,
            DistrictName district,
            Level level,
            OffsetDateTime at,
            String note,
            String source,
            String addedBy,
            OffsetDateTime addedAt,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    @GET
    @Path("missed-events")
    @Operation(summary = "List the events that had no warning, latest first, including withdrawn ones")
    public List<MissedEventView> list() {
        return log.listMissed().stream().map(this::view).toList();
    }

    @POST
    @Path("missed-events")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Add an event that had no warning")
    @APIResponse(responseCode = "400", description = "A field is missing or invalid")
    public MissedEventView add(@Nullable NewMissedEvent said) {
        if (said == null
                || said.hazard == null
                || said.level == null
                || said.at == null
                || said.district == null
                || network.findDistrict(said.district).isEmpty()) {
            throw ProblemDetails.badRequest("hazard, level, at, and the code of a district are required");
        }
        try {
            return view(log.add(
                    said.hazard, said.district, said.level, said.at.toInstant(), said.note, said.source, name()));
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("missed-events/{id}/withdraw")
    @Operation(summary = "Withdraw a missed event", description = "It stays visible, with author and reason.")
    @APIResponse(responseCode = "400", description = "The reason is missing")
    @APIResponse(responseCode = "404", description = "There is none, or it was already withdrawn")
    public MissedEventView withdraw(@RestPath long id, AlertActionsResource.@Nullable Reason reason) {
        try {
            return log.withdraw(id, AlertActionsResource.Reason.of(reason), name())
                    .map(this::view)
                    .orElseThrow(() -> new NotFoundException("There is no missed event " + id + " to withdraw"));
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private MissedEventView view(MissedEvent missed) {
        return new MissedEventView(
                missed.id,
                missed.hazard,
                DistrictName.of(network.districtOf(missed.districtCode)),
                missed.level,
                RainDayTime.local(missed.happenedAt),
                missed.note,
                missed.source,
                missed.addedBy,
                RainDayTime.local(missed.addedAt),
                RainDayTime.localOrNull(missed.withdrawnAt),
                missed.withdrawnBy,
                missed.withdrawnWhy);
    }
}
