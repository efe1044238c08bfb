/**
 * Alerts and notices as LINE messages. An outbound message comes in, a delivery result goes out. Start at
 * {@link LineChannel}.
 */
@NullMarked
package org.faofon.channels.line.push;

import org.jspecify.annotations.NullMarked;
