package org.faofon.volunteers.situation;

import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.SituationPhoto;
import org.faofon.situations.SituationPhotoRepository;
import org.faofon.volunteers.RequestText;
import org.faofon.volunteers.RequestUser;
import org.jboss.resteasy.reactive.RestPath;

/** The photos of situations, for officers and the school's teacher; nobody else sees them. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, RequestUser.OFFICER})
@Blocking
class SituationPhotoPage {
    private final SituationPhotoRepository photos;
    private final Clock clock;
    private final SecurityIdentity identity;

    SituationPhotoPage(SituationPhotoRepository photos, Clock clock, SecurityIdentity identity) {
        this.photos = photos;
        this.clock = clock;
        this.identity = identity;
    }

    @GET
    @Path("report/situation-photos/{id}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath String id) {
        byte[] jpeg = photos.findJpeg(find(id).id()).orElseThrow(SituationPhotoPage::notFound);
        return Response.ok(jpeg, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** At once, if somebody's face is in it. */
    @POST
    @Path("report/situation-photos/{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String id, @QueryParam("lang") @DefaultValue("th") String lang) {
        SituationPhoto photo = find(id);
        photos.delete(photo.id());
        String back = RequestUser.of(identity).officer() ? "/centre/situations/" + photo.school() : "/report/situation";
        return Response.seeOther(Language.of(lang).at(back)).build();
    }

    private SituationPhoto find(String id) {
        SituationPhoto photo = photos.find(RequestText.id(id))
                .filter(known -> known.receivedAt().isAfter(clock.instant().minus(SituationPhoto.KEPT)))
                .orElseThrow(SituationPhotoPage::notFound);
        RequestUser.of(identity).mustBeOf(photo.school());
        return photo;
    }

    private static NotFoundException notFound() {
        return new NotFoundException("There is no such photo");
    }
}
