/**
 * The siting card of a gauge: a school fills it in with photos. Input: forms of teachers and officers. Output: cards in {@code
 * network.siting}. Start at {@link SitingCardPage}.
 */
@NullMarked
package org.faofon.classroom.siting;

import org.jspecify.annotations.NullMarked;
