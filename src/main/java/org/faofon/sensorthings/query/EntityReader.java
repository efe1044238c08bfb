package org.faofon.sensorthings.query;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.ReadingId;
import org.faofon.readings.store.ReadingCondition;
import org.faofon.readings.store.ReadingField.Column;
import org.faofon.readings.store.ReadingSearch;
import org.faofon.readings.store.ReadingSearch.Order;
import org.faofon.readings.store.ReadingSearch.TookTooLong;
import org.faofon.sensorthings.filter.FilterEvaluator;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.Catalog;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.EntityType;
import org.faofon.sensorthings.model.Observations;
import org.faofon.sensorthings.model.Relation;
import org.faofon.sensorthings.query.Query.OrderBy;

/** Reads pages of entities: observations from the database, all others from the catalog. */
public final class EntityReader {
    private static final Order BY_GAUGE = new Order(Column.GAUGE, false);
    private static final Order BY_END = new Order(Column.ENDED, false);

    private final Catalog catalog;
    private final ReadingSearch search;
    private final ResponseBudget budget;
    private final EntityProperties properties;
    private final ObservationFilter filter;

    public EntityReader(
            Catalog catalog, GaugeRegistry network, ReadingSearch search, Instant now, ResponseBudget budget) {
        this.catalog = catalog;
        this.search = search;
        this.budget = budget;
        this.properties = new EntityProperties(catalog, now);
        this.filter = new ObservationFilter(catalog, properties, network, now);
    }

    /** All entities of a type. */
    public EntitySet all(EntityType type) {
        return new EntitySet(type, type.set(), catalog.list(type), ReadingCondition.all());
    }

    /** The related entities. */
    public EntitySet related(Entity entity, Relation relation) {
        boolean observations = relation == Relation.OBSERVATIONS;
        return new EntitySet(
                relation.target(),
                entity.path() + "/" + relation.label(),
                observations ? List.of() : catalog.related(entity, relation),
                observations ? filter.source(entity) : ReadingCondition.all());
    }

    /** The entity of that id, if the set has it. */
    public Optional<Entity> find(EntitySet set, String id) throws SQLException, TookTooLong {
        if (set.type() != EntityType.OBSERVATION) {
            return set.members().stream()
                    .filter(entity -> entity.id().equals(id))
                    .findFirst();
        }
        ReadingCondition one = set.readings().and(filter.ofId(id));
        return search.list(new ReadingSearch.Page(one, List.of(BY_GAUGE, BY_END), Optional.empty(), 0, 1)).stream()
                .map(Observations::of)
                .findFirst();
    }

    EntityPage page(EntitySet set, Query query) throws SQLException, TookTooLong {
        return set.type() == EntityType.OBSERVATION ? observations(set, query) : members(set, query);
    }

    private List<Entity> matching(EntitySet set, Query query) {
        List<Entity> found = new ArrayList<>(set.members().stream()
                .filter(entity -> query.filter()
                        .map(asked -> properties.evaluator(entity, false).holds(asked))
                        .orElse(true))
                .toList());
        order(query.order()).ifPresent(found::sort);
        return found;
    }

    private EntityPage members(EntitySet set, Query query) {
        List<Entity> all = matching(set, query);
        int from = Math.min(query.skip(), all.size());
        int to = Math.min(all.size(), from + budget.room(query.top()));
        budget.take(to - from);
        boolean more = to < all.size() && query.top() > 0;
        return new EntityPage(
                all.subList(from, to),
                query.count() ? Optional.of(all.size()) : Optional.empty(),
                more ? Optional.of(query.nextPage(Optional.empty(), to, "&")) : Optional.empty());
    }

    /** What has no value comes first, as in OData. */
    private Optional<Comparator<Entity>> order(List<OrderBy> keys) {
        return keys.stream().map(this::order).reduce(Comparator::thenComparing);
    }

