package org.faofon.alerts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Levels are stored by their number, so that SQL can compare them. */
@Converter
public class LevelColumn implements AttributeConverter<@Nullable Level, @Nullable Short> {
    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Level level) {
        return level == null ? null : (short) level.number();
    }

    @Override
    public @Nullable Level convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Level.ofNumber(number);
    }
}
