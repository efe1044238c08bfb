/**
 * How readings arrive: each sub-package decodes one kind of message and submits it to the intake. Nothing here writes a
 * reading. The settings are in {@link GatewaysConfig}; start in {@code gateways.decode}.
 */
@NullMarked
package org.faofon.gateways;

import org.jspecify.annotations.NullMarked;
