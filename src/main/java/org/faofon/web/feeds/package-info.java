/**
 * CAP, Atom and GeoJSON of alerts. Input: public alert events. Output: documents. {@link CapMessageFactory} fills a
 * message, {@link CapRenewals} determines renewals and expiry. Start at {@link FeedsResource}.
 */
@NullMarked
package org.faofon.web.feeds;

import org.jspecify.annotations.NullMarked;
