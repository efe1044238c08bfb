/**
 * Uplinks of ChirpStack and The Things Stack. An envelope comes in, and by the gauge's mapping readings or counts go out. Start at
 * {@link UplinkDecoder}.
 */
@NullMarked
package org.faofon.gateways.lorawan;

import org.jspecify.annotations.NullMarked;
