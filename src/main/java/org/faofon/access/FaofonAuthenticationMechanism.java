package org.faofon.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.faofon.access.OfficerAuthenticator.Answer;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerSession;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.network.NetworkClock;
import org.faofon.schools.SchoolMember;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the caller: an officer by name and password or by cookie, a school member by their device's cookie, a
 * gauge by its token, or nobody.
 */
@ApplicationScoped
class FaofonAuthenticationMechanism implements HttpAuthenticationMechanism {
    static final String GAUGE = "gauge";

    private final InstantSource world = NetworkClock.world();
    private final AttemptThrottle tokenSearches = new AttemptThrottle(
            new AttemptThrottle.Limits(100, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5)));
    private final OfficerAuthenticator gatekeeper;
    private final OfficerSessions sessions;
    private final SchoolAuthenticator schoolGate;
    private final GaugeTokens gaugeTokens;
    private final GaugeRegistry network;

    FaofonAuthenticationMechanism(
            OfficerAuthenticator gatekeeper,
            OfficerSessions sessions,
            SchoolAuthenticator schoolGate,
            GaugeTokens gaugeTokens,
            GaugeRegistry network) {
        this.gatekeeper = gatekeeper;
        this.sessions = sessions;
        this.schoolGate = schoolGate;
        this.gaugeTokens = gaugeTokens;
        this.network = network;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Credentials credentials = Credentials.parse(header);
        if (credentials instanceof Credentials.Token token) {
            return Uni.createFrom().item(gauge(context, token));
        }
        if (credentials instanceof Credentials.Password password) {
            return blocking(context, () -> officer(context, password));
        }
        if (credentials instanceof Credentials.Unreadable) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException("The Authorization header cannot be parsed"));
        }
        Cookie officer = context.request().getCookie(OfficerSessionCookie.NAME);
        Cookie device = context.request().getCookie(SchoolAuthenticator.COOKIE);
        if (officer == null && device == null) {
            return Uni.createFrom().nullItem();
        }
        return blocking(context, () -> byCookies(context, officer, device));
    }

    /** An officer may also be signed in at a school; then the officer's name counts. */
    private Optional<SecurityIdentity> byCookies(
            RoutingContext context, @Nullable Cookie officer, @Nullable Cookie device) throws SQLException {
        Optional<OfficerSession> ofCentre = officer == null
                ? Optional.empty()
                : sessions.find(officer.getValue()).filter(session -> mayPass(session, context));
        Optional<SchoolMember> ofSchool = device == null ? Optional.empty() : schoolGate.find(device.getValue());
        if (ofCentre.isEmpty() && ofSchool.isEmpty()) {
            return Optional.empty();
        }
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
        ofSchool.ifPresent(member -> identity.setPrincipal(new QuarkusPrincipal(member.signature()))
                .addRole(member.role().key())
                .addAttributes(member.attributes()));
        ofCentre.ifPresent(session -> identity.setPrincipal(
                        new QuarkusPrincipal(session.officer().name()))
                .addRoles(rolesOf(session, context))
                .addAttributes(OfficerSessions.attributes(session)));
        return Optional.of(identity.build());
    }

    /** Until a first password is changed, the session opens only the page where that is done. */
    private boolean mayPass(OfficerSession session, RoutingContext context) {
        return !sessions.isRestricted(session) || context.normalizedPath().startsWith(OfficerSessions.ACCOUNT_PATH);
    }

    private Set<String> rolesOf(OfficerSession session, RoutingContext context) {
        Set<String> roles = new HashSet<>(Set.of(OfficerSessions.ACCOUNT));
        if (!sessions.isRestricted(session)) {
            roles.addAll(session.officer().role().namesFor(reads(context)));
        }
        return roles;
    }

    private static boolean reads(RoutingContext context) {
        return !SameOriginCheck.changes(context.request().method());
    }

    /**
     * A token nearly always belongs to the gauge in the address, and then nothing delays it: many gauges share the
     * address of a school, and one with a wrong token must not stop the others. Only otherwise are all other gauges
     * searched, and that a stranger may make us do only so often.
     */
    private SecurityIdentity gauge(RoutingContext context, Credentials.Token token) {
        return GaugePath.gaugeIn(context.normalizedPath())
                .flatMap(gauge -> gaugeTokens.use(gauge, token.token(), GaugeToken.Channel.HTTP))
                .or(() -> search(context, token))
                .map(known ->
                        identity(known.gauge(), known.mayImport() ? Set.of(GAUGE, GaugeToken.IMPORT) : Set.of(GAUGE)))
                .orElseThrow(() -> new AuthenticationFailedException("The token does not belong to a gauge"));
    }

    private Optional<GaugeToken> search(RoutingContext context, Credentials.Token token) {
        String address = ClientAddress.networkOf(context.request());
        Duration wait = tokenSearches.reserve(address, world.instant());
        if (!wait.isZero()) {
            throw tooMany("Too many wrong tokens were sent from this address", wait);
        }
        Optional<GaugeToken> found = network.listGauges().stream()
                .flatMap(gauge -> gaugeTokens.use(gauge.code, token.token(), GaugeToken.Channel.HTTP).stream())
                .findFirst();
        if (found.isPresent()) {
            tokenSearches.giveBack(address);
        }
        return found;
    }

    private Optional<SecurityIdentity> officer(RoutingContext context, Credentials.Password given) throws SQLException {
        Answer answer = gatekeeper.signIn(
                given.name(), given.password(), SignInClient.of(context.request(), KnownBrowserCookie.OF_OFFICERS));
        if (answer instanceof Answer.Welcome welcome) {
            return Optional.of(byPasswordAlone(welcome.officer(), context));
        }
        if (answer instanceof Answer.Wait wait) {
            throw tooMany("Too many wrong passwords were sent from this address or for this name", wait.left());
        }
        throw new AuthenticationFailedException("The name or the password is wrong");
    }

    private static WebApplicationException tooMany(String detail, Duration left) {
        return new WebApplicationException(
                detail,
                Response.status(Response.Status.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER.toString(), left.toSeconds() + 1)
                        .build());
    }

    /** A program cannot type a one-time code, and a first password is known to others. */
    private SecurityIdentity byPasswordAlone(Officer officer, RoutingContext context) {
        if (officer.hasTotp()) {
            throw new WebApplicationException(
                    "This account signs in with a one-time code, which Basic authentication cannot send; use an account "
                            + "without one-time codes for programs",
                    Response.Status.FORBIDDEN);
        }
        if (sessions.isRestricted(officer)) {
            throw new WebApplicationException(
                    "This account must first be completed on the pages: sign in at /sign-in",
                    Response.Status.FORBIDDEN);
        }
        return identity(officer.name(), officer.role().namesFor(reads(context)));
    }

    private static SecurityIdentity identity(String name, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }

    private interface Lookup {
        Optional<SecurityIdentity> find() throws SQLException;
    }

    private static Uni<SecurityIdentity> blocking(RoutingContext context, Lookup lookup) {
        return Uni.createFrom()
                .completionStage(() -> context.vertx()
                        .executeBlocking(() -> lookup.find().orElse(null), false)
                        .toCompletionStage());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(AuthenticationChallenges.challenge(context));
    }
}
