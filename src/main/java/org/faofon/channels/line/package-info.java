/** Shared by the sub-packages of LINE: the API, recipients, quota and budget, texts. Start at {@link LineApi}. */
@NullMarked
package org.faofon.channels.line;

import org.jspecify.annotations.NullMarked;
