/** Messages that could not become readings: officers list and retry them. Start at {@link DeadLettersResource}. */
@NullMarked
package org.faofon.gateways.deadletters;

import org.jspecify.annotations.NullMarked;
