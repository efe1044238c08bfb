/** Writes pictures as SVG. Input: shapes and values. Output: SVG. Start at {@link SvgWriter}. */
@NullMarked
package org.faofon.common.chart;

import org.jspecify.annotations.NullMarked;
