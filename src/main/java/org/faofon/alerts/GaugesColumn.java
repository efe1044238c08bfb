package org.faofon.alerts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The codes of gauges, which contain no blanks, as one text. */
@Converter
public class GaugesColumn implements AttributeConverter<Set<String>, String> {
    private static final String BETWEEN = " ";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Set<String> gauges) {
        return gauges == null ? null : String.join(BETWEEN, new TreeSet<>(gauges));
    }

    @Override
    public @Nullable Set<String> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        return stored.isEmpty() ? Set.of() : Set.of(stored.split(BETWEEN));
    }
}
