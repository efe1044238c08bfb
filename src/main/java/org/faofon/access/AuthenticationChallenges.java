package org.faofon.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.web.ProblemDetails;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks the caller to authenticate: programs by a password, people by the sign-in page. */
@Singleton
class AuthenticationChallenges {
    private static final int UNAUTHORIZED = 401;
    private static final String PROGRAMS = "/api/";

    /** The header by which scripts of our pages identify themselves. */
    private static final String OF_SCRIPTS = "X-Requested-With";

    private static final List<String> OF_SCHOOLS = List.of("/school", "/report");

    /** What follows in the address of a form is an action, which cannot be read. */
    private static final Pattern PAGE_OF_FORM = Pattern.compile("/centre/(?:alerts/\\d{1,18}|[a-z-]+)(?=/|$)");

    static ChallengeData challenge(RoutingContext context) {
        if (context.normalizedPath().startsWith(PROGRAMS)) {
            // A page's script must not get this challenge: the browser would ask pupils for a name and a password that
            // they do not have.
            String scheme = context.request().headers().contains(OF_SCRIPTS) ? "Device" : "Basic";
            return new ChallengeData(
                    UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Faofon\", charset=\"UTF-8\"");
        }
        boolean reads = context.request().method().equals(HttpMethod.GET);
        boolean school = OF_SCHOOLS.stream().anyMatch(context.normalizedPath()::startsWith);
        String to = reads ? "?to=" + encode(context.request().uri()) : school ? "" : unsaved(context.normalizedPath());
        return new ChallengeData(
                303, HttpHeaders.LOCATION, (school ? SchoolSignInPage.PATH : OfficerSignInPage.PATH) + to);
    }

    /** A form was sent after the session had ended: nothing was done, and the officer must know that. */
    private static String unsaved(String path) {
        Matcher page = PAGE_OF_FORM.matcher(path);
        String to = page.lookingAt() ? page.group() : OfficerSignInPage.CENTRE;
        return "?trouble=" + OfficerSignInPage.UNSAVED_TROUBLE + "&to=" + encode(to);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ServerExceptionMapper
    public Response signInFirst(UnauthorizedException e, RoutingContext context) {
        return answer(context, "This resource needs a sign-in");
    }

    @ServerExceptionMapper
    public Response notKnown(AuthenticationFailedException e, RoutingContext context) {
        return answer(context, "The name and password, or the token, were not accepted");
    }

    private static Response answer(RoutingContext context, String detail) {
        ChallengeData challenge = challenge(context);
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        if (challenge.status == UNAUTHORIZED) {
            answer.type(ProblemDetails.MEDIA_TYPE)
                    .entity(ProblemDetails.of(UNAUTHORIZED, detail).json());
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
