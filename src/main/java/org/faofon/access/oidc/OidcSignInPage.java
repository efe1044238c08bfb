package org.faofon.access.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.AccessConfig;
import org.faofon.access.OfficerSessions;
import org.faofon.access.OfficerSignInPage;
import org.faofon.access.oidc.OidcProvider.Journey;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRole;
import org.faofon.accounts.ProviderAccountService;
import org.faofon.accounts.ProviderAccountService.Identified;
import org.faofon.common.security.CredentialHasher;
import org.faofon.common.web.PublicUrls;
import org.faofon.common.web.SiteAddress;
import org.jboss.logging.Logger;

/** Sends officers to the OpenID provider, and signs them in when they come back. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class OidcSignInPage {
    private static final Logger LOG = Logger.getLogger(OidcSignInPage.class);
    private static final String BACK = OfficerSignInPage.PROVIDER_PATH + "/back";
    private static final String COOKIE = "faofon-provider";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1_000;

    private final Cache<String, Departure> departures =
            Caffeine.newBuilder().maximumSize(AT_ONCE).expireAfterWrite(LASTS).build();
    private final OidcProvider provider;
    private final ProviderAccountService accounts;
    private final OfficerSessions sessions;
    private final AccessConfig config;
    private final SiteAddress site;

    OidcSignInPage(
            OidcProvider provider,
            ProviderAccountService accounts,
            OfficerSessions sessions,
            AccessConfig config,
            SiteAddress site) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
        this.site = site;
    }

    /** Somebody who is at the provider's page now, and where they want to go. */
    private record Departure(Journey journey, String to) {}

    @GET
    @Path("sign-in/provider")
    @Operation(hidden = true)
    public Response depart(
            @QueryParam("to") @DefaultValue("/centre") String to,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        if (config.oidc().issuer().isEmpty()) {
            throw new NotFoundException();
        }
        Journey journey = Journey.begin(new PublicUrls(site.asked(request)).page(BACK));
        try {
            URI address = provider.address(journey);
            String key = CredentialHasher.newToken();
            departures.put(key, new Departure(journey, OfficerSignInPage.ours(to)));
            return Response.seeOther(address)
                    .cookie(cookie(key, LASTS, uri))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (OidcException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("sign-in/provider/back")
    @Operation(hidden = true)
    public Response arrive(
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @CookieParam(COOKIE) @DefaultValue("") String key,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Departure departure = departures.getIfPresent(key);
        departures.invalidate(key);
        if (departure == null || !departure.journey().state().getValue().equals(state) || code.isEmpty()) {
            return refused("the answer belongs to no sign-in that began here");
        }
        try {
            IDTokenClaimsSet claims = provider.claims(departure.journey(), code);
            Optional<Officer> officer = find(claims);
            if (officer.isEmpty()) {
                return refused(
                        "nobody here is expected as " + claims.getSubject().getValue());
            }
            return Response.ok(OfficerSignInPage.goOn(departure.to()))
                    .cookie(sessions.start(officer.get(), true, request, uri))
                    .cookie(cookie("", Duration.ZERO, uri))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (OidcException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Officer> find(IDTokenClaimsSet claims) {
        AccessConfig.Oidc oidc = config.oidc();
        String name = text(claims, oidc.nameClaim());
        boolean unverified =
                oidc.nameClaim().equals("email") && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        GroupRoles groups = GroupRoles.of(oidc);
        Optional<OfficerRole> role = groups.find(groupsOf(claims));
        if (name.isEmpty() || unverified || (groups.areMapped() && role.isEmpty())) {
            return Optional.empty();
        }
        String subject =
                claims.getIssuer().getValue() + " " + claims.getSubject().getValue();
        return accounts.signIn(
                new Identified(subject, name, text(claims, "name"), role),
                oidc.addUnknownAs().flatMap(OfficerRole::find));
    }

    private List<String> groupsOf(IDTokenClaimsSet claims) {
        return Objects.requireNonNullElse(
                claims.getStringListClaim(config.oidc().groupsClaim()), List.of());
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        return Objects.requireNonNullElse(claims.getStringClaim(name), "").strip();
    }

    private static Response refused(String reason) {
        LOG.infof("Refused a sign-in by the OpenID provider: reason=%s", reason.replaceAll("\\p{Cntrl}", " "));
        return Response.seeOther(URI.create(OfficerSignInPage.PATH + "?trouble=provider"))
                .build();
    }

    /** Lax: the answer comes from the provider's site. It names a sign-in that has begun, and opens nothing. */
    private static NewCookie cookie(String value, Duration lasts, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(OfficerSignInPage.PROVIDER_PATH)
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
