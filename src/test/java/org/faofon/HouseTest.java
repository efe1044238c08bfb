package org.faofon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.network.NetworkClock;
import org.junit.jupiter.api.Test;

/** The rules of the house: the import tables of docs/architecture.md, the clock, and where addresses stand. */
class HouseTest {
    private static final String ROOT = "org.faofon.";
    private static final Set<String> NOUNS =
            Set.of("common", "network", "readings", "alerts", "schools", "situations", "accounts", "official");

    /** Which package may import which. */
    private static final Map<String, Set<String>> PACKAGES = Map.ofEntries(
            entry("common", Set.of()),
            entry("network", Set.of("common")),
            entry("readings", Set.of("common", "network")),
            entry("alerts", Set.of("common", "network", "readings")),
            entry("schools", Set.of("common", "network", "readings")),
            entry("situations", Set.of("common", "network", "schools")),
            entry("accounts", Set.of("common", "network")),
            entry("official", Set.of("common", "network", "readings", "alerts")),
            entry("gateways", Set.of("common", "network", "readings", "schools")),
            entry("quality", Set.of("common", "network", "readings", "official")),
            entry("sources", NOUNS),
            entry("rules", NOUNS),
            entry("channels", NOUNS),
            entry("bulletins", NOUNS),
            entry("volunteers", NOUNS),
            entry("classroom", NOUNS),
            entry("web", NOUNS),
            entry("access", NOUNS),
            entry("audit", NOUNS),
            entry("incidents", NOUNS),
            entry("privacy", NOUNS),
            entry("followers", NOUNS),
            entry("sensorthings", NOUNS),
            entry("ogcapi", NOUNS),
            entry("thaiwater", NOUNS),
            entry("wis2", NOUNS),
            entry("ops", NOUNS));