    private Comparator<Entity> order(OrderBy key) {
        Comparator<Entity> order = (one, other) -> compare(key, one, other);
        return key.descending() ? order.reversed() : order;
    }

    private int compare(OrderBy key, Entity one, Entity other) {
        List<Object> left = properties.valuesOf(one, key.path());
        List<Object> right = properties.valuesOf(other, key.path());
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(!left.isEmpty(), !right.isEmpty());
        }
        return FilterEvaluator.order(left.get(0), right.get(0))
                .orElseGet(() -> left.get(0).toString().compareTo(right.get(0).toString()));
    }

    private ReadingCondition condition(EntitySet set, Query query) {
        return query.filter()
                .map(asked -> set.readings().and(filter.condition(asked)))
                .orElse(set.readings());
    }

    private EntityPage observations(EntitySet set, Query query) throws SQLException, TookTooLong {
        ReadingCondition where = condition(set, query);
        List<Order> order = orderOfObservations(query.order());
        int room = budget.takeSearch() ? budget.room(query.top()) : 0;
        List<Entity> found = new ArrayList<>(
                room == 0
                        ? List.of()
                        : search
                                .list(new ReadingSearch.Page(where, order, after(query, order), query.skip(), room + 1))
                                .stream()
                                .map(Observations::of)
                                .toList());
        boolean more = query.top() > 0 && (room == 0 || found.size() > room);
        List<Entity> page = found.subList(0, Math.min(room, found.size()));
        budget.take(page.size());
        Optional<String> last = isByGaugeAndEnd(order) && !page.isEmpty()
                ? Optional.of(page.get(page.size() - 1).id())
                : page.isEmpty() ? query.after() : Optional.empty();
        return new EntityPage(
                page,
                query.count() && budget.takeSearch() ? Optional.of(search.count(where)) : Optional.empty(),
                more ? Optional.of(query.nextPage(last, query.skip() + page.size(), "&")) : Optional.empty());
    }

    /** A page that follows an observation stays right when newer ones arrive. */
    private static Optional<ReadingId> after(Query query, List<Order> order) {
        if (query.after().isEmpty()) {
            return Optional.empty();
        }
        Optional<ReadingId> last = ReadingId.parse(query.after().get());
        if (last.isEmpty() || !isByGaugeAndEnd(order)) {
            throw new InvalidFilterException(
                    "this $skiptoken is of no page; use the links to the next pages as they are");
        }
        return last;
    }

    private static boolean isByGaugeAndEnd(List<Order> order) {
        return order.size() == 2
                && order.stream().allMatch(by -> by.column() == Column.GAUGE || by.column() == Column.ENDED)
                && order.get(0).descending() == order.get(1).descending();
    }

    private static List<Order> orderOfObservations(List<OrderBy> keys) {
        List<Order> order = new ArrayList<>();
        for (OrderBy key : keys) {
            columns(key.path().toString()).forEach(column -> add(order, column, key.descending()));
        }
        boolean descending = !order.isEmpty() && order.get(0).descending();
        add(order, Column.GAUGE, descending);
        add(order, Column.ENDED, descending);
        return order;
    }

    private static void add(List<Order> order, Column column, boolean descending) {
        if (order.stream().noneMatch(by -> by.column() == column)) {
            order.add(new Order(column, descending));
        }
    }

    private static List<Column> columns(String property) {
        return switch (property) {
            case "phenomenonTime", "resultTime" -> List.of(Column.ENDED);
            case "result" -> List.of(Column.MICROMETRES);
            case "resultQuality", "parameters/qartod" -> List.of(Column.QUALITY);
            case "Datastream/id", "Datastream/@iot.id" -> List.of(Column.GAUGE);
            case "id", "@iot.id" -> List.of(Column.GAUGE, Column.ENDED);
            default ->
                throw new InvalidFilterException("observations can be ordered by phenomenonTime, resultTime, result, "
                        + "resultQuality, id and Datastream/id");
        };
    }
}
