/**
 * Makes stations and values of rows, and says why a row is refused. Pure functions. Start at {@link ObservationReader}.
 */
@NullMarked
package org.faofon.sources.observations;

import org.jspecify.annotations.NullMarked;
