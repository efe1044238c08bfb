package org.faofon.classroom.siting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.teacher.FormOutcome;
import org.faofon.classroom.teacher.SchoolAccess;
import org.faofon.common.web.PhotoUpload;
import org.faofon.network.NetworkClock;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingCardRepository;
import org.faofon.network.siting.SitingCardRepository.Finished;
import org.faofon.network.siting.SitingCardService;
import org.faofon.network.siting.SitingPhotoRepository;
import org.faofon.network.siting.SitingView;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The photo checklist of the draft of a siting card, one form for each photo, and the end of the draft. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SitingPhotosPage {
    private final SitingAccess door;
    private final SitingCardRepository cards;
    private final SitingPhotoRepository photos;
    private final SitingCardService service;
    private final PhotoUpload uploads;
    private final NetworkClock clock;

    SitingPhotosPage(
            SitingAccess door,
            SitingCardRepository cards,
            SitingPhotoRepository photos,
            SitingCardService service,
            PhotoUpload uploads,
            NetworkClock clock) {
        this.door = door;
        this.cards = cards;
        this.photos = photos;
        this.service = service;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Why something was not done. */
    public enum Trouble {
        NONE,
        /** No photo was chosen. */
        NO_PHOTO,
        /** It is no photo that can be read, or is too large. */
        BAD_PHOTO,
        /** Other photos are being read. */
        BUSY,
        TOO_MANY_CARDS
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance sitingPhotos(
                GaugeChoice choice, SitingCardView view, Trouble trouble, FormOutcome told, ClassroomFormatter words);
    }

    /** Without a draft there is nothing to add photos to. */
    @GET
    @Path("school/{school}/siting/{gauge}/photos")
    @Operation(hidden = true)
    public Response page(
            @RestPath String school,
            @RestPath String gauge,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        return show(200, door.enter(school, gauge), Trouble.NONE, FormOutcome.of(told), lang);
    }

    private Response show(int status, GaugeChoice choice, Trouble trouble, FormOutcome told, String lang) {
        Optional<SitingCard> draft = cards.findDraft(choice.gauge());
        if (draft.isEmpty()) {
            return told.at(choice.path(), lang);
        }
        SitingCardView view =
                new SitingCardView(draft.get(), photos.list(draft.get().id()));
        return SitingCardPage.fresh(
                status, Templates.sitingPhotos(choice, view, trouble, told, SitingCardPage.words(lang)));
    }

    /** The same photo again changes nothing. */
    @POST
    @Path("school/{school}/siting/{gauge}/photos")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(hidden = true)
    public Response add(
            @RestPath String school,
            @RestPath String gauge,
            @RestForm("view") @Nullable String view,
            @RestForm("photo") @Nullable FileUpload photo,
            @QueryParam("lang") @DefaultValue("") String lang)
            throws IOException {
        GaugeChoice choice = door.enter(school, gauge);
        Optional<SitingView> of = Stream.of(SitingView.values())
                .filter(each -> each.name().equals(view))
                .findFirst();
        if (of.isEmpty()) {
            return FormOutcome.NOT.at(choice.photos(), lang);
        }
        if (photo == null || photo.size() == 0) {
            return show(400, choice, Trouble.NO_PHOTO, FormOutcome.NOTHING, lang);
        }
        byte[] jpeg;
        try (InputStream upload = Files.newInputStream(photo.uploadedFile())) {
            jpeg = uploads.read(upload);
        } catch (ClientErrorException e) {
            int status = e.getResponse().getStatus();
            boolean busy = status == PhotoUpload.TOO_MANY_REQUESTS;
            return show(status, choice, busy ? Trouble.BUSY : Trouble.BAD_PHOTO, FormOutcome.NOTHING, lang);
        }
        boolean added = service.addPhoto(choice.gauge(), of.get(), jpeg, door.signature());
        return added ? FormOutcome.DONE.at(choice.photos(), lang) : FormOutcome.CHANGED.at(choice.path(), lang);
    }

    /** The draft becomes a card that never changes. */
    @POST
    @Path("school/{school}/siting/{gauge}/finish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response finish(
            @RestPath String school,
            @RestPath String gauge,
            @FormParam("card") @DefaultValue("") String card,
            @FormParam("version") @DefaultValue("") String version,
            @QueryParam("lang") @DefaultValue("") String lang) {
        GaugeChoice choice = door.enter(school, gauge);
        Finished finished = cards.finish(
                choice.gauge(),
                SitingAccess.number(card),
                SitingAccess.number(version),
                door.signature(),
                clock.instant());
        return switch (finished) {
            case DONE -> FormOutcome.DONE.at(choice.path(), lang);
            case CHANGED -> FormOutcome.CHANGED.at(choice.photos(), lang);
            case TOO_MANY ->
                show(PhotoUpload.TOO_MANY_REQUESTS, choice, Trouble.TOO_MANY_CARDS, FormOutcome.NOTHING, lang);
        };
    }
}
