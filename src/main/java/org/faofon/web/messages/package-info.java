/**
 * The pages of the officers' own messages, of the receipts of warnings, and of the shift; and the page on which the public
 * reads the messages. Start at {@link MessagesPage}.
 */
@NullMarked
package org.faofon.web.messages;

import org.jspecify.annotations.NullMarked;
