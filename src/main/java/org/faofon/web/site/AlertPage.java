package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertEventView;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.jboss.resteasy.reactive.RestPath;

/** One alert with its public history; the same for everybody, so that a link shows what others see. */
@Path("/")
@PermitAll
@Blocking
class AlertPage {
    private static final Duration KEEP = Duration.ofMinutes(5);

    private final AlertViewService desk;
    private final SharePictures pictures;

    AlertPage(AlertViewService desk, SharePictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance alert(
                AlertView alert, List<AlertEventView> events, String picture, String district, String knowledge);
    }

    @GET
    @Path("alerts/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response alert(@RestPath long id, @QueryParam("lang") @DefaultValue("") String lang) {
        AlertDetails story = desk.find(id, AlertReader.PUBLIC).orElseThrow(() -> ProblemDetails.noAlert(id));
        List<AlertEventView> latestFirst = new ArrayList<>(story.events());
        Collections.reverse(latestFirst);
        AlertView alert = story.alert();
        return Response.ok(Templates.alert(
                        alert,
                        latestFirst,
                        picturePath(alert, Language.of(lang)),
                        "/districts/" + alert.district().code(),
                        AdvicePage.knowledgeOf(alert.hazard())))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** It names the last change: other sites keep a picture for long. */
    private static String picturePath(AlertView alert, Language tongue) {
        String path = "/alerts/" + alert.id() + ".png?at=" + alert.updatedAt().toEpochSecond();
        return tongue == Language.TH ? path : path + "&lang=" + tongue.code();
    }

    /** The picture that other sites show with a link to the page. */
    @GET
    @Path("alerts/{id: \\d{1,18}}.png")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response picture(
            @RestPath long id, @QueryParam("lang") @DefaultValue("") String lang, @Context Request request)
            throws SQLException {
        AlertDetails story = desk.find(id, AlertReader.PUBLIC).orElseThrow(() -> ProblemDetails.noAlert(id));
        byte[] png = pictures.ofAlert(story.alert(), Language.of(lang)).orElseThrow(NotFoundException::new);
        return EtagResponse.of("image/png", png).answer(request, EtagResponse.shared(KEEP));
    }
}
