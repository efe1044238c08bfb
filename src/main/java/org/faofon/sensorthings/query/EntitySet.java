package org.faofon.sensorthings.query;

import java.util.List;
import org.faofon.readings.store.ReadingCondition;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.EntityType;

/**
 * Entities of one type, before anything is asked of them.
 *
 * @param address below the service's
 * @param members all of them; empty for observations
 * @param readings which readings, for observations
 */
public record EntitySet(EntityType type, String address, List<Entity> members, ReadingCondition readings) {}
