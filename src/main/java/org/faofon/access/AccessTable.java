package org.faofon.access;

import static org.faofon.access.AccessRow.delete;
import static org.faofon.access.AccessRow.get;
import static org.faofon.access.AccessRow.patch;
import static org.faofon.access.AccessRow.post;
import static org.faofon.access.AccessRow.put;
import static org.faofon.access.Role.ACCOUNT;
import static org.faofon.access.Role.ADMIN;
import static org.faofon.access.Role.GAUGE;
import static org.faofon.access.Role.IMPORT;
import static org.faofon.access.Role.MONITOR;
import static org.faofon.access.Role.OFFICER;
import static org.faofon.access.Role.PUBLIC;
import static org.faofon.access.Role.TEACHER;
import static org.faofon.access.Role.VOLUNTEER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what: every address of the program with the roles that may use it, and every topic of its broker. What is
 * in no row is refused. docs/access.md shows it; a test keeps both, and all that exists, in agreement with it.
 *
 * <p>A new address is one more line here, with the same template as in its {@code @Path}.
 */
public final class AccessTable {
    private static final Set<Role> EVERYBODY = Set.of(PUBLIC);
    private static final Set<Role> SENDERS = Set.of(GAUGE, VOLUNTEER, TEACHER, OFFICER);
    private static final Set<Role> MEMBERS = Set.of(VOLUNTEER, TEACHER);
    private static final Set<Role> SCHOOLS = Set.of(VOLUNTEER, TEACHER, OFFICER);
    private static final Set<Role> TEACHERS = Set.of(TEACHER, OFFICER);
    private static final Set<Role> OFFICERS = Set.of(OFFICER);
    private static final Set<Role> ADMINS = Set.of(ADMIN);
    private static final Set<Role> ACCOUNTS = Set.of(ACCOUNT);
    private static final Set<Role> MONITORS = Set.of(MONITOR, OFFICER);
    private static final Set<Role> IMPORTERS = Set.of(IMPORT, OFFICER);

    /** Public pages, feeds, and sign-in of officers. */
    private static final List<AccessRow> PAGES = List.of(
            get("/", EVERYBODY),
            get("/about", EVERYBODY),
            get("/advice", EVERYBODY),
            get("/alerts/{id}", EVERYBODY),
            get("/alerts/{id: \\d{1,18}}.png", EVERYBODY),
            get("/archive/datapackage.json", EVERYBODY),
            get("/archive/{table: [a-z]{1,20}(-\\d{4})?}.csv", EVERYBODY),
            get("/daily", EVERYBODY),
            get("/daily/{date: \\d{4}-\\d\\d-\\d\\d}", EVERYBODY),
            get("/daily/{date: \\d{4}-\\d\\d-\\d\\d}.png", EVERYBODY),
            get("/districts/{district}", EVERYBODY),
            get("/embed", EVERYBODY),
            get("/feeds/alerts.atom", EVERYBODY),
            get("/feeds/alerts.geojson", EVERYBODY),
            get("/feeds/cap/{message: \\d{1,18}(-\\d{1,4})?}.xml", EVERYBODY),
            get("/feeds/flood-points.geojson", EVERYBODY),
            get("/feeds/guests.geojson", EVERYBODY),
            get("/feeds/situations.geojson", EVERYBODY),
            get("/feeds/messages.atom", EVERYBODY),
            get("/feeds/messages.geojson", EVERYBODY),
            get("/gauges/{gauge}", EVERYBODY),
            get("/gauges/{gauge}/years", EVERYBODY),
            get("/knowledge", EVERYBODY),
            get("/knowledge/{slug}", EVERYBODY),
            get("/learn", EVERYBODY),
            get("/learn/paper-form", EVERYBODY),
            get("/learn/plans", EVERYBODY),
            get("/learn/plans/{topic}", EVERYBODY),
            get("/learn/{school}", EVERYBODY),
            get("/learn/{school}/climate", EVERYBODY),
            get("/learn/{school}/days.csv", EVERYBODY),
            get("/learn/{school}/worksheet", EVERYBODY),
            post("/line/webhook", EVERYBODY),
            get("/messages", EVERYBODY),
            get("/monthly", EVERYBODY),
            get("/monthly/{month: \\d{4}-\\d\\d}", EVERYBODY),
            get("/privacy", EVERYBODY),
            get("/robots.txt", EVERYBODY),
            get("/share.png", EVERYBODY),
            get("/sign-in", EVERYBODY),
            post("/sign-in", EVERYBODY),
            post("/sign-in/code", EVERYBODY),
            get("/sign-in/provider", EVERYBODY),
            get("/sign-in/provider/back", EVERYBODY),
            post("/sign-out", EVERYBODY),
            get("/sitemap.xml", EVERYBODY),
            get("/sw.js", EVERYBODY));

