package org.faofon.sources.observations;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.faofon.sources.Source.Column;

/**
 * A row as text, whatever types its source has used.
 *
 * @param span of the value; zero for a level
 */
record RawRow(Map<Column, String> values, Duration span) {
    Optional<String> find(Column column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
