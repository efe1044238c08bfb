/**
 * The operator's table of gauges. Input: CSV, which is checked line by line and imported completely or not at all.
 * Start at {@link RosterImport}.
 */
@NullMarked
package org.faofon.network.roster;

import org.jspecify.annotations.NullMarked;