    /** Pages of the schools. */
    private static final List<AccessRow> OF_SCHOOLS = List.of(
            get("/join", EVERYBODY),
            post("/join", EVERYBODY),
            post("/join/leave", EVERYBODY),
            get("/join/{gauge}", EVERYBODY),
            post("/join/{gauge}", EVERYBODY),
            get("/report", EVERYBODY),
            get("/report/acknowledge", MEMBERS).ofOwnSchool(),
            post("/report/acknowledge", MEMBERS).ofOwnSchool(),
            get("/report/acknowledge/part", EVERYBODY),
            get("/report/certificate/{count}", SCHOOLS).ofOwnSchool(),
            get("/report/flood-point", EVERYBODY),
            post("/report/flood-point", MEMBERS).ofOwnSchool(),
            get("/report/manifest.webmanifest", EVERYBODY),
            get("/report/photos", TEACHERS).ofOwnSchool(),
            get("/report/photos/{id}", TEACHERS).ofOwnSchool(),
            post("/report/photos/{id}/delete", TEACHERS).ofOwnSchool(),
            get("/report/plain", MEMBERS).ofOwnSchool(),
            post("/report/plain", MEMBERS).ofOwnSchool(),
            get("/report/situation", EVERYBODY),
            post("/report/situation", MEMBERS).ofOwnSchool(),
            get("/report/situation-photos/{id}", TEACHERS).ofOwnSchool(),
            post("/report/situation-photos/{id}/delete", TEACHERS).ofOwnSchool(),
            get("/report/sw.js", EVERYBODY),
            get("/school", TEACHERS).ofOwnSchool(),
            get("/school/{school}", TEACHERS).ofOwnSchool(),
            post("/school/{school}/approve", TEACHERS).ofOwnSchool(),
            post("/school/{school}/ask", TEACHERS).ofOwnSchool(),
            get("/school/{school}/chats", TEACHERS).ofOwnSchool(),
            post("/school/{school}/chats/code", TEACHERS).ofOwnSchool(),
            post("/school/{school}/chats/{chat}/end", TEACHERS).ofOwnSchool(),
            post("/school/{school}/correct", TEACHERS).ofOwnSchool(),
            get("/school/{school}/export.zip", TEACHERS).ofOwnSchool(),
            post("/school/{school}/not-measured", TEACHERS).ofOwnSchool(),
            get("/school/{school}/people", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/devices/{device}/revoke", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/handover", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/holidays", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/holidays/{holiday}/withdraw", TEACHERS)
                    .ofOwnSchool(),
            post("/school/{school}/people/links/{gauge}/{link}/revoke", TEACHERS)
                    .ofOwnSchool(),
            post("/school/{school}/people/nicknames/erase", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/pins", TEACHERS).ofOwnSchool(),
            post("/school/{school}/people/rota", TEACHERS).ofOwnSchool(),
            get("/school/{school}/sheet.csv", TEACHERS).ofOwnSchool(),
            post("/school/{school}/take-back", TEACHERS).ofOwnSchool());

    /** Pages of the disaster centre. */
    private static final List<AccessRow> OF_THE_CENTRE = List.of(
            get("/centre", OFFICERS),
            get("/centre/account", ACCOUNTS),
            post("/centre/account/password", ACCOUNTS),
            post("/centre/account/sessions/end-others", ACCOUNTS),
            post("/centre/account/sessions/{session}/confirm", ACCOUNTS),
            post("/centre/account/sessions/{session}/end", ACCOUNTS),
            post("/centre/account/totp", ACCOUNTS),
            post("/centre/account/totp/codes", ACCOUNTS),
            post("/centre/account/totp/confirm", ACCOUNTS),
            post("/centre/account/totp/remove", ACCOUNTS),
            get("/centre/acknowledgements", OFFICERS),
            post("/centre/acknowledgements/{id}/call", OFFICERS),
            get("/centre/alerts/{id}", OFFICERS),
            post("/centre/alerts/{id}/acknowledge", OFFICERS),
            post("/centre/alerts/{id}/cancel", OFFICERS),
            post("/centre/alerts/{id}/confirm", OFFICERS),
            post("/centre/alerts/{id}/end", OFFICERS),
            post("/centre/alerts/{id}/hold", OFFICERS),
            post("/centre/alerts/{id}/outcome", OFFICERS),
            post("/centre/alerts/{id}/postpone", OFFICERS),
            get("/centre/alerts/{id}/publish", OFFICERS),
            post("/centre/alerts/{id}/publish", OFFICERS),
            get("/centre/alerts/{id}/request", OFFICERS),
            post("/centre/alerts/{id}/request", OFFICERS),
            post("/centre/alerts/{id}/withdraw", OFFICERS),
            get("/centre/alive", OFFICERS),
            get("/centre/audit", ADMINS),
            get("/centre/audit.csv", ADMINS),
            get("/centre/audit/chain", ADMINS),
            get("/centre/call-tree", OFFICERS),
            get("/centre/channels", ADMINS),
            post("/centre/channels", ADMINS),
            get("/centre/channels/new", ADMINS),
            get("/centre/channels/{name}", ADMINS),
            post("/centre/channels/{name}", ADMINS),
            post("/centre/channels/{name}/enabled", ADMINS),
            post("/centre/channels/{name}/test", ADMINS),
            get("/centre/deliveries", OFFICERS),
            get("/centre/deliveries/{id}", OFFICERS),
            post("/centre/deliveries/{id}/resend", OFFICERS),
            post("/centre/deliveries/{id}/seen", OFFICERS),
            get("/centre/exports", OFFICERS),
            get("/centre/exports/alerts.xlsx", OFFICERS),
            get("/centre/exports/missing", OFFICERS),
            get("/centre/exports/missing.xlsx", OFFICERS),
            post("/centre/exports/missing/remind", OFFICERS),
            get("/centre/exports/rain.xlsx", OFFICERS),
            get("/centre/floodpoints", OFFICERS),
            post("/centre/floodpoints", OFFICERS),
            post("/centre/floodpoints/{id}", OFFICERS),
            get("/centre/gauges", OFFICERS),
            post("/centre/gauges/{gauge}/pin", OFFICERS),
            get("/centre/gauges/{gauge}/sheet", OFFICERS),
            post("/centre/gauges/{gauge}/sheet", OFFICERS),
            get("/centre/gauges/{gauge}/tokens", OFFICERS),
            post("/centre/gauges/{gauge}/tokens", OFFICERS),
            post("/centre/gauges/{gauge}/tokens/{id}/disable", OFFICERS),
            get("/centre/hits", OFFICERS),
            post("/centre/hits/missed", OFFICERS),
            post("/centre/hits/missed/{id}/withdraw", OFFICERS),
            get("/centre/impacts", OFFICERS),
            post("/centre/impacts", OFFICERS),
            post("/centre/impacts/{id}/withdraw", OFFICERS),
            get("/centre/incidents", OFFICERS),
            get("/centre/incidents.csv", OFFICERS),
            get("/centre/incidents.pdf", OFFICERS),
            get("/centre/lead-times", OFFICERS),
            get("/centre/lead-times.csv", OFFICERS),
            post("/centre/level-requests", OFFICERS),
            get("/centre/line", OFFICERS),
            post("/centre/line/groups/{id}", OFFICERS),
            get("/centre/line/test", OFFICERS),
            post("/centre/line/test", OFFICERS),
            get("/centre/messages", OFFICERS),
            post("/centre/messages", OFFICERS),
            post("/centre/messages/edit", OFFICERS),
            get("/centre/messages/new", OFFICERS),
            post("/centre/messages/preview", OFFICERS),
            get("/centre/messages/templates", OFFICERS),
            get("/centre/messages/templates/{id}", OFFICERS),
            post("/centre/messages/templates/{id}", OFFICERS),
            post("/centre/messages/templates/{id}/remove", OFFICERS),
            get("/centre/messages/{id}/withdraw", OFFICERS),
            post("/centre/messages/{id}/withdraw", OFFICERS),
            get("/centre/paper", OFFICERS),
            post("/centre/paper", OFFICERS),
            get("/centre/people", ADMINS),
            post("/centre/people", ADMINS),
            get("/centre/people/{name}", ADMINS),
            post("/centre/people/{name}/disable", ADMINS),
            post("/centre/people/{name}/enable", ADMINS),
            post("/centre/people/{name}/password", ADMINS),
            post("/centre/people/{name}/role", ADMINS),
            post("/centre/people/{name}/sessions/{session}/end", ADMINS),
            post("/centre/people/{name}/totp", ADMINS),
            get("/centre/readings", OFFICERS),
            post("/centre/readings/{gauge}", OFFICERS),
            get("/centre/replay", OFFICERS),
            get("/centre/requests", OFFICERS),
            get("/centre/requests/{id: \\d{1,18}}", OFFICERS),
            get("/centre/requests/{id: \\d{1,18}}.pdf", OFFICERS),
            get("/centre/requests/{id: \\d{1,18}}.png", OFFICERS),
            post("/centre/requests/{id: \\d{1,18}}/answer", OFFICERS),
            post("/centre/roster/dismiss", OFFICERS),
            get("/centre/rules", OFFICERS),
            get("/centre/rules/backtests/{id}", OFFICERS),
            post("/centre/rules/backtests/{id}/cancel", OFFICERS),
            post("/centre/rules/backtests/{id}/put-in-force", OFFICERS),
            get("/centre/rules/defaults", OFFICERS),
            get("/centre/rules/form", OFFICERS),
            post("/centre/rules/form", OFFICERS),
            post("/centre/rules/frequency", OFFICERS),
            get("/centre/rules/import", OFFICERS),
            post("/centre/rules/import", OFFICERS),
            get("/centre/rules/{code}/versions", OFFICERS),
            get("/centre/schools", OFFICERS),
            get("/centre/shift", OFFICERS),
            post("/centre/shift/end", OFFICERS),
            post("/centre/shift/note", OFFICERS),
            post("/centre/shift/take", OFFICERS),
            post("/centre/signs/{id}/acknowledge", OFFICERS),
            get("/centre/situations", OFFICERS),
            get("/centre/situations.csv", OFFICERS),
            post("/centre/situations/needs/{need}", OFFICERS),
            get("/centre/situations/reports.csv", OFFICERS),
            get("/centre/situations/{school}", OFFICERS),
            post("/centre/situations/{school}", OFFICERS),
            post("/centre/situations/{school}/ask", OFFICERS),
            get("/centre/sources", OFFICERS),
            get("/centre/telephones", OFFICERS),
            post("/centre/telephones", OFFICERS),
            get("/centre/tokens", OFFICERS));

    /** The API. */
    private static final List<AccessRow> API = List.of(
            get("/api/v1/alerts", EVERYBODY),
            get("/api/v1/alerts/would-have-fired", OFFICERS),
            get("/api/v1/alerts/{id}", EVERYBODY),
            post("/api/v1/alerts/{id}/acknowledge", OFFICERS),
            post("/api/v1/alerts/{id}/cancel", OFFICERS),
            post("/api/v1/alerts/{id}/confirm", OFFICERS),
            post("/api/v1/alerts/{id}/end", OFFICERS),
            post("/api/v1/alerts/{id}/hold", OFFICERS),
            post("/api/v1/alerts/{id}/outcome", OFFICERS),
            post("/api/v1/alerts/{id}/postpone", OFFICERS),
            post("/api/v1/alerts/{id}/publish", OFFICERS),
            post("/api/v1/alerts/{id}/withdraw", OFFICERS),
            get("/api/v1/cells.geojson", EVERYBODY),
            get("/api/v1/channels", OFFICERS),
            post("/api/v1/channels/{name}/test", OFFICERS),
            get("/api/v1/clock", EVERYBODY),
            get("/api/v1/dead-letters", OFFICERS),
            get("/api/v1/dead-letters/{id}", OFFICERS),
            post("/api/v1/dead-letters/{id}/retry", OFFICERS),
            get("/api/v1/deliveries", OFFICERS),
            get("/api/v1/deliveries/{id}", OFFICERS),
            post("/api/v1/deliveries/{id}/resend", OFFICERS),
            get("/api/v1/districts.geojson", EVERYBODY),
            post("/api/v1/districts/{district}/level-requests", OFFICERS),
            get("/api/v1/flood-points", EVERYBODY),
            get("/api/v1/gauges", EVERYBODY),
            get("/api/v1/gauges/{gauge}", EVERYBODY),
            get("/api/v1/gauges/{gauge}/calibrations", OFFICERS),
            post("/api/v1/gauges/{gauge}/calibrations", OFFICERS),
            get("/api/v1/gauges/{gauge}/counts", EVERYBODY),
            get("/api/v1/gauges/{gauge}/ledger", EVERYBODY),
            post("/api/v1/gauges/{gauge}/level-requests", TEACHERS).ofOwnSchool(),
            get("/api/v1/gauges/{gauge}/locations", OFFICERS),
            post("/api/v1/gauges/{gauge}/locations", OFFICERS),
            post("/api/v1/gauges/{gauge}/not-measured", SCHOOLS).ofOwnSchool(),
            post("/api/v1/gauges/{gauge}/photos", SCHOOLS).ofOwnSchool(),
            get("/api/v1/gauges/{gauge}/rain", EVERYBODY),
            get("/api/v1/gauges/{gauge}/readings", EVERYBODY),
            post("/api/v1/gauges/{gauge}/readings", SENDERS).ofOwnSchool(),
            post("/api/v1/gauges/{gauge}/recompute", OFFICERS),
            post("/api/v1/gauges/{gauge}/signs", SCHOOLS).ofOwnSchool(),
            post("/api/v1/gauges/{gauge}/token", OFFICERS),
            get("/api/v1/gauges/{gauge}/tokens", OFFICERS),
            delete("/api/v1/gauges/{gauge}/tokens/{id}", OFFICERS),
            delete("/api/v1/gauges/{gauge}/uplink-mapping", OFFICERS),
            get("/api/v1/gauges/{gauge}/uplink-mapping", OFFICERS),
            put("/api/v1/gauges/{gauge}/uplink-mapping", OFFICERS),
            post("/api/v1/gauges/{gauge}/uplink-mapping/try", OFFICERS),
            get("/api/v1/hit-log", OFFICERS),
            get("/api/v1/land.geojson", EVERYBODY),
            get("/api/v1/line", OFFICERS),
            get("/api/v1/line/groups", OFFICERS),
            put("/api/v1/line/groups/{id}", OFFICERS),
            get("/api/v1/live", EVERYBODY),
            get("/api/v1/missed-events", OFFICERS),
            post("/api/v1/missed-events", OFFICERS),
            post("/api/v1/missed-events/{id}/withdraw", OFFICERS),
            get("/api/v1/network/now", EVERYBODY),
            get("/api/v1/network/rain", EVERYBODY),
            get("/api/v1/outlook", OFFICERS),
            post("/api/v1/questions/{question}/confirm", SCHOOLS).ofOwnSchool(),
            post("/api/v1/readings", IMPORTERS).ofOwnSchool(),
            patch("/api/v1/readings/{id}", OFFICERS),
            post("/api/v1/readings/{id}/ask", TEACHERS).ofOwnSchool(),
            get("/api/v1/readings/{id}/revisions", OFFICERS),
            get("/api/v1/readings/{id}/verdicts", OFFICERS),
            post("/api/v1/readings/{id}/withdraw", SCHOOLS).ofOwnSchool(),
            post("/api/v1/report/leave", EVERYBODY),
            get("/api/v1/report/mine", MEMBERS).ofOwnSchool(),
            put("/api/v1/report/nickname", MEMBERS).ofOwnSchool(),
            get("/api/v1/replay", OFFICERS),
            get("/api/v1/report/situation", MEMBERS).ofOwnSchool(),
            get("/api/v1/rules", EVERYBODY),
            post("/api/v1/rules/backtest", OFFICERS),
            delete("/api/v1/rules/backtests/{id}", OFFICERS),
            get("/api/v1/rules/backtests/{id}", OFFICERS),
            get("/api/v1/rules/defaults", OFFICERS),
            get("/api/v1/rules/export", OFFICERS),
            post("/api/v1/rules/import", OFFICERS),
            get("/api/v1/rules/{code}", EVERYBODY),
            put("/api/v1/rules/{code}", OFFICERS),
            post("/api/v1/rules/{code}/backtest", OFFICERS),
            post("/api/v1/rules/{code}/disable", OFFICERS),
            post("/api/v1/rules/{code}/enable", OFFICERS),
            get("/api/v1/rules/{code}/versions", OFFICERS),
            post("/api/v1/schools/{school}/flood-points", MEMBERS).ofOwnSchool(),
            post("/api/v1/schools/{school}/situations", SCHOOLS).ofOwnSchool(),
            post("/api/v1/schools/{school}/situations/{report}/photos", SCHOOLS).ofOwnSchool(),
            get("/api/v1/silence", OFFICERS),
            get("/api/v1/situations", EVERYBODY),
            get("/api/v1/submissions/{id}", SENDERS).ofOwnSchool()); // Only the sender knows the id, which is random.

    /** What the framework serves: files, the API's description, and the state of the program. */
    private static final List<AccessRow> FILES = List.of(
            get("/assets/{file: .+}", EVERYBODY),
            get("/embed.js", EVERYBODY),
            get("/q/health", EVERYBODY),
            get("/q/health/{check: .+}", EVERYBODY),
            get("/q/metrics", MONITORS),
            get("/q/openapi", EVERYBODY),
            get("/webjars/{file: .+}", EVERYBODY));

    /** What the standards of the OGC name, for programs of others. */
    private static final List<AccessRow> STANDARDS = List.of(
            get("/ogc/features", EVERYBODY),
            get("/ogc/features/api", EVERYBODY),
            get("/ogc/features/conformance", EVERYBODY),
            get("/ogc/features/collections", EVERYBODY),
            get("/ogc/features/collections/{collection}", EVERYBODY),
            get("/ogc/features/collections/{collection}/items", EVERYBODY),
            get("/ogc/features/collections/{collection}/items/{feature}", EVERYBODY),
            get("/sta/v1.1", EVERYBODY),
            get("/sta/v1.1/{resource: .+}", EVERYBODY));

    /** Topics of the embedded broker; nobody but the program may subscribe. */
    private static final List<TopicRow> TOPICS = List.of(
            TopicRow.publish("gauge", "faofon/v1/gauges/{gauge}/readings"),
            TopicRow.publish("gauge", "faofon/v1/gauges/{gauge}/status"),
            TopicRow.publish("lorawan", "application/{application}/device/{device}/event/up"),
            TopicRow.publish("lorawan", "v3/{application}/devices/{device}/up"),
            TopicRow.everything("faofon"));

    private AccessTable() {}

    public static List<AccessRow> rows() {
        return Stream.of(PAGES, OF_SCHOOLS, OF_THE_CENTRE, API, FILES, STANDARDS)
                .flatMap(List::stream)
                .toList();
    }

    public static List<TopicRow> topics() {
        return TOPICS;
    }
}
