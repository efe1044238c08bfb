/**
 * What the parts of LINE share: the API, recipients, quota and budget, texts. Start at {@link LineApi}.
 */
@NullMarked
package org.faofon.channels.line;

import org.jspecify.annotations.NullMarked;
