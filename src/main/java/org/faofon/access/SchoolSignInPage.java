package org.faofon.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.SchoolAuthenticator.Answer;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * The page on which school members sign in a device: by the school's code and a PIN, or by the QR code on a gauge's
 * post. The secret of the QR code is in the fragment of its address, which browsers do not send; a script puts it into
 * the form.
 */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolSignInPage {
    static final String PATH = "/join";

    private static final String REPORT = "/report";
    private static final String SCHOOL = "/school";

    private final SchoolAuthenticator gate;
    private final GaugeRegistry network;

    SchoolSignInPage(SchoolAuthenticator gate, GaugeRegistry network) {
        this.gate = gate;
        this.network = network;
    }

    /**
     * The content of the form.
     *
     * @param gauge the gauge whose QR code was read; null without a QR code
     * @param trouble empty, "wrong", "ended", "wait" or "nickname"
     */
    record Form(@Nullable Gauge gauge, String school, String nickname, String to, String trouble, long waitMinutes) {
        Form troubled(String what, long minutes) {
            return new Form(gauge, school, nickname, to, what, minutes);
        }
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance join(Form form);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response form(
            @QueryParam("school") @DefaultValue("") String school, @QueryParam("to") @DefaultValue("") String to) {
        return page(Response.Status.OK, new Form(null, school, "", OfficerSignInPage.ours(to, ""), "", 0));
    }

    @GET
    @Path(PATH + "/{gauge}")
    @Operation(hidden = true)
    public Response formOf(@RestPath String gauge) {
        Gauge known = gauge(gauge);
        return page(Response.Status.OK, new Form(known, known.school.code, "", "", "", 0));
    }

    @POST
    @Path(PATH)
    @Operation(hidden = true)
    public Response byPin(
            @FormParam("school") @DefaultValue("") String school,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("teacher") @DefaultValue("") String teacher,
            @FormParam("nickname") @DefaultValue("") String nickname,
            @FormParam("to") @DefaultValue("") String to,
            @Context UriInfo uri,
            @Context HttpServerRequest request)
            throws SQLException {
        String code = ThaiDigits.toArabic(school.strip()).toUpperCase(Locale.ROOT);
        Form form = new Form(null, code, nickname, OfficerSignInPage.ours(to, ""), "", 0);
        Optional<Nickname> name = name(nickname);
        if (name.isEmpty()) {
            return page(Response.Status.BAD_REQUEST, form.troubled("nickname", 0));
        }
        boolean asTeacher = teacher.equals("yes");
        return answer(gate.byPin(code, pin, asTeacher, name.get(), clientOf(request)), form, uri);
    }

    @POST
    @Path(PATH + "/{gauge}")
    @Operation(hidden = true)
    public Response byLink(
            @RestPath String gauge,
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("nickname") @DefaultValue("") String nickname,
            @Context UriInfo uri,
            @Context HttpServerRequest request)
            throws SQLException {
        Gauge known = gauge(gauge);
        Form form = new Form(known, known.school.code, nickname, "", "", 0);
        Optional<Nickname> name = name(nickname);
        if (name.isEmpty()) {
            return page(Response.Status.BAD_REQUEST, form.troubled("nickname", 0));
        }
        return answer(gate.byLink(known, secret, name.get(), clientOf(request)), form, uri);
    }

    /** Signs out the device; its next user has to sign in again. */
    @POST
    @Path(PATH + "/leave")
    @Operation(hidden = true)
    public Response leave(@CookieParam(SchoolAuthenticator.COOKIE) @Nullable String cookie, @Context UriInfo uri)
            throws SQLException {
        if (cookie != null) {
            gate.leave(cookie);
        }
        return Response.seeOther(URI.create(PATH))
                .cookie(cookie("", Duration.ZERO, uri))
                .build();
    }

    private static SignInClient clientOf(HttpServerRequest request) {
        return SignInClient.of(request, KnownBrowserCookie.OF_SCHOOLS);
    }

    private static Response answer(Answer answer, Form form, UriInfo uri) {
        if (answer instanceof Answer.Welcome welcome) {
            String home = welcome.role() == SchoolRole.TEACHER ? SCHOOL : REPORT;
            return Response.seeOther(URI.create(form.to.isEmpty() ? home : form.to))
                    .cookie(
                            cookie(welcome.secret(), DeviceRepository.LASTS, uri),
                            cookie(KnownBrowserCookie.OF_SCHOOLS, welcome.browser(), KnownBrowserCookie.LASTS, uri))
                    .build();
        }
        if (answer instanceof Answer.Wait wait) {
            Response asked = page(
                    Response.Status.TOO_MANY_REQUESTS,
                    form.troubled("wait", wait.left().toMinutes() + 1));
            return Response.fromResponse(asked)
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .build();
        }
        boolean ended = answer instanceof Answer.Wrong wrong && wrong.allEnded();
        return page(Response.Status.FORBIDDEN, form.troubled(ended ? "ended" : "wrong", 0));
    }

    private Gauge gauge(String code) {
        return network.findGauge(code).orElseThrow(() -> new NotFoundException("There is no gauge " + code));
    }

    private static Optional<Nickname> name(String typed) {
        try {
            return Optional.of(Nickname.of(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response page(Response.Status status, Form form) {
        return Response.status(status)
                .entity(Templates.join(form))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lax, not strict: volunteers follow a link in a chat. */
    static NewCookie cookie(String value, Duration lasts, UriInfo uri) {
        return cookie(SchoolAuthenticator.COOKIE, value, lasts, uri);
    }

    private static NewCookie cookie(String name, String value, Duration lasts, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
