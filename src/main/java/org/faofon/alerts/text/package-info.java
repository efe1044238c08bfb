/**
 * The sentences of a warning, Thai first. Alert events come in, text goes out, the same for LINE, pages, mail and feeds. Start at
 * {@link AlertTextFormatter}.
 */
@NullMarked
package org.faofon.alerts.text;

import org.jspecify.annotations.NullMarked;
