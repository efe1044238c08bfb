package org.faofon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.network.NetworkClock;
import org.junit.jupiter.api.Test;

/** The rules of the house: the import table of docs/architecture.md, the clock, and where addresses stand. */
class HouseTest {
    private static final String ROOT = "org.faofon.";
    private static final Set<String> NOUNS = Set.of("network", "readings", "alerts", "schools");
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("network", Set.of()),
            entry("readings", Set.of("network")),
            entry("alerts", Set.of("network", "readings")),
            entry("schools", Set.of("network", "readings")),
            entry("gateways", Set.of("network", "readings", "schools")),
            entry("quality", Set.of("network", "readings")),
            entry("rules", NOUNS),
            entry("channels", NOUNS),
            entry("bulletins", NOUNS),
            entry("volunteers", NOUNS),
            entry("classroom", NOUNS),
            entry("web", NOUNS),
            entry("access", NOUNS),
            entry("ops", NOUNS));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.faofon");

    @Test
    void thereAreNoOtherRooms() {
        Set<String> rooms = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
    }

    @Test
    void eachRoomImportsOnlyWhatItMay() {
        MAY_IMPORT.forEach((room, others) -> {
            String[] allowed = Stream.concat(Stream.of(room), others.stream())
                    .map(name -> ROOT + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + room)
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.faofon..").and(not(resideInAnyPackage(allowed))))
                    .because("a room that reaches into another cannot be changed or read alone")
                    .check(CLASSES);
        });
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
                .resideOutsideOfPackage(ROOT + "ops")
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
}
