package org.faofon.sensorthings.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.faofon.sensorthings.filter.Expression;
import org.faofon.sensorthings.model.Relation;

/**
 * What is asked of a set of entities.
 *
 * @param texts each option as it was written, for links to the next page
 * @param select empty for everything
 * @param expand the related entities to be included, and what is asked of them
 * @param after the id of the last observation of the page before
 */
public record Query(
        Map<String, String> texts,
        Optional<Expression> filter,
        List<OrderBy> order,
        Set<String> select,
        Map<Relation, Query> expand,
        int top,
        int skip,
        Optional<String> after,
        boolean count,
        boolean dataArray) {
    static final Query DEFAULT = new Query(
            Map.of(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Map.of(),
            QueryParser.USUAL_PAGE,
            0,
            Optional.empty(),
            false,
            false);

    /** One key of an order. */
    public record OrderBy(Expression.Path path, boolean descending) {}

    public boolean selects(String name) {
        return select.isEmpty() || select.contains(name);
    }

    /** The same for the next page, as text; an observation's id, or how many are skipped. */
    String nextPage(Optional<String> last, int skipped, String separator) {
        Map<String, String> next = new LinkedHashMap<>();
        next.put("$top", Integer.toString(top)); // QGIS looks for the first one, and changes it.
        if (last.isPresent()) {
            next.put("$skiptoken", last.get());
        } else {
            next.put("$skip", Integer.toString(skipped));
        }
        return text(next, separator);
    }

    private String text(Map<String, String> first, String separator) {
        Map<String, String> all = new LinkedHashMap<>(first);
        for (String name : new LinkedHashSet<>(texts.keySet())) {
            if (!Set.of("$top", "$skip", "$skiptoken", "$expand").contains(name)) {
                all.put(name, String.valueOf(texts.get(name)));
            }
        }
        if (!expand.isEmpty()) {
            all.put("$expand", expandText());
        }
        StringJoiner text = new StringJoiner(separator);
        all.forEach(
                (name, value) -> text.add(name + "=" + (separator.equals("&") ? AddressText.encode(value) : value)));
        return text.toString();
    }

    private String expandText() {
        StringJoiner text = new StringJoiner(",");
        expand.forEach((relation, query) -> text.add(relation.label() + query.inParentheses()));
        return text.toString();
    }

    private String inParentheses() {
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : List.of("$top", "$skip")) {
            Optional.ofNullable(texts.get(name)).ifPresent(value -> own.put(name, value));
        }
        String text = text(own, ";");
        return text.isEmpty() ? "" : "(" + text + ")";
    }
}
