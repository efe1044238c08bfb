/** Maps of rain and warnings, drawn on the server. Input: values of gauges. Output: drawings. Start at {@link RainMap}. */
@NullMarked
package org.faofon.incidents.map;

import org.jspecify.annotations.NullMarked;
