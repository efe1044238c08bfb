/**
 * The embedded MQTT broker: accounts, topics, limits. Start at {@link EmbeddedBroker}.
 */
@NullMarked
package org.faofon.ops.broker;

import org.jspecify.annotations.NullMarked;
