/**
 * How readings arrive: each room below decodes one kind of message and hands it to the intake. Nothing here writes a reading.
 * The settings are in {@link GatewaysConfig}; start in {@code gateways.decode}.
 */
@NullMarked
package org.faofon.gateways;

import org.jspecify.annotations.NullMarked;
