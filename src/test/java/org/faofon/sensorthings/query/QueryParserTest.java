package org.faofon.sensorthings.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Optional;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.EntityType;
import org.faofon.sensorthings.model.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static Query things(String query) {
        return QueryParser.parse(query, EntityType.THING);
    }

    @Test
    void readsExpandsWithinExpandsWithTheirOptions() {
        Query query = things("$expand=Datastreams($top=2;$select=id,name;$expand=Observations($filter=result%20gt%205;"
                + "$orderby=phenomenonTime%20desc;$top=1;$count=true)),Locations&$top=7&$skip=3");

        Query streams = expanded(query, Relation.DATASTREAMS);
        Query observations = expanded(streams, Relation.OBSERVATIONS);
        assertThat(query.expand()).containsKeys(Relation.LOCATIONS, Relation.DATASTREAMS);
        assertThat(query.top()).isEqualTo(7);
        assertThat(query.skip()).isEqualTo(3);
        assertThat(streams.top()).isEqualTo(2);
        assertThat(streams.select()).containsExactly("@iot.id", "name");
        assertThat(observations.filter()).isPresent();
        assertThat(observations.order().get(0).descending()).isTrue();
        assertThat(observations.count()).isTrue();
    }

    @Test
    void readsThePathsThatQgisAndOlderClientsWrite() {
        Query query = QueryParser.parse(
                "$expand=Things($filter=id%20eq%20'PTL07'),Things/Datastreams($top=1),Things/Datastreams/Observations($top=3)",
                EntityType.LOCATION);

        Query thing = expanded(query, Relation.THINGS);
        Query streams = expanded(thing, Relation.DATASTREAMS);
        assertThat(thing.filter()).isPresent();
        assertThat(streams.top()).isEqualTo(1);
        assertThat(expanded(streams, Relation.OBSERVATIONS).top()).isEqualTo(3);
    }

    @Test
    void theNextPageAsksTheSameAgain() {
        Query query = things("$orderby=name%20desc&$expand=Datastreams($expand=Observations($filter=result%20gt%205;"
                + "$top=1))&$filter=contains(name,'a%26b%2Bc;d')&$count=true&$top=2");

        String next = query.nextPage(Optional.empty(), 2, "&");

        assertThat(next).startsWith("$top=2&$skip=2&").doesNotContain(" ");
        Query again = things(next);
        assertThat(again.nextPage(Optional.empty(), 2, "&")).isEqualTo(next);
        assertThat(again.filter()).isEqualTo(query.filter());
        assertThat(observationsOf(again).filter())
                .isEqualTo(observationsOf(query).filter());
        assertThat(observationsOf(again).top()).isEqualTo(1);
        assertThat(again.order()).isEqualTo(query.order());
        assertThat(again.count()).isTrue();
    }

    private static Query expanded(Query query, Relation relation) {
        return Objects.requireNonNull(query.expand().get(relation));
    }

    private static Query observationsOf(Query things) {
        return expanded(expanded(things, Relation.DATASTREAMS), Relation.OBSERVATIONS);
    }

    @Test
    void aPageOfObservationsGoesOnAfterTheLastOne() {
        Query query = QueryParser.parse("$top=5&$skip=10", EntityType.OBSERVATION);

        assertThat(query.nextPage(Optional.of("PTL07-1764032400"), 15, "&"))
                .isEqualTo("$top=5&$skiptoken=PTL07-1764032400");
    }

    @Test
    void aPageHasALargestSize() {
        assertThat(things("").top()).isEqualTo(100);
        assertThat(things("$top=1000").top()).isEqualTo(1_000);
        assertThat(things("$top=1001").top()).isEqualTo(1_000);
        assertThat(things("$top=0").top()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$top=-1",
                "$top=many",
                "$skip=10001",
                "$nothing=1",
                "$top=1&$top=2",
                "$count=perhaps",
                "$select=password",
                "$orderby=name%20sideways",
                "$orderby=1",
                "$expand=Observations",
                "$expand=Datastreams(",
                "$expand=Datastreams($top)",
                "$expand=Datastreams($top=1),Datastreams($top=2)",
                "$expand=Datastreams/Thing/Datastreams/Thing/Datastreams/Thing",
                "$resultFormat=dataArray",
                "$resultFormat=CSV",
                "$filter=",
                "$filter=%zz"
            })
    void refusesWhatThereIsNot(String query) {
        assertThatThrownBy(() -> things(query)).as(query).isInstanceOf(InvalidFilterException.class);
    }
}
