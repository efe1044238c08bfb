/**
 * The limits of HTTP connections, below Vert.x: how many there may be, in all and of one address, and how long each may
 * wait. Start at {@link LimitedTransportProvider}, which Vert.x finds by itself; requests are limited in
 * {@code access.limits}.
 */
@NullMarked
package org.faofon.access.connections;

import org.jspecify.annotations.NullMarked;
