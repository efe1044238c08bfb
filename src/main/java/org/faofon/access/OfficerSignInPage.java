package org.faofon.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.OfficerAuthenticator.Answer;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRole;
import org.jspecify.annotations.Nullable;

/** The page on which officers sign in and out. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OfficerSignInPage {
    public static final String PATH = "/sign-in";

    /** Where the sign-in at an OpenID provider begins. */
    public static final String PROVIDER_PATH = "/sign-in/provider";

    private static final String PROVIDER_TROUBLE = "provider";
    static final String CENTRE = "/centre";

    /** A form came from a browser that is not signed in any more, so nothing was done. */
    static final String UNSAVED_TROUBLE = "unsaved";

    /** What a redirect to this page may say. */
    private static final Set<String> TROUBLES_OF_LINKS = Set.of(PROVIDER_TROUBLE, UNSAVED_TROUBLE);

    private final OfficerAuthenticator gatekeeper;
    private final OfficerSessions sessions;
    private final PendingSignIns pending;
    private final AccessConfig config;
    private final SecurityIdentity asking;
    private final SignInAudit audit;

    OfficerSignInPage(
            OfficerAuthenticator gatekeeper,
            OfficerSessions sessions,
            PendingSignIns pending,
            AccessConfig config,
            SecurityIdentity asking,
            SignInAudit audit) {
        this.gatekeeper = gatekeeper;
        this.sessions = sessions;
        this.pending = pending;
        this.config = config;
        this.asking = asking;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {
        /**
         * The form.
         *
         * @param trouble empty, "wrong", "wait", "code", "provider" or "unsaved"
         * @param provider the name of the OpenID provider; empty without one
         */
        static native TemplateInstance signIn(
                String to, String trouble, long waitMinutes, String provider, String providerLink);

        /**
         * The form for the one-time code.
         *
         * @param trouble empty, "wrong" or "wait"
         */
        static native TemplateInstance signInCode(String trouble, long waitMinutes);

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
            @QueryParam("to") @DefaultValue(CENTRE) String to,
            @QueryParam("trouble") @DefaultValue("") String trouble,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Context HttpServerRequest request) {
        if (asking.hasRole(OfficerRole.OFFICERS)) {
            return Response.seeOther(URI.create(ours(to))).build();
        }
        if (sessions.find(request).filter(sessions::isRestricted).isPresent()) {
            return Response.seeOther(URI.create(OfficerSessions.ACCOUNT_PATH)).build();
        }
        boolean known = TROUBLES_OF_LINKS.contains(trouble);
        TemplateInstance page =
                "cross-site".equals(site) && !known ? goOn(ours(to)) : signIn(ours(to), known ? trouble : "", 0);
        return page(Response.Status.OK, page).build();
    }

    /** A page that goes on by itself and sends the cookie, which a redirect from another site would not send. */
    public static TemplateInstance goOn(String to) {
        return Templates.comeIn(URLEncoder.encode(to, StandardCharsets.UTF_8));
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
        Answer answer =
                gatekeeper.signIn(name.strip(), password, SignInClient.of(request, KnownBrowserCookie.OF_OFFICERS));
        if (answer instanceof Answer.Welcome welcome) {
            return welcome.officer().hasTotp()
                    ? askForCode(welcome.officer(), ours(to), uri)
                    : welcome(welcome.officer(), ours(to), request, uri);
        }
        if (answer instanceof Answer.Wait wait) {
            return page(
                            Response.Status.TOO_MANY_REQUESTS,
                            signIn(ours(to), "wait", wait.left().toMinutes() + 1))
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .build();
        }
        audit.refused(name.strip());
        return page(Response.Status.FORBIDDEN, signIn(ours(to), "wrong", 0)).build();
    }

    private TemplateInstance signIn(String to, String trouble, long waitMinutes) {
        String provider =
                config.oidc().issuer().map(issuer -> config.oidc().label()).orElse("");
        String link = PROVIDER_PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return Templates.signIn(to, trouble, waitMinutes, provider, link);
    }

    private Response askForCode(Officer officer, String to, UriInfo uri) {
        String secret = pending.start(officer.name(), to);
        return page(Response.Status.OK, Templates.signInCode("", 0))
                .cookie(OfficerSessionCookie.of(OfficerSessionCookie.PENDING, secret, PendingSignIns.LASTS, uri))
                .build();
    }

    private Response welcome(Officer officer, String to, HttpServerRequest request, UriInfo uri) {
        return Response.seeOther(URI.create(to))
                .cookie(sessions.start(officer, false, request, uri))
                .cookie(OfficerSessionCookie.of(
                        KnownBrowserCookie.OF_OFFICERS,
                        gatekeeper.knownBrowserFor(officer),
                        KnownBrowserCookie.LASTS,
                        uri))
                .build();
    }

    /** The second step of those who use one-time codes. */
    @POST
    @Path("sign-in/code")
    @Operation(hidden = true)
    public Response code(
            @FormParam("code") @DefaultValue("") String code,
            @CookieParam(OfficerSessionCookie.PENDING) @DefaultValue("") String secret,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional<PendingSignIns.Pending> known = pending.attempt(secret);
        if (known.isEmpty()) {
            return page(Response.Status.FORBIDDEN, signIn(CENTRE, "code", 0)).build();
        }
        Answer answer = gatekeeper.acceptCode(known.get().officer(), code);
        if (answer instanceof Answer.Welcome welcome) {
            pending.done(secret);
            return welcome(welcome.officer(), known.get().to(), request, uri);
        }
        if (answer instanceof Answer.Wait wait) {
            TemplateInstance page = Templates.signInCode("wait", wait.left().toMinutes() + 1);
            return page(Response.Status.TOO_MANY_REQUESTS, page)
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .build();
        }
        audit.refused(known.get().officer());
        return page(Response.Status.FORBIDDEN, Templates.signInCode("wrong", 0)).build();
    }

    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context UriInfo uri, @Context HttpServerRequest request) {
        sessions.find(request)
                .ifPresent(session -> sessions.end(session, session.officer().name()));
        return Response.seeOther(URI.create("/"))
                .cookie(OfficerSessionCookie.of(OfficerSessionCookie.NAME, "", Duration.ZERO, uri))
                .build();
    }

    private static Response.ResponseBuilder page(Response.Status status, TemplateInstance page) {
        return Response.status(status).entity(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Only a path on our own site, and nothing that browsers would treat as another host. */
    public static String ours(String to) {
        return ours(to, CENTRE);
    }

    static String ours(String to, String otherwise) {
        boolean path = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
        return path && to.chars().allMatch(c -> c > ' ' && c < 0x7f) && isReference(to) ? to : otherwise;
    }

    private static boolean isReference(String to) {
        try {
            return new URI(to).getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
