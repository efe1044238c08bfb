/**
 * Pictures for lessons as SVG. Values come in, SVG goes out. Start at {@link Hyetograph}.
 */
@NullMarked
package org.faofon.classroom.chart;

import org.jspecify.annotations.NullMarked;