    /** Which room of a package may import which other room of it, its entrance hall included. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("common.cache", Set.of()),
            entry("common.chart", Set.of()),
            entry("common.cluster", Set.of()),
            entry("common.desk", Set.of()),
            entry("common.graphics", Set.of()),
            entry("common.incidents", Set.of("common.text")),
            entry("common.jdbc", Set.of()),
            entry("common.limits", Set.of()),
            entry("common.log", Set.of()),
            entry("common.security", Set.of()),
            entry("common.text", Set.of("common.time")),
            entry("common.time", Set.of()),
            entry("common.web", Set.of("common.graphics", "common.text")),
            entry("network.geo", Set.of("network")),
            entry("network.roster", Set.of("network")),
            entry("network.siting", Set.of("network")),
            entry("readings.totals", Set.of("readings")),
            entry("readings.store", Set.of("readings", "readings.totals")),
            entry("readings.query", Set.of("readings", "readings.store", "readings.totals")),
            entry("readings.intake", Set.of("readings", "readings.query", "readings.store")),
            entry("readings.accounting", Set.of("readings", "readings.query", "readings.store")),
            entry("readings.replay", Set.of("readings")),
            entry("alerts.text", Set.of("alerts")),
            entry("alerts.outbox", Set.of("alerts")),
            entry("alerts.handwritten", Set.of("alerts", "alerts.outbox", "alerts.text")),
            entry("alerts.acknowledgement", Set.of("alerts")),
            entry("alerts.lifecycle", Set.of("alerts", "alerts.outbox")),
            entry("alerts.deadman", Set.of("alerts", "alerts.outbox", "alerts.text")),
            entry("alerts.verification", Set.of("alerts")),
            entry("accounts.shift", Set.of()),
            entry("official.gauges", Set.of("official")),
            entry("official.warnings", Set.of("official")),
            entry("sources.http", Set.of("sources")),
            entry("sources.observations", Set.of("sources")),
            entry("sources.cap", Set.of("sources")),
            entry("sources.poll", Set.of("sources", "sources.cap", "sources.http", "sources.observations")),
            entry("sources.web", Set.of("sources")),
            entry("gateways.decode", Set.of()),
            entry("gateways.http", Set.of("gateways", "gateways.decode")),
            entry("gateways.bulk", Set.of("gateways", "gateways.decode", "gateways.http")),
            entry("gateways.lorawan", Set.of("gateways.decode", "gateways.http")),
            entry("gateways.mqtt", Set.of("gateways", "gateways.decode", "gateways.lorawan")),
            entry("gateways.deadletters", Set.of("gateways", "gateways.decode", "gateways.http", "gateways.mqtt")),
            entry("quality.single", Set.of("quality")),
            entry("quality.neighbours", Set.of("quality")),
            entry("rules.backtest", Set.of("rules")),
            entry("rules.text", Set.of("rules.backtest")),
            entry("rules.editing", Set.of("rules", "rules.text")),
            entry("rules.live", Set.of("rules", "rules.text")),
            entry("rules.outlook", Set.of("rules", "rules.text")),
            entry("rules.web", Set.of("rules", "rules.backtest", "rules.editing", "rules.outlook", "rules.text")),
            entry("channels.line", Set.of("channels")),
            entry("channels.admin", Set.of("channels", "channels.line")),
            entry("channels.line.admin", Set.of("channels", "channels.admin", "channels.line")),
            entry("channels.line.bot", Set.of("channels", "channels.line", "channels.line.admin")),
            entry("channels.line.push", Set.of("channels", "channels.line", "channels.line.admin")),
            entry("channels.line.volunteers", Set.of("channels", "channels.line", "channels.line.bot")),
            entry("channels.mail", Set.of("channels")),
            entry("channels.social", Set.of("channels")),
            entry("channels.webhook", Set.of("channels")),
            entry("channels.webhook.custom", Set.of("channels", "channels.line")),
            entry("access.people", Set.of("access")),
            entry("access.oidc", Set.of("access")),
            entry("bulletins.report", Set.of("bulletins")),
            entry("bulletins.picture", Set.of("bulletins", "bulletins.report")),
            entry("bulletins.schedule", Set.of("bulletins", "bulletins.picture", "bulletins.report")),
            entry("bulletins.web", Set.of("bulletins", "bulletins.picture", "bulletins.report")),
            entry("classroom.rainday", Set.of()),
            entry("classroom.climate", Set.of("classroom.rainday")),
            entry("classroom", Set.of("classroom.rainday")),
            entry("classroom.chart", Set.of("classroom", "classroom.climate", "classroom.rainday")),
            entry("classroom.lesson", Set.of("classroom", "classroom.chart", "classroom.climate", "classroom.rainday")),
            entry("classroom.teacher", Set.of("classroom", "classroom.lesson", "classroom.rainday")),
            entry("classroom.siting", Set.of("classroom", "classroom.teacher")),
            entry("volunteers.situation", Set.of("volunteers")),
            entry("incidents.pdf", Set.of()),
            entry("incidents.map", Set.of()),
            entry("incidents.report", Set.of("incidents", "incidents.map", "incidents.pdf")),
            entry("incidents.request", Set.of("incidents", "incidents.map", "incidents.pdf")),
            entry("incidents.leadtime", Set.of("incidents")),
            entry("incidents.replay", Set.of("incidents", "incidents.map")),
            entry("web.view", Set.of("web")),
            entry("web.api", Set.of("web", "web.view")),
            entry("web.archive", Set.of("web")),
            entry("web.knowledge", Set.of("web", "web.view")),
            entry("web.site", Set.of("web", "web.api", "web.knowledge", "web.view")),
            entry("web.centre", Set.of("web", "web.api", "web.view")),
            entry("web.exports", Set.of("web", "web.view")),
            entry("web.feeds", Set.of("web", "web.api", "web.view")),
            entry("web.messages", Set.of("web", "web.view")),
            entry("web.live", Set.of("web", "web.view")),
            entry("web.snapshot", Set.of("web")),
            entry("web.relief", Set.of("web", "web.view")),
            entry("access.connections", Set.of()),
            entry("access.limits", Set.of("access.connections")),
            entry("followers.push", Set.of("followers")),
            entry("followers.delivery", Set.of("followers", "followers.push")),
            entry("followers.rain", Set.of("followers", "followers.delivery")),
            entry("followers.web", Set.of("followers", "followers.push")),
            entry("ogcapi.items", Set.of("ogcapi")),
            entry("ogcapi.web", Set.of("ogcapi", "ogcapi.items")),
            entry("sensorthings.filter", Set.of()),
            entry("sensorthings.model", Set.of("sensorthings", "sensorthings.filter")),
            entry("sensorthings.query", Set.of("sensorthings.filter", "sensorthings.model")),
            entry(
                    "sensorthings.web",
                    Set.of("sensorthings", "sensorthings.filter", "sensorthings.model", "sensorthings.query")),
            entry("ops.clock", Set.of("ops")),
            entry("ops.database", Set.of("ops")),
            entry("ops.backup", Set.of("ops", "ops.database")),
            entry("ops.cluster", Set.of("ops", "ops.database")),
            entry("ops.start", Set.of("ops", "ops.backup", "ops.clock", "ops.cluster", "ops.database")),
            entry("ops.broker", Set.of("ops", "ops.start")),
            entry("ops.mosquitto", Set.of("ops")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.faofon");

    /** Each room and the rooms of its own package that it may import; an entrance hall that is not named imports none. */
    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new HashMap<>(ROOMS);
        names().forEach(name -> rooms.putIfAbsent(name, Set.of()));
        return new TreeMap<>(rooms);
    }

    private static Set<String> names() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String room) {
        return room.replaceFirst("\\..*", "");
    }

    @Test
    void thereAreNoOtherPackages() {
        assertThat(names().stream().map(HouseTest::packageOf).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES.keySet());
    }

    @Test
    void eachRoomIsInTheTable() {
        assertThat(names()).containsAll(ROOMS.keySet());
        assertThat(names().stream().filter(name -> name.contains("."))).allMatch(ROOMS::containsKey);
    }

    @Test
    void eachPackageImportsOnlyWhatItMay() {
        PACKAGES.forEach((name, others) -> {
            String[] allowed = Stream.concat(Stream.of(name), others.stream())
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            check(ROOT + name + "..", allowed, "a package that reaches into another cannot be changed or read alone");
        });
    }

    @Test
    void eachRoomImportsOnlyTheRoomsThatItMay() {
        rooms().forEach((room, others) -> {
            String[] allowed = Stream.concat(
                            Stream.concat(Stream.of(room), others.stream()).map(other -> ROOT + other),
                            PACKAGES.get(packageOf(room)).stream().map(other -> ROOT + other + ".."))
                    .toArray(String[]::new);
            check(ROOT + room, allowed, "a room has walls");
        });
    }

    private static void check(String from, String[] allowed, String reason) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAPackage("org.faofon..").and(not(resideInAnyPackage(allowed))))
                .because(reason)
                .check(CLASSES);
    }

    @Test
    void noImportsRunInCircles() {
        slices().matching("org.faofon.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** With each request Quarkus makes a table of the classes' addresses, so that many cost much (decision 24). */
    @Test
    void addressesStandAtTheMethods() {
        Set<String> ofClasses = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.getAnnotationOfType(Path.class).value())
                .collect(Collectors.toSet());

        assertThat(ofClasses).containsExactlyInAnyOrder("/", "/api/v1");
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ops..")
                .and()
                .doNotBelongToAnyOf(NetworkClock.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("the whole system must be able to run on a drill clock")
                .check(CLASSES);
    }

    @Test
    void passwordsAreHashedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "common.security..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.elytron.security.common.BcryptUtil")
                .because("CredentialHasher limits how many hashes are computed at the same time")
                .check(CLASSES);
    }

    @Test
    void noLinkTakesItsHostFromTheRequest() {
        noClasses()
                .should()
                .callMethod(UriInfo.class, "getBaseUri")
                .orShould()
                .callMethod(UriInfo.class, "getBaseUriBuilder")
                .orShould()
                .callMethod(UriInfo.class, "getAbsolutePath")
                .orShould()
                .callMethod(UriInfo.class, "getAbsolutePathBuilder")
                .because("a stranger chooses the Host header; SiteAddress knows which to trust")
                .check(CLASSES);
    }
}
