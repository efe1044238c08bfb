package org.faofon.sensorthings.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.text.Excerpt;
import org.faofon.sensorthings.filter.Expression.Path;
import org.faofon.sensorthings.filter.FilterEvaluator;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.Catalog;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.Relation;
import org.jspecify.annotations.Nullable;

/** The values of paths from an entity through its relations; never through observations, which are too many. */
final class EntityProperties {
    private static final int MOST_STEPS = 10;

    private final Catalog catalog;
    private final Instant now;

    EntityProperties(Catalog catalog, Instant now) {
        this.catalog = catalog;
        this.now = now;
    }

    /** @param fromObservation whether the paths start one step before, at an observation */
    FilterEvaluator evaluator(Entity entity, boolean fromObservation) {
        int from = fromObservation ? 1 : 0;
        return new FilterEvaluator(path -> valuesOf(entity, path.steps(), from).toList(), now);
    }

    List<Object> valuesOf(Entity entity, Path path) {
        return valuesOf(entity, path.steps(), 0).toList();
    }

    private Stream<Object> valuesOf(Entity entity, List<String> steps, int at) {
        if (at >= steps.size() || steps.size() > MOST_STEPS) {
            throw new InvalidFilterException("this is no property: " + Excerpt.of(String.join("/", steps)));
        }
        String step = steps.get(at);
        Optional<Relation> relation = entity.type().findRelation(step);
        if (relation.isPresent()) {
            if (relation.get() == Relation.OBSERVATIONS) {
                throw new InvalidFilterException(
                        "entities cannot be filtered or ordered by their Observations; ask for Observations");
            }
            return catalog.related(entity, relation.get()).stream()
                    .flatMap(related -> valuesOf(related, steps, at + 1));
        }
        if (step.equals("id") || step.equals("@iot.id")) {
            return Stream.of(entity.id());
        }
        if (!entity.type().hasProperty(step)) {
            throw new InvalidFilterException(entity.type().set() + " have no property " + Excerpt.of(step));
        }
        return inside(entity.values().get(step), steps.subList(at + 1, steps.size())).stream();
    }

    /** The value inside a JSON object; empty if there is none. */
    static Optional<Object> inside(@Nullable Object value, List<String> steps) {
        Object found = value;
        for (String step : steps) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return Optional.ofNullable(found);
    }
}
