package org.faofon.network;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Zones are stored by their code. */
@Converter
public class HydrologicalZoneColumn implements AttributeConverter<@Nullable HydrologicalZone, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HydrologicalZone zone) {
        return zone == null ? null : zone.code();
    }

    @Override
    public @Nullable HydrologicalZone convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : new HydrologicalZone(code);
    }
}
