package org.faofon.sensorthings.query;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faofon.readings.store.ReadingSearch.TookTooLong;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.filter.TimeInterval;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.Relation;

/** Writes entities as JSON objects (18-088, 8.2), with those that are expanded. */
public final class EntityWriter {
    private static final String ID = "@iot.id";
    private static final String SELF_LINK = "@iot.selfLink";
    private static final String COUNT = "@iot.count";
    private static final String NEXT_LINK = "@iot.nextLink";
    private static final List<String> COMPONENTS =
            List.of("id", "phenomenonTime", "result", "resultTime", "resultQuality", "parameters");

    private final String root;
    private final EntityReader reader;

    /** @param root the address of the service, ending with a slash */
    public EntityWriter(String root, EntityReader reader) {
        this.root = root;
        this.reader = reader;
    }

    /** A page of the set. */
    public Map<String, Object> page(EntitySet set, Query query) throws SQLException, TookTooLong {
        EntityPage page = reader.page(set, query);
        Map<String, Object> json = new LinkedHashMap<>();
        page.count().ifPresent(count -> json.put(COUNT, count));
        page.next().ifPresent(next -> json.put(NEXT_LINK, root + set.address() + "?" + next));
        json.put("value", query.dataArray() ? dataArrays(page.entities(), query) : objects(page.entities(), query));
        return json;
    }

    /** A page of the set with nothing but addresses. */
    public Map<String, Object> references(EntitySet set, Query query) throws SQLException, TookTooLong {
        EntityPage page = reader.page(set, query);
        Map<String, Object> json = new LinkedHashMap<>();
        page.count().ifPresent(count -> json.put(COUNT, count));
        page.next().ifPresent(next -> json.put(NEXT_LINK, root + set.address() + "/$ref?" + next));
        json.put("value", page.entities().stream().map(this::reference).toList());
        return json;
    }

    public Map<String, Object> reference(Entity entity) {
        return Map.of(SELF_LINK, root + entity.path());
    }

    private List<Map<String, Object>> objects(List<Entity> entities, Query query) throws SQLException, TookTooLong {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Entity entity : entities) {
            objects.add(object(entity, query));
        }
        return objects;
    }

    public Map<String, Object> object(Entity entity, Query query) throws SQLException, TookTooLong {
        Map<String, Object> json = new LinkedHashMap<>();
        if (query.selects(ID)) {
            json.put(ID, entity.id());
        }
        if (query.selects(SELF_LINK)) {
            json.put(SELF_LINK, root + entity.path());
        }
        entity.values().forEach((name, value) -> {
            if (query.selects(name)) {
                json.put(name, value(value));
            }
        });
        for (Relation relation : entity.type().relations()) {
            Query asked = query.expand().get(relation);
            if (asked != null) {
                expand(json, entity, relation, asked);
            } else if (query.selects(relation.label())) {
                json.put(relation.label() + "@iot.navigationLink", root + entity.path() + "/" + relation.label());
            }
        }
        return json;
    }

    private void expand(Map<String, Object> json, Entity entity, Relation relation, Query query)
            throws SQLException, TookTooLong {
        EntitySet set = reader.related(entity, relation);
        String name = relation.label();
        if (!relation.many()) {
            json.put(name, object(set.members().get(0), query));
            return;
        }
        EntityPage page = reader.page(set, query);
        page.count().ifPresent(count -> json.put(name + COUNT, count));
        json.put(name, objects(page.entities(), query));
        page.next().ifPresent(next -> json.put(name + NEXT_LINK, root + set.address() + "?" + next));
    }

    /** The compact form of observations (18-088, 12), one table for each datastream. */
    private List<Map<String, Object>> dataArrays(List<Entity> observations, Query query) {
        if (!query.expand().isEmpty()) {
            throw new InvalidFilterException("a dataArray cannot be expanded");
        }
        List<String> components = COMPONENTS.stream()
                .filter(name -> query.selects(name.equals("id") ? ID : name))
                .toList();
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (Entity observation : observations) {
            rows.computeIfAbsent(observation.gauge(), gauge -> new ArrayList<>())
                    .add(row(observation, components));
        }
        List<Map<String, Object>> tables = new ArrayList<>();
        rows.forEach((gauge, table) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("Datastream@iot.navigationLink", root + "Datastreams('" + gauge + "')");
            json.put("components", components);
            json.put("dataArray@iot.count", table.size());
            json.put("dataArray", table);
            tables.add(json);
        });
        return tables;
    }

    private static List<Object> row(Entity observation, List<String> components) {
        return components.stream()
                .map(name -> name.equals("id")
                        ? observation.id()
                        : value(observation.values().getOrDefault(name, Set.of())))
                .toList();
    }

    /** Times as texts in UTC. */
    public static Object value(Object value) {
        return value instanceof Instant || value instanceof TimeInterval ? value.toString() : value;
    }
}
