/**
 * Alerts and notices as LINE messages. Input: an outbound message. Output: a delivery result. Start at {@link
 * LineChannel}.
 */
@NullMarked
package org.faofon.channels.line.push;

import org.jspecify.annotations.NullMarked;
