package org.faofon.sensorthings.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Excerpt;
import org.faofon.readings.store.ReadingSearch;
import org.faofon.sensorthings.filter.Expression;
import org.faofon.sensorthings.filter.FilterParser;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.EntityType;
import org.faofon.sensorthings.model.Relation;
import org.faofon.sensorthings.query.Query.OrderBy;

/** Reads query options (18-088, 9.3), also those within {@code $expand}. */
public final class QueryParser {
    static final int USUAL_PAGE = 100;
    static final int LARGEST_PAGE = 1_000;
    private static final int MOST_KEYS = 5;
    private static final int MOST_EXPANDS = 20;
    private static final int DEEPEST_EXPAND = 5;
    private static final Set<String> KNOWN = Set.of(
            "$filter", "$orderby", "$select", "$expand", "$top", "$skip", "$skiptoken", "$count", "$resultFormat");

    private int expands;

    private QueryParser() {}

    /**
     * What a query asks of a set of entities.
     *
     * @param query as it is in the address
     * @throws InvalidFilterException if it asks for what there is not
     */
    public static Query parse(String query, EntityType type) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = AddressText.decode(equals < 0 ? part : part.substring(0, equals));
            if (name.startsWith("$")) {
                put(options, name, AddressText.decode(part.substring(equals + 1)));
            } else if (name.equals("resultFormat")) { // As many write it.
                put(options, "$resultFormat", AddressText.decode(part.substring(equals + 1)));
            }
        }
        return new QueryParser().query(options, type, 0);
    }

    private static void put(Map<String, String> options, String name, String value) {
        if (!KNOWN.contains(name)) {
            throw new InvalidFilterException("there is no query option " + Excerpt.of(name));
        }
        if (options.put(name, value.strip()) != null) {
            throw new InvalidFilterException("the query option " + name + " is there twice");
        }
    }

    private Query query(Map<String, String> options, EntityType type, int depth) {
        return new Query(
                options,
                Optional.ofNullable(options.get("$filter")).map(FilterParser::parse),
                order(options.getOrDefault("$orderby", "")),
                select(options.getOrDefault("$select", ""), type),
                expand(options.getOrDefault("$expand", ""), type, depth + 1),
                Math.min(LARGEST_PAGE, number(options, "$top", USUAL_PAGE, Integer.MAX_VALUE)),
                number(options, "$skip", 0, ReadingSearch.MOST_SKIPPED),
                Optional.ofNullable(options.get("$skiptoken")),
                isTrue(options.getOrDefault("$count", "false")),
                isDataArray(options, type));
    }

    private static int number(Map<String, String> options, String name, int usual, int most) {
        String text = options.getOrDefault(name, Integer.toString(usual));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new InvalidFilterException(
                name + " must be a number from 0 to " + most + ", but was \"" + Excerpt.of(text) + "\"");
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidFilterException("$count must be true or false");
        };
    }

    private static boolean isDataArray(Map<String, String> options, EntityType type) {
        String format = options.get("$resultFormat");
        if (format != null && !(format.equals("dataArray") && type == EntityType.OBSERVATION)) {
            throw new InvalidFilterException(
                    "$resultFormat can be dataArray, of observations; others are not available");
        }
        return format != null;
    }

    private static List<OrderBy> order(String text) {
        List<OrderBy> order = new ArrayList<>();
        for (String key : AddressText.split(text, ',')) {
            String[] words = key.strip().split("\\s+", -1);
            boolean descending = words.length > 1 && words[1].equals("desc");
            boolean isKey = words.length == 1 || (words.length == 2 && (descending || words[1].equals("asc")));
            if (!isKey
                    || order.size() == MOST_KEYS
                    || !(FilterParser.parse(words[0]) instanceof Expression.Path path)) {
                throw new InvalidFilterException(
                        "$orderby must be up to " + MOST_KEYS + " properties, each with asc or desc if need be");
            }
            order.add(new OrderBy(path, descending));
        }
        return order;
    }

    private static Set<String> select(String text, EntityType type) {
        Set<String> selected = new LinkedHashSet<>();
        for (String part : AddressText.split(text, ',')) {
            String name = part.strip();
            if (name.equals("id") || name.equals("@iot.id")) {
                selected.add("@iot.id");
            } else if (name.equals("selfLink") || name.equals("@iot.selfLink")) {
                selected.add("@iot.selfLink");
            } else if (type.hasProperty(name) || type.findRelation(name).isPresent()) {
                selected.add(name);
            } else {
                throw new InvalidFilterException(type.set() + " have no property " + Excerpt.of(name));
            }
        }
        return selected;
    }

    private Map<Relation, Query> expand(String text, EntityType type, int depth) {
        Map<Relation, List<Step>> byRelation = new LinkedHashMap<>();
        for (String item : AddressText.split(text, ',')) {
            Step step = Step.parse(item.strip(), type);
            byRelation
                    .computeIfAbsent(step.relation, relation -> new ArrayList<>())
                    .add(step);
        }
        Map<Relation, Query> expand = new EnumMap<>(Relation.class);
        byRelation.forEach((relation, steps) -> expand.put(relation, expanded(relation, steps, depth)));
        return expand;
    }

    /** {@code Things($top=1),Things/Datastreams($top=2)} are one relation with the options of both. */
    private Query expanded(Relation relation, List<Step> steps, int depth) {
        if (++expands > MOST_EXPANDS || depth > DEEPEST_EXPAND) {
            throw new InvalidFilterException("$expand can have " + MOST_EXPANDS + " relations, in " + DEEPEST_EXPAND
                    + " levels; ask for the others by their links");
        }
        Map<String, String> options = new LinkedHashMap<>();
        List<String> further = new ArrayList<>();
        for (Step step : steps) {
            step.options.forEach((name, value) -> {
                if (name.equals("$expand")) {
                    further.add(value);
                } else {
                    put(options, name, value);
                }
            });
            if (!step.rest.isEmpty()) {
                further.add(step.rest);
            }
        }
        if (!further.isEmpty()) {
            options.put("$expand", String.join(",", further));
        }
        return query(options, relation.target(), depth);
    }

    /** One relation of {@code $expand}, with its options and what follows after a slash. */
    private record Step(Relation relation, Map<String, String> options, String rest) {
        static Step parse(String item, EntityType type) {
            List<String> parts = AddressText.split(item, '/');
            String first = parts.isEmpty() ? "" : parts.get(0);
            int open = first.indexOf('(');
            String name = (open < 0 ? first : first.substring(0, open)).strip();
            Relation relation = type.findRelation(name)
                    .orElseThrow(() ->
                            new InvalidFilterException(type.set() + " cannot be expanded by " + Excerpt.of(name)));
            String rest = item.length() > first.length() ? item.substring(first.length() + 1) : "";
            String inner = open < 0 ? "" : first.substring(open + 1, first.lastIndexOf(')'));
            return new Step(relation, options(inner), rest);
        }

        private static Map<String, String> options(String text) {
            Map<String, String> options = new LinkedHashMap<>();
            for (String option : AddressText.split(text, ';')) {
                int equals = option.indexOf('=');
                if (equals < 0) {
                    throw new InvalidFilterException("there should be a = in " + Excerpt.of(option));
                }
                put(options, option.substring(0, equals).strip(), option.substring(equals + 1));
            }
            return options;
        }
    }
}
