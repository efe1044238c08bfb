package org.faofon.ogcapi.items;

import java.util.List;
import java.util.Set;

/** A collection of features that everybody may see. */
public interface FeatureSource {
    /** Its name in addresses. */
    String id();

    /** The properties by which items can be chosen. */
    Set<String> choices();

    /** All items, in order; few enough for memory. */
    List<FeatureItem> list();
}
