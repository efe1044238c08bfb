/**
 * Values as the API and pages show them. Alerts, readings and totals come in, views by audience go out. Start at
 * {@link AlertViewService} and {@link NetworkNowCache}.
 */
@NullMarked
package org.faofon.web.view;

import org.jspecify.annotations.NullMarked;
