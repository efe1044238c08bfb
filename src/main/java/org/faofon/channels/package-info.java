/**
 * How alerts leave, and what comes back. Each channel has its room; the settings are in
 * {@link ChannelsConfig}.
 */
@NullMarked
package org.faofon.channels;

import org.jspecify.annotations.NullMarked;
