/**
 * Guests: gauges and river stations of others. Input: stations and values. Output: series for the quality checks, and what
 * maps show. Start at {@link GuestNetwork}.
 */
@NullMarked
package org.faofon.official.gauges;

import org.jspecify.annotations.NullMarked;
