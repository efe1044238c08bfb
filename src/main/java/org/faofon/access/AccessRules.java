package org.faofon.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the row of the access table that decides about a request. */
final class AccessRules {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern TRAILING_SLASHES = Pattern.compile("(?<=.)/+$");

    private final List<AccessRow> all;
    private final Map<String, List<AccessRow>> byMethod;

    AccessRules(List<AccessRow> rows) {
        this.all = rows.stream().sorted(AccessRow.MOST_SPECIFIC_FIRST).toList();
        this.byMethod = all.stream().collect(Collectors.groupingBy(AccessRow::method));
    }

    /** The row of that request; a HEAD is a GET. */
    Optional<AccessRow> find(String method, String path) {
        String plain = plain(path);
        return byMethod.getOrDefault(method.equals("HEAD") ? "GET" : method, List.of()).stream()
                .filter(row -> row.matches(plain))
                .findFirst();
    }

    /** Whether there is a row for the address, whatever the method. */
    boolean knows(String path) {
        String plain = plain(path);
        return all.stream().anyMatch(row -> row.matches(plain));
    }

    /** The framework ignores trailing slashes and matrix parameters when it looks for a resource. */
    private static String plain(String path) {
        if (path.indexOf(';') < 0 && !path.endsWith("/")) {
            return path;
        }
        String withoutParameters = MATRIX_PARAMETERS.matcher(path).replaceAll("");
        return TRAILING_SLASHES.matcher(withoutParameters).replaceAll("");
    }
}
