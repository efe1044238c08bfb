package org.faofon.wis2;

import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;
import org.faofon.network.siting.SitingClass;

/**
 * A registered gauge at a time.
 *
 * @param metresFromOscar how far it stood from where OSCAR has it; empty if it is the same place or not known
 * @param siting the class of the place by the card that held then; empty if there was none
 */
record StationPlace(
        WigosIdentifier station, GeoPoint position, OptionalLong metresFromOscar, Optional<SitingClass> siting) {
    /** A place of which no siting class is known. */
    StationPlace(WigosIdentifier station, GeoPoint position, OptionalLong metresFromOscar) {
        this(station, position, metresFromOscar, Optional.empty());
    }
}
