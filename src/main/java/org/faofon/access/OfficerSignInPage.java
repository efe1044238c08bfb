package org.faofon.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.OfficerAuthenticator.Answer;
import org.jspecify.annotations.Nullable;

/** The page on which officers sign in and out. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class OfficerSignInPage {
    static final String PATH = "/sign-in";

    private static final String CENTRE = "/centre";

    private final OfficerAuthenticator gatekeeper;
    private final AccessConfig config;
    private final SecurityIdentity asking;
    private final SignInAudit audit;

    OfficerSignInPage(
            OfficerAuthenticator gatekeeper, AccessConfig config, SecurityIdentity asking, SignInAudit audit) {
        this.gatekeeper = gatekeeper;
        this.config = config;
        this.asking = asking;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {
        /**
         * The form.
         *
         * @param trouble empty, "wrong" or "wait"
         */
        static native TemplateInstance signIn(String to, String trouble, long waitMinutes);

        /** Redirects to the form by itself; {@code to} is already escaped. */
        static native TemplateInstance comeIn(String to);
    }

    /**
     * The form. A visitor who follows a link from a chat arrives without the cookie, which is sent only within the
     * site. An intermediate page that redirects by itself gets the cookie, so that a signed-in officer need not sign in
     * again.
     */
    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response form(
            @QueryParam("to") @DefaultValue(CENTRE) String to, @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        if (asking.hasRole(Officer.OFFICER)) {
            return Response.seeOther(URI.create(ours(to))).build();
        }
        TemplateInstance page = "cross-site".equals(site)
                ? Templates.comeIn(URLEncoder.encode(ours(to), StandardCharsets.UTF_8))
                : Templates.signIn(ours(to), "", 0);
        return page(Response.Status.OK, page).build();
    }

    @POST
    @Path("sign-in")
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue(CENTRE) String to,
            @Context UriInfo uri,
            @Context HttpServerRequest request)
            throws SQLException {
        Answer answer = gatekeeper.signIn(name.strip(), password, OfficerAuthenticator.addressOf(request));
        if (answer instanceof Answer.Welcome welcome) {
            audit.succeeded(welcome.officer().name());
            NewCookie cookie = cookie(gatekeeper.cookieFor(welcome.officer()), config.signInLasts(), uri);
            return Response.seeOther(URI.create(ours(to))).cookie(cookie).build();
        }
        if (answer instanceof Answer.Wait wait) {
            return page(
                            Response.Status.TOO_MANY_REQUESTS,
                            Templates.signIn(ours(to), "wait", wait.left().toMinutes() + 1))
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .build();
        }
        audit.refused(name.strip());
        return page(Response.Status.FORBIDDEN, Templates.signIn(ours(to), "wrong", 0))
                .build();
    }

    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context UriInfo uri) {
        return Response.seeOther(URI.create("/"))
                .cookie(cookie("", Duration.ZERO, uri))
                .build();
    }

    private static Response.ResponseBuilder page(Response.Status status, TemplateInstance page) {
        return Response.status(status).entity(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static NewCookie cookie(String value, Duration lasts, UriInfo uri) {
        return new NewCookie.Builder(OfficerSessionCookie.NAME)
                .value(value)
                .path("/")
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Only a path on our own site, and nothing that browsers would treat as another host. */
    static String ours(String to) {
        return ours(to, CENTRE);
    }

    static String ours(String to, String otherwise) {
        boolean path = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
        return path && to.chars().allMatch(c -> c > ' ' && c < 0x7f) ? to : otherwise;
    }
}
