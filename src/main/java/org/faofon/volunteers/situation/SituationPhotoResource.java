package org.faofon.volunteers.situation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.PhotoUpload;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.SituationPhoto;
import org.faofon.situations.SituationPhotoRepository;
import org.faofon.situations.SituationService;
import org.faofon.volunteers.RequestText;
import org.faofon.volunteers.RequestUser;
import org.faofon.volunteers.StatusResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes photos of situations: re-encoded, without metadata, for officers and the school's teacher. */
@Path("/api/v1")
@Tag(name = "Schools")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SituationPhotoResource {
    private final SituationPhotoRepository photos;
    private final SituationService situations;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final PhotoUpload uploads;

    SituationPhotoResource(
            SituationPhotoRepository photos,
            SituationService situations,
            Clock clock,
            SecurityIdentity identity,
            PhotoUpload uploads) {
        this.photos = photos;
        this.situations = situations;
        this.clock = clock;
        this.identity = identity;
        this.uploads = uploads;
    }

    @POST
    @Path("schools/{school}/situations/{report}/photos")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(
            summary = "Send a photo of a school's situation",
            description =
                    "For officers and the school's teacher only; it is deleted after 30 days. It is stored as a JPEG "
                            + "of at most 1280 points, without metadata. \"id\" is a UUID that the sender chooses, the same when "
                            + "it is sent again; \"report\" is that of the report to which it belongs.")
    @APIResponse(responseCode = "413", description = "It has more than 3,000,000 bytes")
    @APIResponse(responseCode = "422", description = "It is no JPEG or PNG, damaged, or has over 16 million points")
    @APIResponse(responseCode = "429", description = "The school has twelve photos of the last day, or try again later")
    public StatusResponse take(
            @RestPath String school,
            @RestPath String report,
            @QueryParam("id") @Nullable String id,
            @Nullable InputStream body)
            throws IOException {
        RequestUser caller = RequestUser.of(identity).mustBeOf(school);
        if (!situations.schools().containsKey(school)) {
            throw new BadRequestException("There is no school " + school);
        }
        SituationPhoto photo =
                new SituationPhoto(RequestText.id(id), school, RequestText.id(report), caller.name(), clock.instant());
        return switch (photos.add(photo, uploads.read(body))) {
            case STORED -> new StatusResponse("stored");
            case DUPLICATE -> new StatusResponse("duplicate");
            case TOO_MANY ->
                throw PhotoUpload.tooMany(
                        "The school has " + SituationPhoto.MOST_OF_A_DAY + " photos of the last day already");
        };
    }
}
