package org.faofon.sensorthings.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.readings.store.ReadingSearch.TookTooLong;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.EntityType;
import org.faofon.sensorthings.model.Relation;
import org.faofon.sensorthings.query.EntityReader;
import org.faofon.sensorthings.query.EntitySet;
import org.faofon.sensorthings.query.EntityWriter;
import org.faofon.sensorthings.query.QueryParser;
import org.faofon.sensorthings.web.ResourcePath.Segment;

/** Follows a path to a set, an entity, a property or a value. */
final class ResourceReader {
    private final EntityReader reader;
    private final EntityWriter writer;
    private final String query;

    /** @param query as it is in the address; empty if there is none */
    ResourceReader(EntityReader reader, EntityWriter writer, String query) {
        this.reader = reader;
        this.writer = writer;
        this.query = query;
    }

    /**
     * What a path leads to.
     *
     * @param body JSON, or plain text; empty if a property has no value
     */
    record Found(Optional<Object> body, String mediaType) {
        static Found json(Object body) {
            return new Found(Optional.of(body), MediaType.APPLICATION_JSON);
        }
    }

    Found read(ResourcePath path) throws SQLException, TookTooLong {
        List<Segment> segments = path.segments();
        Segment first = segments.get(0);
        EntitySet set = reader.all(EntityType.ofSet(first.name()).orElseThrow(() -> nothing(first.name())));
        return inSet(set, first, segments.subList(1, segments.size()));
    }

    private Found inSet(EntitySet set, Segment here, List<Segment> rest) throws SQLException, TookTooLong {
        if (here.id().isPresent()) {
            String id = here.id().get();
            Entity entity = reader.find(set, id)
                    .orElseThrow(() -> new NotFoundException(set.type().set() + " have no " + Excerpt.of(id)));
            return inEntity(entity, rest);
        }
        if (rest.isEmpty()) {
            return Found.json(writer.page(set, QueryParser.parse(query, set.type())));
        }
        if (rest.size() == 1 && rest.get(0).name().equals("$ref")) {
            return Found.json(writer.references(set, QueryParser.parse(query, set.type())));
        }
        throw nothing(rest.get(0).name());
    }

    private Found inEntity(Entity entity, List<Segment> rest) throws SQLException, TookTooLong {
        if (rest.isEmpty()) {
            return Found.json(writer.object(entity, QueryParser.parse(query, entity.type())));
        }
        Segment next = rest.get(0);
        List<Segment> further = rest.subList(1, rest.size());
        if (next.name().equals("$ref") && further.isEmpty()) {
            return Found.json(writer.reference(entity));
        }
        Optional<Relation> relation = entity.type().findRelation(next.name());
        if (relation.isEmpty()) {
            return property(entity, rest);
        }
        EntitySet related = reader.related(entity, relation.get());
        return relation.get().many()
                ? inSet(related, next, further)
                : inEntity(related.members().get(0), further);
    }

    private static Found property(Entity entity, List<Segment> path) {
        boolean raw = path.get(path.size() - 1).name().equals("$value");
        List<String> names = path.subList(0, raw ? path.size() - 1 : path.size()).stream()
                .map(Segment::name)
                .toList();
        if (names.isEmpty() || !entity.type().hasProperty(names.get(0))) {
            throw nothing(path.get(0).name());
        }
        Object value = entity.values().get(names.get(0));
        for (String name : names.subList(1, names.size())) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
            if (value == null) {
                throw nothing(name);
            }
        }
        if (value == null) {
            return new Found(Optional.empty(), MediaType.APPLICATION_JSON);
        }
        Object written = EntityWriter.value(value);
        return raw ? rawValue(written) : Found.json(Map.of(names.get(names.size() - 1), written));
    }

    private static Found rawValue(Object value) {
        return value instanceof Map || value instanceof List
                ? Found.json(value)
                : new Found(Optional.of(value.toString()), MediaType.TEXT_PLAIN + ";charset=UTF-8");
    }

    private static NotFoundException nothing(String name) {
        return new NotFoundException("There is no " + Excerpt.of(name) + " here");
    }

    /** What is wrong with a query, as a refusal. */
    static String explain(InvalidFilterException e) {
        return "The request cannot be understood: " + e.getMessage();
    }
}
