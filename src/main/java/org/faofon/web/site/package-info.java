/**
 * The public pages: map, gauge, alert, embed. Start at {@link MapPage}.
 */
@NullMarked
package org.faofon.web.site;

import org.jspecify.annotations.NullMarked;
