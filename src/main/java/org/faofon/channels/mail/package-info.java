/**
 * Alerts by e-mail. Start at {@link MailChannel}.
 */
@NullMarked
package org.faofon.channels.mail;

import org.jspecify.annotations.NullMarked;
