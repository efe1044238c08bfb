package org.faofon.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * An address of the program and what it takes, read from the annotations of its code; pages, too, which OpenAPI does not
 * describe.
 *
 * @param path with its parameters in braces, but without their patterns
 */
public record Endpoint(
        String method, String path, List<String> queries, List<String> fields, List<String> headers, boolean hasBody) {
    /** All of the program, in a fixed order. */
    public static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.faofon").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> methodOf(method) != null)
                                .map(method -> of(type.getAnnotation(Path.class).value(), method)))
                        .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                        .toList();
    }

    private static Endpoint of(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null
                ? root
                : root.replaceFirst("/$", "") + "/" + own.value().replaceFirst("^/", "");
        List<String> queries = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        boolean hasBody = false;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .forEach(field -> read(field, queries, fields, headers));
            } else if (!read(parameter, queries, fields, headers)
                    && !parameter.isAnnotationPresent(Context.class)
                    && !parameter.isAnnotationPresent(RestPath.class)) {
                hasBody = true;
            }
        }
        String name = String.valueOf(methodOf(method));
        return new Endpoint(name, path.replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}"), queries, fields, headers, hasBody);
    }

    private static boolean read(
            AnnotatedElement element, List<String> queries, List<String> fields, List<String> headers) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return queries.add(element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(FormParam.class)) {
            return fields.add(element.getAnnotation(FormParam.class).value());
        }
        if (element.isAnnotationPresent(RestForm.class)) {
            return fields.add(element.getAnnotation(RestForm.class).value());
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            return headers.add(element.getAnnotation(HeaderParam.class).value());
        }
        return element.isAnnotationPresent(CookieParam.class);
    }

    private static @Nullable String methodOf(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod known = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (known != null) {
                return known.value();
            }
        }
        return null;
    }
}
