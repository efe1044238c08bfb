package org.faofon.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.faofon.support.SchoolMembers.browser;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.network.GaugeTokens;
import org.faofon.schools.SchoolRole;
import org.faofon.support.Administrator;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row of the access table with every role, by real requests, and everything that the program serves. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccessIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** Values of the variables of addresses; what is not named is the number 1. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("gauge", GAUGE),
            Map.entry("school", SCHOOL),
            Map.entry("date", "2026-11-01"),
            Map.entry("month", "2026-10"),
            Map.entry("code", "no-such-rule"),
            Map.entry("topic", "trend"),
            Map.entry("district", "9306"),
            Map.entry("check", "live"),
            Map.entry("file", "app.css"),
            Map.entry("rainDay", "WIGOS_0-20000-0-48568_20261129"),
            Map.entry("hour", "WIGOS_0-20000-0-48568_20261129T0500"),
            Map.entry("name", "nobody"),
            Map.entry("session", "999999"),
            Map.entry("table", "gauges"));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String root;

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @Inject
    Administrator administrator;

    @Inject
    GaugeTokens tokens;

    @Inject
    Router router;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private String officer = "";
    private String admin = "";

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        administrator.setUp();
        officer = Administrator.cookies(SchoolGauges.OFFICER, SchoolGauges.PASSWORD);
        admin = Administrator.cookies(Administrator.NAME, Administrator.PASSWORD);
    }

    private static String sample(String template) {
        return VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(SAMPLES.getOrDefault(variable.group(1), "1")));
    }

    private HttpRequest.Builder as(Role role, String school) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().timeout(PATIENCE).header("Sec-Fetch-Site", "same-origin");
        return switch (role) {
            case PUBLIC, MONITOR -> request;
            case GAUGE ->
                request.header("Authorization", "Bearer " + tokens.renew(school.equals(SCHOOL) ? GAUGE : OTHER_GAUGE));
            case VOLUNTEER -> request.header("Cookie", device(school, SchoolRole.VOLUNTEER));
            case TEACHER -> request.header("Cookie", device(school, SchoolRole.TEACHER));
            case IMPORT ->
                request.header(
                        "Authorization",
                        "Bearer "
                                + tokens.create(new GaugeTokens.Order(
                                        school.equals(SCHOOL) ? GAUGE : OTHER_GAUGE, Duration.ZERO, true, "test")));
            case ACCOUNT, OFFICER -> request.header("Cookie", officer);
            case ADMIN -> request.header("Cookie", admin);
        };
    }

    /** A new one each time: some rows sign it out. */
    private String device(String school, SchoolRole role) {
        return SchoolMembers.COOKIE + "=" + members.cookieOf(school, role, "");
    }

    private HttpResponse<InputStream> send(AccessRow row, Role role, String school) {
        boolean json = row.template().startsWith("/api/");
        HttpRequest.BodyPublisher body =
                row.method().equals("GET") || row.method().equals("DELETE")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(json ? "{}" : "");
        HttpRequest request = as(role, school)
                .uri(URI.create(root.replaceAll("/$", "") + sample(row.template())))
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(row.method(), body)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (!row.template().endsWith("/live")) {
                answer.body().readAllBytes();
            }
            // The live stream would go on.
            answer.body().close();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(row.key() + " as " + role, e);
        }
    }

    private static boolean isRefused(HttpResponse<?> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 303 && (to.contains("/sign-in") || to.contains("/join")));
    }

    private static boolean isAllowed(AccessRow row, Role role) {
        Set<Role> has = switch (role) {
            case ADMIN -> Set.of(Role.ADMIN, Role.OFFICER, Role.ACCOUNT);
            case OFFICER -> Set.of(Role.OFFICER, Role.ACCOUNT);
            case IMPORT -> Set.of(Role.IMPORT, Role.GAUGE);
            case PUBLIC, MONITOR, GAUGE, VOLUNTEER, TEACHER, ACCOUNT -> Set.of(role);
        };
        return row.roles().stream().anyMatch(has::contains);
    }

    @Test
    void eachRoleMayDoWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : AccessTable.rows()) {
            if (row.isPublic()) {
                continue;
            }
            // AccountPageIT tries those who must change their first password, and OperationsIT the monitors.
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.ACCOUNT, Role.MONITOR))) {
                HttpResponse<InputStream> answer = send(row, role, SCHOOL);
                if (isRefused(answer) == isAllowed(row, role)) {
                    wrong.add(row.key() + " as " + role + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everybodyMayUseThePublicRows() {
        for (AccessRow row : AccessTable.rows()) {
            // Signing in and out leads to other pages, and refuses a wrong password.
            if (row.isPublic() && !row.template().matches("/(sign-|join).*|/report/leave")) {
                assertThat(isRefused(send(row, Role.PUBLIC, SCHOOL)))
                        .as(row.key())
                        .isFalse();
            }
        }
    }

    /** Another school's data are refused, or hidden as if they did not exist. */
    @Test
    void membersDoNotReachAnotherSchool() {
        for (AccessRow row : AccessTable.rows()) {
            boolean named =
                    row.template().contains("{school}") || row.template().contains("{gauge}");
            if (!row.ownSchool() || !named) {
                continue;
            }
            for (Role role : List.of(Role.GAUGE, Role.VOLUNTEER, Role.TEACHER)) {
                HttpResponse<InputStream> answer = send(row, role, OTHER_SCHOOL);
                boolean unread = List.of(400, 404, 415).contains(answer.statusCode());
                assertThat(isRefused(answer) || unread)
                        .as(row.key() + " as " + role + ": " + answer.statusCode())
                        .isTrue();
            }
        }
    }

    @Test
    void aTeacherSeesAndDoesNothingAtAnotherSchool() {
        for (String path : List.of("", "/people", "/chats", "/sheet.csv", "/export.zip")) {
            members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "")
                    .get("/school/" + SCHOOL + path)
                    .then()
                    .statusCode(403);
        }
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "")
                .contentType("application/x-www-form-urlencoded")
                .formParam("nickname", "นก")
                .post("/school/" + SCHOOL + "/people/nicknames/erase")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsInNoRowDoesNotExist() {
        given().get("/api/v1/secret").then().statusCode(404).contentType("application/problem+json");
        browser().accept("text/html").get("/secret").then().statusCode(404).contentType("text/html");
        browser().get("/q/info").then().statusCode(404);
        browser().get("/assets").then().statusCode(404);
        given().delete("/api/v1/gauges").then().statusCode(405).contentType("application/problem+json");
        given().options("/api/v1/gauges").then().statusCode(200);
        given().head("/api/v1/gauges").then().statusCode(200);
    }

    @Test
    void eachDescribedAddressHasARow() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        AccessRules rules = new AccessRules(AccessTable.rows());
        assertThat(paths).isNotEmpty();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .filter(method ->
                        List.of("GET", "PUT", "POST", "PATCH", "DELETE").contains(method))
                .forEach(method -> assertThat(rules.find(method, sample(path)))
                        .as(method + " " + path)
                        .isPresent()));
    }

    /** The framework's own routes, those of files among them; a new extension would bring more. */
    @Test
    void eachRouteHasARow() {
        List<String> templates =
                AccessTable.rows().stream().map(AccessRow::template).toList();
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path != null) {
                assertThat(templates)
                        .as("the route " + path)
                        .anyMatch(template -> route.isExactPath() ? template.equals(path) : template.startsWith(path));
            }
        }
    }
}
