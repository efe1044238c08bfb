/**
 * The sentences of a warning, Thai first. Input: alert events. Output: text, the same for LINE, pages, mail and feeds.
 * Start at {@link AlertTextFormatter}.
 */
@NullMarked
package org.faofon.alerts.text;

import org.jspecify.annotations.NullMarked;
