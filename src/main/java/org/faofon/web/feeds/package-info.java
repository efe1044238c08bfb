/**
 * CAP, Atom and GeoJSON of alerts. Public alert events come in, documents go out. {@link CapMessageFactory} fills a message,
 * {@link CapRenewals} says when it is told again and expires. Start at {@link FeedsResource}.
 */
@NullMarked
package org.faofon.web.feeds;

import org.jspecify.annotations.NullMarked;
