package org.faofon.volunteers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** The photos of a school's cylinders for its teacher, and of all schools for officers; nobody else sees them. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, RequestUser.OFFICER})
@Blocking
class CylinderPhotoPage {
    private final VolunteerGauges gauges;
    private final CylinderPhotoRepository photos;
    private final Clock clock;
    private final SecurityIdentity identity;

    CylinderPhotoPage(VolunteerGauges gauges, CylinderPhotoRepository photos, Clock clock, SecurityIdentity identity) {
        this.gauges = gauges;
        this.photos = photos;
        this.clock = clock;
        this.identity = identity;
    }

    /** A photo on the page. */
    record View(UUID id, Gauge gauge, OffsetDateTime readAt, String by) {}

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance photos(List<View> photos);
    }

    @GET
    @Path("report/photos")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response photos() {
        RequestUser caller = RequestUser.of(identity);
        Optional<String> school = caller.officer()
                ? Optional.empty()
                : Optional.of(caller.member()
                        .map(SchoolMember::school)
                        .orElseThrow(() -> new ForbiddenException("This is for the school's teacher")));
        List<View> views = photos.list(school, oldest()).stream()
                .map(photo ->
                        new View(photo.id(), gauges.of(photo.gauge()), RainDayTime.local(photo.readAt()), photo.by()))
                .toList();
        return Response.ok(Templates.photos(views))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("report/photos/{id}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath String id) {
        CylinderPhoto photo = find(id);
        byte[] jpeg = photos.findJpeg(photo.id()).orElseThrow(CylinderPhotoPage::notFound);
        return Response.ok(jpeg, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** At once, if somebody's face is in it. */
    @POST
    @Path("report/photos/{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String id, @QueryParam("lang") @DefaultValue("th") String lang) {
        photos.delete(find(id).id());
        return Response.seeOther(Language.of(lang).at("/report/photos")).build();
    }

    private CylinderPhoto find(String id) {
        CylinderPhoto photo = photos.find(RequestText.id(id))
                .filter(known -> known.receivedAt().isAfter(oldest()))
                .orElseThrow(CylinderPhotoPage::notFound);
        RequestUser.of(identity).mustLookAfter(gauges.of(photo.gauge()));
        return photo;
    }

    private Instant oldest() {
        return clock.instant().minus(CylinderPhoto.KEPT);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("There is no such photo");
    }
}
