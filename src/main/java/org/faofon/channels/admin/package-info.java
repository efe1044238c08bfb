/**
 * Which channels there are and whether they work: a list and a test message for each. Start at
 * {@link ChannelsResource}.
 */
@NullMarked
package org.faofon.channels.admin;

import org.jspecify.annotations.NullMarked;
