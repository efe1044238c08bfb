package org.faofon.wis2;

import java.util.OptionalLong;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;

/**
 * A registered gauge at a time.
 *
 * @param metresFromOscar how far it stood from where OSCAR has it; empty if it is the same place or not known
 */
record StationPlace(WigosIdentifier station, GeoPoint position, OptionalLong metresFromOscar) {}
