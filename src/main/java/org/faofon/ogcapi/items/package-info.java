/**
 * What is published as features. Input: the registry, public alerts, borders and confirmed flood points. Output: {@link
 * FeatureItem}s. Start at {@link FeatureSource}.
 */
@NullMarked
package org.faofon.ogcapi.items;

import org.jspecify.annotations.NullMarked;
