/**
 * Uplinks of ChirpStack and The Things Stack. Input: an envelope. Output: readings or counts, by the gauge's mapping.
 * Start at {@link UplinkDecoder}.
 */
@NullMarked
package org.faofon.gateways.lorawan;

import org.jspecify.annotations.NullMarked;
