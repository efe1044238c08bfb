package org.faofon.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID provider with a page on which people choose who they are. It checks the client, the code and the PKCE
 * verifier, and signs with RS256.
 */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT = "faofon-desk";
    public static final String SECRET = "secret-of-the-desk-at-the-provider";

    private final HttpServer server;
    /** The same for all of a test run, as a provider keeps its key over a restart. */
    private static final RSAKey KEY = newKey();

    private final Map<String, JWTClaimsSet> people = new ConcurrentHashMap<>();
    private final Map<String, Issued> codes = new ConcurrentHashMap<>();

    /** Set to make mistakes that an attacker would profit from. */
    public volatile boolean forgetsTheNonce;

    public volatile boolean signsWithAnotherKey;

    private record Issued(String user, Map<String, List<String>> request) {}

    public OpenIdProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/login", this::login);
        server.createContext("/token", this::token);
        server.start();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds somebody who may sign in. */
    public void add(String user, String displayName, List<String> groups) {
        people.put(
                user,
                new JWTClaimsSet.Builder()
                        .subject("id-of-" + user)
                        .claim("preferred_username", user)
                        .claim("name", displayName)
                        .claim("groups", groups)
                        .build());
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, List<String>> request = URLUtils.parseParameters(query);
        boolean good = CLIENT.equals(first(request, "client_id"))
                && "code".equals(first(request, "response_type"))
                && "S256".equals(first(request, "code_challenge_method"))
                && first(request, "scope").contains("openid");
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        answer(exchange, good ? 200 : 400, """
                <!DOCTYPE html><html lang="en"><title>Provider</title><h1>Who are you?</h1>
                <form method="post" action="/login?%s"><input name="user" aria-label="user"><button>Sign in</button></form>
                """.formatted(query.replace("&", "&amp;")));
    }

    private void login(HttpExchange exchange) throws IOException {
        Map<String, List<String>> request =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String user = first(URLUtils.parseParameters(body(exchange)), "user");
        String code = UUID.randomUUID().toString();
        codes.put(code, new Issued(user, request));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        first(request, "redirect_uri") + "?code=" + code + "&state=" + first(request, "state"));
        answer(exchange, 303, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = URLUtils.parseParameters(body(exchange));
        Issued issued = codes.remove(first(form, "code"));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean good = issued != null
                && people.containsKey(issued.user())
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && first(issued.request(), "redirect_uri").equals(first(form, "redirect_uri"))
                && first(issued.request(), "code_challenge")
                        .equals(CodeChallenge.compute(
                                        CodeChallengeMethod.S256, new CodeVerifier(first(form, "code_verifier")))
                                .getValue());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (!good) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
                        + idToken(Objects.requireNonNull(issued)) + "\"}");
    }

    private String idToken(Issued issued) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder(Objects.requireNonNull(people.get(issued.user())))
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", forgetsTheNonce ? "another" : first(issued.request(), "nonce"))
                .build();
        try {
            RSAKey signing = signsWithAnotherKey ? newKey() : KEY;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return new HashMap<>(parameters).getOrDefault(name, List.of("")).get(0);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
