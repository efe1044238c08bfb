package org.faofon.sensorthings.model;

import java.util.Map;

/**
 * An entity.
 *
 * @param gauge the code of its gauge; empty if it belongs to all
 * @param values its properties: texts, numbers, times and JSON objects; what has no value is left out
 */
public record Entity(EntityType type, String id, String gauge, Map<String, Object> values) {
    /** Its address below the service's. An apostrophe in an id is doubled. */
    public String path() {
        return type.set() + "('" + id.replace("'", "''") + "')";
    }
}
