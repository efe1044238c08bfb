package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The access table against all resource methods, their annotations, and the files that are served. */
class AccessTableTest {
    private static final java.nio.file.Path FILES = java.nio.file.Path.of("src/main/resources/META-INF/resources");
    private static final AccessRules RULES = new AccessRules(AccessTable.rows());

    /** Rows of what the framework serves itself. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "GET /assets/{file: .+}",
            "GET /embed.js",
            "GET /webjars/{file: .+}",
            "GET /q/openapi",
            "GET /q/health",
            "GET /q/health/{check: .+}",
            "GET /q/metrics");

    /** Each resource method by method and address, with the roles of its annotations. */
    private static Map<String, Set<String>> resources() {
        Map<String, Set<String>> resources = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.faofon").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> verb(method) != null)
                                .forEach(method -> resources.put(
                                        verb(method) + " " + address(type, method), roles(type, method))));
        return resources;
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static String address(Class<?> type, Method method) {
        String of = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        return Stream.of(type.getAnnotation(Path.class).value(), of)
                .flatMap(part -> Stream.of(part.replaceAll("^/|/$", "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Set<String> roles(Class<?> type, Method method) {
        for (AnnotatedElement element : List.of(method, type)) {
            if (element.isAnnotationPresent(RolesAllowed.class)) {
                return Set.of(element.getAnnotation(RolesAllowed.class).value());
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return Set.of("public");
            }
            assertThat(element.isAnnotationPresent(DenyAll.class)).isFalse();
        }
        return Set.of("public");
    }

    private static Set<String> keys(Set<Role> roles) {
        return roles.stream().map(Role::key).collect(Collectors.toSet());
    }

    @Test
    void eachResourceHasARowAndEachRowSomething() {
        Set<String> rows =
                AccessTable.rows().stream().map(AccessRow::key).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).as("no row stands twice").hasSameSizeAs(AccessTable.rows());
        rows.removeAll(OF_THE_FRAMEWORK);

        assertThat(rows)
                .as("a new resource needs a row in AccessTable, and a row needs a resource")
                .containsExactlyInAnyOrderElementsOf(resources().keySet());
    }

    @Test
    void theAnnotationsSayTheSame() {
        Map<String, Set<String>> resources = resources();
        for (AccessRow row : AccessTable.rows()) {
            if (OF_THE_FRAMEWORK.contains(row.key())) {
                continue;
            }
            Set<String> annotated = new TreeSet<>(resources.getOrDefault(row.key(), Set.of("public")));
            if (annotated.contains("officer")) {
                // An administrator has the role of an officer too.
                annotated.remove("admin");
            }
            assertThat(annotated).as(row.key()).isEqualTo(keys(row.roles()));
        }
    }

    @Test
    void whatMembersOfSchoolsUseIsTheirOwnSchools() {
        assertThat(AccessTable.rows())
                .filteredOn(
                        row -> row.roles().contains(Role.TEACHER) || row.roles().contains(Role.VOLUNTEER))
                .allMatch(AccessRow::ownSchool);
    }

    @Test
    void eachServedFileHasARow() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(FILES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(RULES.find("GET", "/" + FILES.relativize(file)))
                            .isPresent());
        }
    }
}
