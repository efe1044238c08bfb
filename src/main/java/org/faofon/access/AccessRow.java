package org.faofon.access;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the access table.
 *
 * @param template the address, as in {@code @Path}: a variable in braces, with an expression if it has one
 * @param ownSchool whether school members reach only what is their own school's; officers reach all schools
 */
public record AccessRow(String method, String template, Set<Role> roles, boolean ownSchool, Pattern pattern) {
    /** A variable, with an expression that may itself contain braces. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private static final String SEGMENT = "[^/]+";

    /** As JAX-RS chooses: the more literal characters, then the more variables, then the more expressions. */
    static final Comparator<AccessRow> MOST_SPECIFIC_FIRST = Comparator.comparingInt(AccessRow::literals)
            .thenComparingInt(AccessRow::variables)
            .thenComparingInt(AccessRow::expressions)
            .reversed();

    static AccessRow get(String template, Set<Role> roles) {
        return of("GET", template, roles);
    }

    static AccessRow post(String template, Set<Role> roles) {
        return of("POST", template, roles);
    }

    static AccessRow put(String template, Set<Role> roles) {
        return of("PUT", template, roles);
    }

    static AccessRow patch(String template, Set<Role> roles) {
        return of("PATCH", template, roles);
    }

    static AccessRow delete(String template, Set<Role> roles) {
        return of("DELETE", template, roles);
    }

    private static AccessRow of(String method, String template, Set<Role> roles) {
        return new AccessRow(method, template, Set.copyOf(roles), false, compile(template));
    }

    AccessRow ofOwnSchool() {
        return new AccessRow(method, template, roles, true, pattern);
    }

    public boolean isPublic() {
        return roles.contains(Role.PUBLIC);
    }

    /** Whether an address without its trailing slash is one of this row's. */
    boolean matches(String path) {
        int variable = template.indexOf('{');
        if (variable < 0) {
            return path.equals(template);
        }
        // Every request is compared with many rows, and nearly all of them begin in another way.
        return path.regionMatches(0, template, 0, variable)
                && pattern.matcher(path).matches();
    }

    /** Unique, and the same as a resource method's. */
    public String key() {
        return method + " " + template;
    }

    private static Pattern compile(String template) {
        StringBuilder expression = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int from = 0;
        while (variable.find()) {
            expression.append(Pattern.quote(template.substring(from, variable.start())));
            String own = variable.group(1);
            expression.append('(').append(own == null ? SEGMENT : own.strip()).append(')');
            from = variable.end();
        }
        return Pattern.compile(expression + Pattern.quote(template.substring(from)));
    }

    private int literals() {
        return VARIABLE.matcher(template).replaceAll("").length();
    }

    private int variables() {
        return (int) VARIABLE.matcher(template).results().count();
    }

    private int expressions() {
        return (int) VARIABLE.matcher(template)
                .results()
                .filter(variable -> variable.group(1) != null)
                .count();
    }
}
