package org.faofon.sensorthings.query;

import java.util.List;
import java.util.Optional;
import org.faofon.sensorthings.model.Entity;

/**
 * A page of a set of entities.
 *
 * @param count how many there are in all, if that was asked
 * @param next the query of the next page, if there is one, in the syntax of an address
 */
record EntityPage(List<Entity> entities, Optional<Integer> count, Optional<String> next) {}
