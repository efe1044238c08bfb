/**
 * CAP, Atom and GeoJSON of alerts. Public alert events come in, documents go out. Start at
 * {@link FeedsResource}.
 */
@NullMarked
package org.faofon.web.feeds;

import org.jspecify.annotations.NullMarked;
