/**
 * The table of gauges that an operator writes. CSV comes in; it is checked line by line and imported whole or not at all.
 * Start at {@link RosterImport}.
 */
@NullMarked
package org.faofon.network.roster;

import org.jspecify.annotations.NullMarked;
