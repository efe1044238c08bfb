/**
 * How alerts are sent, and how replies come back. Each channel has its sub-package; the settings are in {@link
 * ChannelsConfig}.
 */
@NullMarked
package org.faofon.channels;

import org.jspecify.annotations.NullMarked;
