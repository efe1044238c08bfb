/**
 * The desk and the map as at any past minute, from what had come by then. Input: the ledger of readings and the events of
 * alerts. Output: a page and frames as JSON. Start at {@link ReplayPage}; {@link RainAsOf} is the difficult part.
 */
@NullMarked
package org.faofon.incidents.replay;

import org.jspecify.annotations.NullMarked;
