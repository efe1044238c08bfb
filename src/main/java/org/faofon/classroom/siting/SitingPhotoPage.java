package org.faofon.classroom.siting;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.teacher.FormOutcome;
import org.faofon.classroom.teacher.SchoolAccess;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingCardRepository;
import org.faofon.network.siting.SitingPhoto;
import org.faofon.network.siting.SitingPhotoRepository;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** A photo of a siting card, for the school's teachers and for officers; nobody else sees it. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
class SitingPhotoPage {
    private final SitingAccess door;
    private final SitingCardRepository cards;
    private final SitingPhotoRepository photos;

    SitingPhotoPage(SitingAccess door, SitingCardRepository cards, SitingPhotoRepository photos) {
        this.door = door;
        this.cards = cards;
        this.photos = photos;
    }

    @GET
    @Path("school/{school}/siting-photos/{id}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath String school, @RestPath String id) {
        byte[] jpeg = photos.findJpeg(find(school, id).id()).orElseThrow(NotFoundException::new);
        return Response.ok(jpeg, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** At once, if somebody's face is in it; also that of a finished card. */
    @POST
    @Path("school/{school}/siting-photos/{id}/delete")
    @Operation(hidden = true)
    public Response delete(
            @RestPath String school, @RestPath String id, @QueryParam("lang") @DefaultValue("") String lang) {
        SitingPhoto photo = find(school, id);
        photos.delete(photo.id());
        GaugeChoice choice = door.enter(school, photo.gauge());
        boolean finished =
                cards.find(photo.card()).filter(SitingCard::isFinished).isPresent();
        return FormOutcome.DONE.at(finished ? choice.card(photo.card()) : choice.photos(), lang);
    }

    private SitingPhoto find(String school, String id) {
        door.enter(school);
        SitingPhoto photo = photos.find(uuid(id)).orElseThrow(NotFoundException::new);
        door.enter(school, photo.gauge());
        return photo;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
