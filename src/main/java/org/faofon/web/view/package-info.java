/**
 * Values for the API and pages. Input: alerts, readings and totals. Output: views by audience. Start at {@link
 * AlertViewService} and {@link NetworkNowCache}.
 */
@NullMarked
package org.faofon.web.view;

import org.jspecify.annotations.NullMarked;
