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
import java.util.Optional;
import java.util.Set;
import org.faofon.access.OfficerAuthenticator.Answer;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.schools.SchoolMember;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the caller: an officer by name and password or by cookie, a school member by their device's cookie, a
 * gauge by its token, or nobody.
 */
@ApplicationScoped
class FaofonAuthenticationMechanism implements HttpAuthenticationMechanism {
    static final String GAUGE = "gauge";

    private final OfficerAuthenticator gatekeeper;
    private final SchoolAuthenticator schoolGate;
    private final GaugeTokens gaugeTokens;
    private final GaugeRegistry network;

    FaofonAuthenticationMechanism(
            OfficerAuthenticator gatekeeper,
            SchoolAuthenticator schoolGate,
            GaugeTokens gaugeTokens,
            GaugeRegistry network) {
        this.gatekeeper = gatekeeper;
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
        return blocking(context, () -> byCookies(officer, device));
    }

    /** An officer may also be signed in at a school; then the officer's name counts. */
    private Optional<SecurityIdentity> byCookies(@Nullable Cookie officer, @Nullable Cookie device)
            throws SQLException {
        Optional<Officer> ofCentre = officer == null ? Optional.empty() : gatekeeper.find(officer.getValue());
        Optional<SchoolMember> ofSchool = device == null ? Optional.empty() : schoolGate.find(device.getValue());
        if (ofCentre.isEmpty() && ofSchool.isEmpty()) {
            return Optional.empty();
        }
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
        ofSchool.ifPresent(member -> identity.setPrincipal(new QuarkusPrincipal(member.signature()))
                .addRole(member.role().key())
                .addAttributes(member.attributes()));
        ofCentre.ifPresent(known ->
                identity.setPrincipal(new QuarkusPrincipal(known.name())).addRoles(known.roles()));
        return Optional.of(identity.build());
    }

    /** A token nearly always belongs to the gauge in the address; only otherwise are the other gauges searched. */
    private SecurityIdentity gauge(RoutingContext context, Credentials.Token token) {
        return GaugePath.gaugeIn(context.normalizedPath())
                .flatMap(gauge -> gaugeTokens.use(gauge, token.token(), GaugeToken.Channel.HTTP))
                .or(() -> network.listGauges().stream()
                        .flatMap(gauge -> gaugeTokens.use(gauge.code, token.token(), GaugeToken.Channel.HTTP).stream())
                        .findFirst())
                .map(known ->
                        identity(known.gauge(), known.mayImport() ? Set.of(GAUGE, GaugeToken.IMPORT) : Set.of(GAUGE)))
                .orElseThrow(() -> new AuthenticationFailedException("The token does not belong to a gauge"));
    }

    private Optional<SecurityIdentity> officer(RoutingContext context, Credentials.Password given) throws SQLException {
        Answer answer =
                gatekeeper.signIn(given.name(), given.password(), OfficerAuthenticator.addressOf(context.request()));
        if (answer instanceof Answer.Welcome welcome) {
            return Optional.of(identity(welcome.officer()));
        }
        if (answer instanceof Answer.Wait wait) {
            throw new WebApplicationException(
                    "Too many wrong passwords came from this address",
                    Response.status(Response.Status.TOO_MANY_REQUESTS)
                            .header("Retry-After", wait.left().toSeconds() + 1)
                            .build());
        }
        throw new AuthenticationFailedException("The name or the password is wrong");
    }

    private static SecurityIdentity identity(Officer officer) {
        return identity(officer.name(), officer.roles());
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
