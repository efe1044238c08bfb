/**
 * Rain for the WMO Information System 2.0 (WIS2): daily climate and hourly rain of the gauges that have a WIGOS identifier, as CSV
 * by wis2box's templates, and a notification message for each file. Input: the rain of steps that are over. Output: rows of {@code
 * wis2_publication}, which {@code /wis2} shows. Start at {@link org.faofon.wis2.Wis2Publisher}.
 */
@NullMarked
package org.faofon.wis2;

import org.jspecify.annotations.NullMarked;
