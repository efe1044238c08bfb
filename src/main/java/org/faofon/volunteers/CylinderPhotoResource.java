package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.PhotoUpload;
import org.faofon.network.Gauge;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolRules;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes photos of cylinders. They are for the teacher; nothing about a reading depends on them. */
@Path("/api/v1")
@Tag(name = "Schools")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class CylinderPhotoResource {
    private final VolunteerGauges gauges;
    private final CylinderPhotoRepository photos;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final PhotoUpload uploads;

    CylinderPhotoResource(
            VolunteerGauges gauges,
            CylinderPhotoRepository photos,
            Clock clock,
            SecurityIdentity identity,
            PhotoUpload uploads) {
        this.gauges = gauges;
        this.photos = photos;
        this.clock = clock;
        this.identity = identity;
        this.uploads = uploads;
    }

    @POST
    @Path("gauges/{gauge}/photos")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(
            summary = "Send a photo of a cylinder",
            description = "For the school's teacher and officers only; it is deleted after 30 days. It is stored as a "
                    + "JPEG of at most 1280 points, without metadata. \"id\" is a UUID that the sender chooses, the "
                    + "same when it is sent again; \"at\" is the time of the reading that it shows.")
    @APIResponse(responseCode = "413", description = "It has more than 3,000,000 bytes")
    @APIResponse(responseCode = "422", description = "It is no JPEG or PNG, damaged, or has over 16 million points")
    @APIResponse(responseCode = "429", description = "The gauge has six photos of the last day, or try again later")
    public StatusResponse take(
            @RestPath String gauge,
            @QueryParam("id") @Nullable String id,
            @QueryParam("at") @Nullable String at,
            @Nullable InputStream body)
            throws IOException {
        Gauge known = gauges.of(gauge);
        RequestUser caller = RequestUser.of(identity).mustLookAfter(known);
        Instant now = clock.instant();
        CylinderPhoto photo = new CylinderPhoto(
                RequestText.id(id), known.code, RequestText.past(at, now, SchoolRules.OLDEST), caller.name(), now);
        return switch (photos.add(photo, uploads.read(body))) {
            case STORED -> new StatusResponse("stored");
            case DUPLICATE -> new StatusResponse("duplicate");
            case TOO_MANY ->
                throw PhotoUpload.tooMany(
                        "The gauge has " + CylinderPhoto.MOST_OF_A_DAY + " photos of the last day already");
        };
    }
}
