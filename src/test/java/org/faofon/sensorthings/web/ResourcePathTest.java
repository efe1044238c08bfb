package org.faofon.sensorthings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.web.ResourcePath.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePathTest {
    @Test
    void readsIdsWithAndWithoutQuotationMarks() {
        assertThat(ResourcePath.parse("Things('it''s/one')/Datastreams(PTL07)/Observations/$ref")
                        .segments())
                .containsExactly(
                        new Segment("Things", Optional.of("it's/one")),
                        new Segment("Datastreams", Optional.of("PTL07")),
                        new Segment("Observations", Optional.empty()),
                        new Segment("$ref", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Things(", "Things()", "Things('a'", "Things('a')x", "../Things", "a/b/c/d/e/f/g/h/i/j/k/l/m"})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> ResourcePath.parse(path)).isInstanceOf(InvalidFilterException.class);
    }
}
