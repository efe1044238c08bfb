package org.faofon.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.faofon.access.AccessConfig;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/** The configured OpenID provider: its addresses and keys, and the exchange of a code for a person's claims. */
@Singleton
class OidcProvider {
    private static final Duration FRESH = Duration.ofHours(1);

    /** A provider that is down is not asked again by each visitor. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MOST_BYTES = 200_000;
    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.EdDSA);

    private final InstantSource world = NetworkClock.world();
    private final AccessConfig.Oidc config;
    private @Nullable Discovered discovered;
    private Instant askAgainAt = Instant.MIN;

    OidcProvider(AccessConfig config) {
        this.config = config.oidc();
    }

    private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {}

    /** A sign-in that has left for the provider. */
    record Journey(State state, Nonce nonce, CodeVerifier verifier, URI back) {
        static Journey begin(URI back) {
            return new Journey(new State(), new Nonce(), new CodeVerifier(), back);
        }
    }

    /** The provider's page to which the browser is sent. */
    URI address(Journey journey) throws OidcException {
        Scope scope = new Scope("openid");
        config.scopes().forEach(scope::add);
        return new AuthenticationRequest.Builder(new ResponseType("code"), scope, client(), journey.back())
                .endpointURI(discover().metadata().getAuthorizationEndpointURI())
                .state(journey.state())
                .nonce(journey.nonce())
                .codeChallenge(journey.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The validated claims of the person for whom the provider has issued the code. */
    IDTokenClaimsSet claims(Journey journey, String code) throws OidcException {
        Discovered provider = discover();
        try {
            HTTPRequest request = tokenRequest(provider, journey, code).toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new OidcException("The provider refused the code: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw new OidcException("The provider sent no ID token");
            }
            return provider.validator().validate(token, journey.nonce());
        } catch (IOException | ParseException e) {
            throw new OidcException("The provider's answer could not be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new OidcException("The ID token is not valid", e);
        }
    }

    private TokenRequest tokenRequest(Discovered provider, Journey journey, String code) {
        URI endpoint = provider.metadata().getTokenEndpointURI();
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), journey.back(), journey.verifier());
        return config.clientSecret()
                .map(secret -> new TokenRequest.Builder(
                                endpoint, new ClientSecretBasic(client(), new Secret(secret)), grant)
                        .build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant).build());
    }

    private ClientID client() {
        return new ClientID(config.clientId().orElse("faofon"));
    }

    private synchronized Discovered discover() throws OidcException {
        Instant now = world.instant();
        Discovered known = discovered;
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known;
        }
        if (now.isBefore(askAgainAt)) {
            throw new OidcException("The provider did not answer a moment ago");
        }
        askAgainAt = now.plus(PAUSE);
        Discovered fresh = read(now);
        discovered = fresh;
        askAgainAt = Instant.MIN;
        return fresh;
    }

    private Discovered read(Instant now) throws OidcException {
        Issuer issuer = new Issuer(config.issuer().orElseThrow(() -> new OidcException("No provider is configured")));
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
            JWSAlgorithm algorithm = ALGORITHMS.stream()
                    .filter(each -> offered == null || offered.contains(each))
                    .findFirst()
                    .orElseThrow(() -> new OidcException("The provider signs with none of " + ALGORITHMS));
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    client(),
                    algorithm,
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES));
            return new Discovered(metadata, validator, now);
        } catch (GeneralException | IOException e) {
            throw new OidcException("The provider's configuration could not be read", e);
        }
    }
}
